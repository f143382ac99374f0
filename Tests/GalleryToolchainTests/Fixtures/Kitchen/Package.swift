// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

/// The toolchain's own swift-syntax, given by the test.
let host = Context.environment["KITCHEN_HOST_LIBRARIES"] ?? "/lib/swift/host-was-not-given"
let libraries = [
  "SwiftSyntax", "SwiftSyntaxMacros", "SwiftSyntaxMacroExpansion", "SwiftSyntaxBuilder",
  "SwiftCompilerPluginMessageHandling", "SwiftDiagnostics", "SwiftParser", "SwiftOperators",
  "SwiftBasicFormat",
]

let package = Package(
  name: "kitchen",
  products: [
    .library(name: "Kitchen", targets: ["Kitchen"]),
    .library(name: "Spices", targets: ["CPepper", "CSalt"]),
    .library(name: "Water", targets: ["CWater"]),
  ],
  targets: [
    .target(name: "CKitchen", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .macro(
      name: "KitchenMacros",
      swiftSettings: [.unsafeFlags(["-I", host])],
      linkerSettings: [
        .unsafeFlags(
          ["-L", host, "-Xlinker", "-rpath", "-Xlinker", host] + libraries.map { "-l" + $0 })
      ]),
    .target(
      name: "Kitchen", dependencies: ["CKitchen", "KitchenMacros"],
      resources: [.copy("recipe.txt")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CSalt", publicHeadersPath: "headers"),
    .target(name: "CPepper"),
    .systemLibrary(name: "CWater"),
    .target(name: "Unused"),
    .executableTarget(
      name: "Tool", dependencies: ["Kitchen"], swiftSettings: [.swiftLanguageMode(.v5)]),
  ]
)
