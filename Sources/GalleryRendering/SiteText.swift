package import GalleryModel

/// What stands on the index beside the examples.
package struct SiteText: Hashable, Sendable {
  /// Markdown below the title; empty if there is none.
  package var introduction: Prose
  /// Package-relative path of the file that the introduction stands in.
  package var introductionPath: String
  package var notScripts: [NotScript]

  package init(introduction: Prose, introductionPath: String, notScripts: [NotScript]) {
    self.introduction = introduction
    self.introductionPath = introductionPath
    self.notScripts = notScripts
  }

  init(_ gallery: Gallery) {
    self.init(
      introduction: gallery.introduction, introductionPath: gallery.introductionPath,
      notScripts: gallery.notScripts)
  }
}
