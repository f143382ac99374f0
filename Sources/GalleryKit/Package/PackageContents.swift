internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering
internal import GalleryToolchain

/// Everything of a package that a gallery reads: configuration, examples, guides.
struct PackageContents: Sendable {
  var layout: PackageLayout
  var configuration: Configuration
  /// The title of `site/index.md`.
  var title: String?
  var overview: Overview
  /// In the order of the index, each with what is wrong with it.
  var prepared: [PreparedExample]
  /// The keys under which the cache has them.
  var sourceKeys: [ExampleID: String]
  var guides: [Guide]
  /// The folders that were searched for examples, package-relative.
  var folders: [String]
  /// The Markdown files of sections, package-relative.
  var introductions: [String]
  var notScripts: [NotScript]
  /// Pictures by package-relative path, as files of the site.
  var assets: [String: Site.File]
  /// Everything else that was noticed.
  var diagnostics: [Diagnostic]

  /// Package-relative path to text, for excerpts.
  var texts: [String: String] {
    Dictionary(
      examples.map { ($0.source.path, $0.source.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same with the introductions and guides of which messages speak.
  func texts(quotedBy diagnostics: [Diagnostic], in package: URL) -> [String: String] {
    var texts = texts
    for path in Set(diagnostics.compactMap(\.location?.path)) where path.hasSuffix(".md") {
      texts[path] = try? String(contentsOf: package.appending(path: path), encoding: .utf8)
    }
    return texts
  }

  var examples: [Example] { prepared.map(\.example) }

  /// Reads the examples, pages and pictures of a package.
  static func read(_ survey: PackageSurvey, in package: URL, reader: ExampleReader) async -> Self {
    let findings = survey.findings
    let readings = await reader.read(findings.sources)
    let prepared = readings.map(\.prepared)
      .sorted { isBefore($0.example, $1.example, findings.order) }
    let examples = prepared.map(\.example)
    let pages = SitePages.read(in: package)
    let assets = AssetFinder.find(in: package, folders: findings.folders)
    let warnings = prepared.sorted { $0.example.source.path < $1.example.source.path }
      .flatMap(\.diagnostics).filter { $0.severity == .warning }
    var diagnostics = findings.diagnostics + warnings + pages.diagnostics
    diagnostics += assets.diagnostics
    diagnostics += duplicateTitles(examples)
    if examples.isEmpty { diagnostics.append(noExamples(findings)) }
    let overview = Overview(of: findings.sections, pages: pages.value, examples: examples)
    return PackageContents(
      layout: survey.layout, configuration: survey.configuration, title: pages.value.title,
      overview: overview, prepared: prepared,
      sourceKeys: Dictionary(
        readings.map { ($0.prepared.example.id, $0.key) }, uniquingKeysWith: { first, _ in first }),
      guides: pages.value.guides,
      folders: findings.folders, introductions: findings.sections.compactMap(\.location?.path),
      notScripts: findings.notScripts,
      assets: Dictionary(assets.value.map { ($0.path, $0.file) }, uniquingKeysWith: { a, _ in a }),
      diagnostics: diagnostics)
  }

  /// What the index says beside its cards.
  var text: SiteText {
    SiteText(
      introduction: overview.introduction, introductionPath: overview.introductionPath,
      notScripts: notScripts)
  }

  /// The site's outline, with or without a page of the documentation's tests.
  func outline(hasDocTests: Bool) -> SiteOutline {
    SiteOutline(
      sections: overview.sections, examples: examples, guides: guides, hasDocTests: hasDocTests)
  }

  /// The example of a name: its identifier, the last part of it, or its file.
  ///
  /// - Throws: `DiagnosticError` if none or several have the name.
  func example(named name: String) throws(DiagnosticError) -> PreparedExample {
    let file = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let name = file.hasSuffix(".swift") ? String(file.dropLast(6)) : file
    if let one = prepared.first(where: {
      $0.example.id.path == name || $0.example.source.path == file
    }) {
      return one
    }
    let same = prepared.filter { $0.example.id.name == name }
    if let only = same.first, same.count == 1 { return only }
    if same.count > 1 {
      throw DiagnosticError(
        Diagnostic(
          "ambiguous-example", .error, "example '\(name)' exists more than once",
          notes: same.map(\.example).map {
            .init("'\($0.id)'", at: SourceLocation(path: $0.source.path))
          }))
    }
    let names = examples.flatMap { [$0.id.path, $0.id.name] }
    let guess = NearMiss.bestMatch(for: name, in: names).map { "; did you mean '\($0)'?" }
    throw DiagnosticError(
      Diagnostic("unknown-example", .error, "example '\(name)' does not exist\(guess ?? "")"))
  }

  /// By section, then by the option `order`, then by title; equal ones by path.
  private static func isBefore(_ a: Example, _ b: Example, _ sections: SectionOrder) -> Bool {
    if a.id.section != b.id.section { return sections.isBefore(a.id.section, b.id.section) }
    let order = (a.options.order ?? .max, b.options.order ?? .max)
    if order.0 != order.1 { return order.0 < order.1 }
    if a.title != b.title { return a.title < b.title }
    return a.id < b.id
  }

  private static func duplicateTitles(_ examples: [Example]) -> [Diagnostic] {
    Dictionary(grouping: examples, by: \.title).values
      .filter { $0.count > 1 }
      .map { $0.sorted { $0.id < $1.id } }
      .sorted { $0[0].id < $1[0].id }
      .map { same in
        Diagnostic(
          "duplicate-title", .warning, at: SourceLocation(path: same[0].source.path, line: 1),
          "title '\(same[0].title)' is that of \(same.count) examples",
          notes: same.dropFirst().map {
            .init("also here", at: SourceLocation(path: $0.source.path, line: 1))
          })
      }
  }

  private static func noExamples(_ findings: ExampleFinder.Findings) -> Diagnostic {
    let place = findings.folders.first ?? "Examples"
    return Diagnostic(
      "no-examples", .warning, at: SourceLocation(path: place),
      findings.folders.isEmpty
        ? "no examples: there is neither Examples/ nor Snippets/"
        : "no examples: no script is below \(findings.folders.joined(separator: ", "))",
      fixIts: [.init("write a first one with", replacement: "gallery init")])
  }
}
