internal import GalleryDiagnostics
internal import GalleryModel

/// What the index says beside its cards: its introduction, and its sections.
struct Overview: Sendable {
  var introduction: Prose
  /// Package-relative path of the file that the introduction stands in.
  var introductionPath: String
  var sections: [Section]

  /// An examples folder that holds nothing but folders is no section: its introduction is that of the
  /// index, unless the index has its own.
  init(of sections: [Section], pages: SitePages, examples: [Example]) {
    introduction = pages.introduction
    introductionPath = SitePages.index
    self.sections = sections
    guard let top = sections.first, top.id == SectionID(""),
      !examples.contains(where: { $0.id.section == top.id })
    else { return }
    self.sections.removeFirst()
    if introduction.isEmpty, let location = top.location {
      introduction = Prose(markdown: top.introduction, firstLine: location.line ?? 1)
      introductionPath = location.path
    }
  }
}
