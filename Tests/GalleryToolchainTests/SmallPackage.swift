import Foundation

@testable import GalleryToolchain

/// A package of one Swift target with a resource and one C target, for tests that change it.
struct SmallPackage {
  var root: String
  var options: BuildOptions
  let toolchain: Toolchain

  static let swift = """
    import CBell
    import Foundation

    /// Rings.
    public func ring(_ times: Int) -> Int { Int(bell(Int32(times))) + offset }
    @inlinable public func silence(_ times: Int) -> Int { times - times }
    public struct Tower { public var height: Int; private var bells = 4 }
    private let offset = 1
    public func sheet() -> URL { Bundle.module.bundleURL }

    """

  /// Writes the package into a new folder; `name` is the folder's, below `places` further ones.
  init(name: String = "small", places: String = "p") async throws {
    toolchain = try await Toolchain.find()
    root = try temporaryFolder("small") + "/\(places)/\(name)"
    options = BuildOptions(packagePath: root)
    try write(
      "Package.swift",
      """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "small", products: [.library(name: "Bell", targets: ["Bell"])],
        targets: [
          .target(name: "CBell"),
          .target(
            name: "Bell", dependencies: ["CBell"], resources: [.copy("sheet.txt")],
            swiftSettings: Context.environment["SMALL_LOUD"] == nil ? [] : [.define("LOUD")]),
        ])

      """)
    try write("Sources/CBell/include/CBell.h", "int bell(int times);\n")
    try write("Sources/CBell/bell.c", "#include \"CBell.h\"\nint bell(int t) { return t; }\n")
    try write("Sources/Bell/Bell.swift", Self.swift)
    try write("Sources/Bell/sheet.txt", "ding")
  }

  func write(_ path: String, _ text: String) throws {
    try FileTools.write(Array(text.utf8), to: "\(root)/\(path)")
  }

  /// Writes the Swift file with one part replaced by another.
  func change(_ part: String, to other: String) throws {
    try write("Sources/Bell/Bell.swift", Self.swift.replacing(part, with: other))
  }

  func remove() { FileTools.remove(FileTools.parent(of: FileTools.parent(of: root))) }

  func build() async throws -> BuiltPackage {
    let layout = try await PackageLayout.read(options, toolchain: toolchain)
    return try await PackageBuilder(toolchain: toolchain).build(layout, options)
  }
}
