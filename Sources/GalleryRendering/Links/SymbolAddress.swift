/// Where DocC's symbol links lead: a template, filled with the names of a symbol.
///
/// `{path}` is the symbol's place in DocC's pages, such as `charts/chart/add(_:)`: the module and the
/// names, in lower case. `{module}` and `{symbol}` are its two parts.
package struct SymbolAddress: Sendable {
  private let template: String
  private let modules: [String]

  /// Addresses of symbols of a package with these modules.
  ///
  /// A path that begins with none of them belongs to the only module; among several it leads nowhere.
  package init(template: String, modules: [String]) {
    self.template = template
    self.modules = modules
  }

  /// The address of a path such as `Chart/add(_:)`; nil if its module is not known.
  package func url(_ path: String) -> String? {
    var names = path.split(separator: "/").map(String.init)
    guard let first = names.first else { return nil }
    var module: String?
    if modules.contains(first) {
      module = first
      names.removeFirst()
    } else if modules.count == 1 {
      module = modules.first
    }
    guard let module = module?.lowercased() else { return nil }
    let symbol = names.joined(separator: "/").lowercased()
    let whole = symbol.isEmpty ? module : "\(module)/\(symbol)"
    return template.replacing("{path}", with: whole).replacing("{module}", with: module)
      .replacing("/{symbol}", with: symbol.isEmpty ? "" : "/\(symbol)")
      .replacing("{symbol}", with: symbol)
  }
}
