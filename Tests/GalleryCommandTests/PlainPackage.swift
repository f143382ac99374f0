/// The smallest package that has a gallery: no library, one example.
enum PlainPackage {
  static func make(example: String = "print(1)") throws -> TemporaryFolder {
    try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(name: "P")

      """,
      "Examples/a.swift": "// # A\n//\n// First.\n\n\(example)\n",
    ])
  }
}
