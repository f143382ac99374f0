/// The name of a module's class as torch would print it: without generic arguments.
package enum TypeName {
  /// `ModuleList` of `ModuleList<Block>`.
  package static func short(of module: any Module) -> String {
    String("\(type(of: module))".prefix { $0 != "<" })
  }
}
