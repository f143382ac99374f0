internal import GalleryModel
internal import GalleryToolchain

/// The modules that a snippet sees without importing them.
///
/// A doc comment sees Foundation and its own module, a page those of the library to whose catalogue it belongs, else of
/// all library products.
struct SnippetModules: Sendable {
  private let layout: PackageLayout
  private let built: Set<String>

  init(_ layout: PackageLayout, built: [String]) {
    self.layout = layout
    self.built = Set(built)
  }

  func modules(for snippet: Snippet) -> [String] {
    ["Foundation"] + own(snippet).filter(built.contains)
  }

  private func own(_ snippet: Snippet) -> [String] {
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
