package import GalleryDiagnostics
package import GalleryModel
package import GallerySearch

/// Makes a website of a gallery: values in, bytes out, the same for the same values.
///
/// It starts no process and reads no file.
package struct SiteRenderer: Sendable {
  package var options: SiteOptions

  package init(options: SiteOptions) { self.options = options }

  /// Every file of the site.
  package func render(_ gallery: Gallery) -> Site {
    let outline = SiteOutline(
      sections: gallery.sections, examples: gallery.entries.map(\.example), guides: gallery.guides)
    let previews = Dictionary(
      gallery.entries.map { ($0.example.id, ExamplePreview($0, options: options)) },
      uniquingKeysWith: { first, _ in first })
    var files: [Site.File] = []
    var searched: [SearchEntry] = []
    var diagnostics: [Diagnostic] = []
    for entry in gallery.entries {
      let page = renderExample(entry, outline: outline, previews: previews)
      files += page.value.files
      if let entry = page.value.searched { searched.append(entry) }
      diagnostics += page.diagnostics
    }
    let rest = renderOverview(
      SiteText(gallery), outline: outline, previews: previews, searched: searched)
    return Site(files: files + rest.value, diagnostics: diagnostics + rest.diagnostics)
  }

  /// The files of one example: its page, its figures, its downloads and its texts for the search.
  ///
  /// An example that is not in the outline has no neighbours and no related examples; a related one without a
  /// preview has a card without a picture.
  package func renderExample(
    _ entry: Gallery.Entry, outline: SiteOutline, previews: [ExampleID: ExamplePreview]
  ) -> Diagnosed<RenderedExample> {
    let id = entry.example.id
    let path = outline.index(of: id).map { outline.items[$0].page } ?? "\(id.path).html"
    let trustsHTML = options.trustsHTML(id)
    let figures = FigureSet(entry, trustsHTML: trustsHTML)
    let page = ExamplePage(
      entry: entry, outline: outline, options: options, path: path, figures: figures,
      previews: previews
    ).render()
    let downloads = DownloadPaths(id)
    let notebook = Notebook(entry: entry, trustsHTML: trustsHTML).text()
    let files = [
      Site.File(path: path, bytes: page.value.bytes),
      Site.File(path: downloads.swift, bytes: Array(entry.example.source.text.utf8)),
      Site.File(path: downloads.notebook, bytes: Array(notebook.utf8)),
    ]
    let warnings = thumbnailWarnings(entry, figures: figures.ordered.count)
    let search = options.search ? SearchFiles.page(page.value.searchable) : nil
    return Diagnosed(
      RenderedExample(
        files: files + figures.files + (search.map { [$0.file] } ?? []), searched: search?.entry),
      warnings + page.diagnostics)
  }

  /// What the pages share, the index, the table of times, the guides and the search.
  ///
  /// `searched` are the entries of the examples in the order of the index.
  package func renderOverview(
    _ text: SiteText, outline: SiteOutline, previews: [ExampleID: ExamplePreview],
    searched: [SearchEntry]
  ) -> Diagnosed<[Site.File]> {
    let index = IndexPage(text: text, outline: outline, previews: previews, options: options)
      .render()
    var diagnostics = index.diagnostics
    let times = TimesPage(outline: outline, previews: previews, options: options)
    var files =
      Theme.files(for: options.look, search: options.search) + [
        Site.File(path: IndexPage.path, bytes: index.value),
        Site.File(path: TimesPage.path, bytes: times.render()),
      ]
    for place in outline.places {
      guard let path = place.page else { continue }
      let page = SectionPage(
        place: place, path: path, outline: outline, previews: previews, options: options)
      files.append(Site.File(path: path, bytes: page.render()))
    }
    var searched = searched
    for place in outline.guides {
      let page = GuidePage(place: place, outline: outline, options: options).render()
      files.append(Site.File(path: place.page, bytes: page.value.bytes))
      if options.search {
        let search = SearchFiles.page(page.value.searchable)
        files.append(search.file)
        searched.append(search.entry)
      }
      diagnostics += page.diagnostics
    }
    if options.search {
      let page = SearchPage(entries: searched, outline: outline, options: options)
      files += [
        Site.File(path: SearchPage.path, bytes: page.render()),
        Site.File(path: SearchIndex.path, bytes: SearchIndex(searched).script),
      ]
    }
    files += WebFiles(outline: outline, options: options).render()
    return Diagnosed(files, diagnostics)
  }

  private func thumbnailWarnings(_ entry: Gallery.Entry, figures: Int) -> [Diagnostic] {
    let example = entry.example
    guard let name = example.options.thumbnail,
      let problem = thumbnailProblem(name, of: entry, figures: figures)
    else { return [] }
    return [
      Diagnostic(
        "missing-thumbnail", .warning, at: SourceLocation(path: example.source.path),
        "thumbnail '\(name)' \(problem)")
    ]
  }

  /// What is wrong with a thumbnail; nil if nothing is, or if nothing ran that could have drawn it.
  private func thumbnailProblem(
    _ name: String, of entry: Gallery.Entry, figures: Int
  ) -> String? {
    guard let number = Int(name) else {
      let image = SiteOutline.image(of: entry.example, assets: options.assets)
      return image == nil ? "is no file beside the example" : nil
    }
    if case .passed = entry.execution.outcome, abs(number) > figures {
      return figures == 0
        ? "is no figure: the page shows none"
        : "is no figure: the page shows \(Amount.count(figures, "figure"))"
    }
    return nil
  }
}
