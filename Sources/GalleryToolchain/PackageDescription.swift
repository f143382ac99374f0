/// The answer of `swift package describe --type json`.
struct PackageDescription: Decodable {
  struct Product: Decodable {
    /// SwiftPM writes `{"library": ["automatic"]}`, `{"executable": null}` and so on.
    struct Kind: Decodable {
      var isLibrary: Bool

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        isLibrary = container.allKeys.contains { $0.stringValue == "library" }
      }
    }

    struct Name: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var name: String
    var targets: [String]
    var type: Kind
  }

  struct Target: Decodable {
    var name: String
    var c99name: String
    var type: String
    var path: String
    var sources: [String]
    var moduleType: String
    var targetDependencies: [String]?
  }

  var name: String
  var path: String
  var toolsVersion: String
  var products: [Product]
  var targets: [Target]

  var layout: PackageLayout {
    PackageLayout(
      name: name, root: path, toolsVersion: toolsVersion,
      libraries: products.filter(\.type.isLibrary).map {
        .init(name: $0.name, targets: $0.targets)
      },
      targets: targets.map(Self.target).sorted { $0.name < $1.name })
  }

  private static func target(_ target: Target) -> PackageLayout.Target {
    let kind: PackageLayout.Target.Kind =
      switch target.type {
      case "system-target": .systemModule
      default: PackageLayout.Target.Kind(rawValue: target.type) ?? .other
      }
    let folder = target.path == "." || target.path.isEmpty ? "" : target.path + "/"
    return PackageLayout.Target(
      name: target.name, moduleName: target.c99name, kind: kind, path: target.path,
      sources: target.sources.map { folder + $0 }.sorted(),
      isSwift: target.moduleType == "SwiftTarget",
      dependencies: (target.targetDependencies ?? []).sorted())
  }
}
