internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryScripts
internal import GalleryToolchain

/// Everything of a package that a gallery reads: configuration, examples, guides.
struct PackageContents: Sendable {
  var layout: PackageLayout
  var configuration: Configuration
  /// The title of `site/index.md`.
  var title: String?
  var overview: Overview
  /// In the order of the index.
  var examples: [Example]
  var guides: [Guide]
  /// The folders that were searched for examples, package-relative.
  var folders: [String]
  var notScripts: [NotScript]
  /// Pictures by package-relative path, as files of the site.
  var assets: [String: Site.File]
  /// Why examples cannot be run as they are written: wrong options, or code that cannot be parsed.
  var errors: [ExampleID: [Diagnostic]]
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

  /// Reads a package.
  ///
  /// - Throws: `DiagnosticError` if there is no package or its configuration is wrong.
  static func read(_ request: BuildRequest, toolchain: Toolchain) async throws -> PackageContents {
    let configuration = try ConfigurationLoader.load(for: request)
    let layout = try await PackageLayout.read(request.options, toolchain: toolchain)
    let findings = try ExampleFinder.find(
      in: request.packageFolder, folders: configuration.examples,
      targets: layout.targets.map { .init(name: $0.name, files: $0.sources) })
    let parser = ExampleParser(defaults: configuration.defaults)
    let parsed = findings.sources.map { parser.parse($0) }
    let examples = parsed.map(\.value).sorted { isBefore($0, $1, findings.order) }
    let pages = SitePages.read(in: request.packageFolder)
    let assets = AssetFinder.find(in: request.packageFolder, folders: findings.folders)
    let noticed = Dictionary(grouping: parsed.flatMap(\.diagnostics), by: \.severity)
    let errors = Dictionary(
      parsed.map { parsed in
        (parsed.value.id, parsed.diagnostics.filter { $0.severity == .error })
      }, uniquingKeysWith: +
    ).filter { !$0.value.isEmpty }
    var diagnostics = findings.diagnostics + noticed[.warning, default: []] + pages.diagnostics
    diagnostics += assets.diagnostics
    diagnostics += duplicateTitles(examples)
    if examples.isEmpty { diagnostics.append(noExamples(findings)) }
    let overview = Overview(of: findings.sections, pages: pages.value, examples: examples)
    return PackageContents(
      layout: layout, configuration: configuration, title: pages.value.title,
      overview: overview, examples: examples, guides: pages.value.guides, folders: findings.folders,
      notScripts: findings.notScripts,
      assets: Dictionary(assets.value.map { ($0.path, $0.file) }, uniquingKeysWith: { a, _ in a }),
      errors: errors, diagnostics: diagnostics)
  }

  /// The gallery of these contents with the results of a run.
  func gallery(_ entries: [Gallery.Entry]) -> Gallery {
    Gallery(
      introduction: overview.introduction, introductionPath: overview.introductionPath,
      sections: overview.sections, entries: entries, guides: guides, notScripts: notScripts)
  }

  /// The example of a name: its identifier, the last part of it, or its file.
  ///
  /// - Throws: `DiagnosticError` if none or several have the name.
  func example(named name: String) throws(DiagnosticError) -> Example {
    let file = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let name = file.hasSuffix(".swift") ? String(file.dropLast(6)) : file
    if let example = examples.first(where: { $0.id.path == name || $0.source.path == file }) {
      return example
    }
    let same = examples.filter { $0.id.name == name }
    if let only = same.first, same.count == 1 { return only }
    if same.count > 1 {
      throw DiagnosticError(
        Diagnostic(
          "ambiguous-example", .error, "example '\(name)' exists more than once",
          notes: same.map { .init("'\($0.id)'", at: SourceLocation(path: $0.source.path)) }))
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
