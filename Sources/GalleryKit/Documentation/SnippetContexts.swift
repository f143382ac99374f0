internal import GalleryDocTests
internal import GalleryModel
internal import GalleryToolchain

/// What snippets find around them.
///
/// A doc comment sees Foundation and its own module, a page those of the library to whose catalogue it belongs, else of
/// all library products. An example sees what it imports, in a copy of its folder.
struct SnippetContexts: Sendable {
  private let layout: PackageLayout
  private let built: Set<String>
  private let areTestable: Bool
  /// The modules of libraries on which other libraries are built.
  private let covered: Set<String>
  private let examples: [String: Example]
  private let others: OtherFiles

  /// `areTestable` opens what is not public in the package's own modules.
  init(_ contents: PackageContents, built: [String], areTestable: Bool) {
    layout = contents.layout
    self.built = Set(built)
    self.areTestable = areTestable
    let maximal = Set(layout.maximalLibraryTargets)
    covered = Set(layout.targets.filter { !maximal.contains($0.name) }.map(\.moduleName))
    examples = Dictionary(
      contents.examples.map { ($0.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    others = OtherFiles(contents.examples, introductions: contents.introductions)
  }

  func context(of snippet: Snippet) -> SnippetContext {
    if let example = examples[snippet.path] {
      return SnippetContext(
        imports: [], isOptimized: example.options.optimize,
        environment: example.options.environment, timeout: example.options.timeout,
        folder: .init(
          packageRoot: layout.root, inputs: example.options.inputs,
          others: others.beside(example)))
    }
    let modules = modules(of: snippet).filter(built.contains)
    return SnippetContext(
      imports: [.init("Foundation")]
        + modules.map {
          .init($0, isTestable: areTestable, isCovered: modules.count > 1 && covered.contains($0))
        })
  }

  private func modules(of snippet: Snippet) -> [String] {
    if case .docComment(_, let module) = snippet.origin { return [module] }
    let targets = layout.targets.filter {
      $0.kind == .library && $0.isSwift && snippet.path.hasPrefix($0.path + "/")
    }
    if let target = targets.max(by: { $0.path.count < $1.path.count }) {
      return [target.moduleName]
    }
    return layout.libraryModules.filter { !$0.hasPrefix("_") }
  }
}
