internal import GalleryDiagnostics

/// Says why a module of the package cannot be used: its target is in no library product.
enum ProductAdvice {
  /// A note for each of these modules that no library product of the package contains.
  static func notes(on modules: [String], in layout: PackageLayout) -> [Diagnostic.Note] {
    let products = Set(layout.libraryTargets)
    return layout.targets.filter { target in
      target.kind == .library && modules.contains(target.moduleName)
        && !products.contains(target.name)
    }.map { target in
      Diagnostic.Note(
        "'\(target.moduleName)' is a target of this package that no library product contains; "
          + "add to the products in Package.swift: "
          + ".library(name: \"\(target.name)\", targets: [\"\(target.name)\"])")
    }
  }
}
