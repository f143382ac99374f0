/// The name of a module's class as torch would print it: without generic arguments.
enum TypeName {
  /// `ModuleList` of `ModuleList<Block>`.
  static func short(of module: any Module) -> String {
    String("\(type(of: module))".prefix { $0 != "<" })
  }
}
