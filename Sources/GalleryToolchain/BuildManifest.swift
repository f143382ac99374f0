internal import Foundation

/// The nodes of SwiftPM's llbuild manifest, `<scratch>/<configuration>.yaml`, that say what a target consists of.
///
/// For every target, Swift or C, the manifest has a phony command `<NAME-TRIPLE-CONFIGURATION.module>` whose
/// inputs are exactly the target's objects and, for Swift, its module. Targets built for the host, such as
/// macros, have a name that ends in `-tool.module`, and objects of their own. The manifest is YAML, but SwiftPM
/// writes each list as one line of JSON, so that no YAML reader is needed.
struct BuildManifest {
  struct Target: Hashable {
    var name: String
    var moduleName: String
    var isForHost: Bool
    /// Absolute paths, in the manifest's order.
    var objects: [String]
    /// Absolute path of the `.swiftmodule`; nil for a C target.
    var swiftModule: String?
  }

  /// Targets of the destination and of the host.
  var targets: [Target]
  /// The lists of arguments with which C objects are compiled, by the object's path, not yet read.
  private var compilations: [String: Substring] = [:]

  init(_ text: String, triple: String, configuration: String) {
    targets = []
    let suffix = "-\(triple)-\(configuration)"
    var current: (name: String, isForHost: Bool)?
    var object: Substring?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  \"") {
        current = Self.target(ofKey: line, suffix: suffix)
        object = line.hasSuffix(".o\":") ? line.dropFirst(3).dropLast(2) : nil
      } else if let path = object, line.hasPrefix("    args: ") {
        compilations[String(path)] = line.dropFirst(10)
        object = nil
      } else if let target = current, line.hasPrefix("    inputs: ") {
        let inputs = Self.list(line.dropFirst(12))
        targets.append(
          Target(
            name: target.name, moduleName: Self.moduleName(of: target.name),
            isForHost: target.isForHost, objects: inputs.filter { $0.hasSuffix(".o") },
            swiftModule: inputs.first { $0.hasSuffix(".swiftmodule") }))
        current = nil
      }
    }
  }

  /// The folders in which a C target finds headers, its own public one first; none for a target without objects.
  func headerFolders(of target: Target) -> [String] {
    let arguments = target.objects.first.flatMap { compilations[$0] }.map(Self.list) ?? []
    return zip(arguments, arguments.dropFirst()).filter { $0.0 == "-I" }.map(\.1)
  }

  private static func list(_ text: Substring) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }

  /// The name in `  "<NAME-TRIPLE-CONFIGURATION.module>":`; nil for any other key.
  private static func target(
    ofKey line: Substring, suffix: String
  ) -> (name: String, isForHost: Bool)? {
    guard line.hasPrefix("  \"<"), line.hasSuffix(".module>\":") else { return nil }
    let node = line.dropFirst(4).dropLast(".module>\":".count)
    if node.hasSuffix(suffix) { return (String(node.dropLast(suffix.count)), false) }
    guard node.hasSuffix("-tool") else { return nil }
    // The host's triple may be another: the name ends at the first part of what follows it.
    let isSameTriple = node.hasSuffix(suffix + "-tool")
    return (isSameTriple ? String(node.dropLast(suffix.count + 5)) : String(node), true)
  }

  /// A module's name: the target's with every character that no identifier has replaced.
  static func moduleName(of target: String) -> String {
    var name = String(target.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
    if name.first?.isNumber == true { name = "_" + name.dropFirst() }
    return name
  }
}
