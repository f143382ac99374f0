// swift-tools-version: 6.2
import CompilerPluginSupport
import Foundation
import PackageDescription

/// The toolchain's own build of swift-syntax.
///
/// It matches the compiler and costs nothing to build. `gallery doctor` and an `#error` in GalleryScripts say what to do where it is missing.
let hostLibraries = findHostLibraries()

/// What a macro plug-in links of it.
let macroLibraries = [
  "SwiftSyntax", "SwiftSyntaxMacros", "SwiftSyntaxMacroExpansion", "SwiftSyntaxBuilder",
  "SwiftCompilerPluginMessageHandling", "SwiftDiagnostics", "SwiftParser", "SwiftOperators",
  "SwiftBasicFormat",
]

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Both halves are optimised in debug builds too: tensor code runs inside examples and tests, 16 to 30 times
/// slower without, and `swift run gallery` runs a debug build of the tool.
let optimized: [SwiftSetting] =
  strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]
let findSyntax: [SwiftSetting] = [.unsafeFlags(["-I", hostLibraries])]
let linkSyntax: [LinkerSetting] = [
  .unsafeFlags(["-L", hostLibraries, "-Xlinker", "-rpath", "-Xlinker", hostLibraries])
]

/// A leaf that users link: no unsafe flags.
func leaf(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room of the tool: a target with the shared settings.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], syntax: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: optimized + (syntax ? findSyntax : []),
    linkerSettings: syntax ? linkSyntax : nil)
}

/// A room of the tensor library.
func tensorRoom(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: optimized)
}

/// Goldens and inputs beside the tests are read from the source tree.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = [],
  linking libraries: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: data,
    swiftSettings: strict + findSyntax,
    linkerSettings: linkSyntax + [.unsafeFlags(libraries.map { "-l" + $0 })])
}

/// The examples that compile, each an executable of its own: `swift run NAME`, and editors know it.
///
/// A test holds this list equal to the folder. SwiftPM keeps what a manifest gave, so that one which
/// listed the folder itself would not see a new file.
let examples = [
  "benchmarks/speed",
  "charts/bars-and-histograms",
  "charts/heat-maps",
  "charts/lines-and-points",
  "display/a-figure",
  "display/types-that-show-themselves",
  "export/export_with_dynamic_cache",
  "export/how_symbols_are_unified",
  "export/named_dimensions_and_ranges",
  "export/reading_an_exported_program",
  "writing/how-an-example-is-written",
  "writing/timings",
  "writing/values-and-text",
  "writing/when-an-example-fails",
]

/// The examples that must not compile.
let refusedExamples = ["writing/what-the-compiler-refuses"]

/// The examples whose outputs are recorded beside them, in `NAME.expected`.
let recordedExamples = [
  "export/export_with_dynamic_cache",
  "export/how_symbols_are_unified",
  "export/named_dimensions_and_ranges",
  "export/reading_an_exported_program",
  "writing/how-an-example-is-written",
  "writing/timings",
  "writing/values-and-text",
  "writing/when-an-example-fails",
]

/// What the examples of a section link beside GalleryDisplay.
let sectionLibraries = [
  "charts": "GalleryCharts", "benchmarks": "GalleryCharts", "export": "TensorExport",
]

/// Files that stand beside examples and are read by them.
let sectionData = ["benchmarks": ["results.json"]]

func example(_ path: String) -> Target {
  let parts = path.split(separator: "/").map(String.init)
  func inSection(_ paths: [String], _ suffix: String) -> [String] {
    paths.filter { $0.hasPrefix(parts[0] + "/") }.map { $0.dropFirst(parts[0].count + 1) + suffix }
  }
  let others = (examples + refusedExamples).filter { $0 != path }
  return .executableTarget(
    name: parts[1],
    dependencies: ["GalleryDisplay"]
      + [sectionLibraries[parts[0]]].compactMap { $0 }.map { .byName(name: $0) },
    path: "Examples/\(parts[0])",
    exclude: ["README.md"] + (sectionData[parts[0]] ?? [])
      + inSection(others, ".swift") + inSection(recordedExamples, ".expected"),
    sources: ["\(parts[1]).swift"],
    // A bare expression is shown by a gallery; elsewhere the compiler warns that it is not used.
    swiftSettings: [.unsafeFlags(["-suppress-warnings"])])
}

let package = Package(
  name: "swift-gallery",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gallery", targets: ["GalleryCommand"]),
    .library(name: "GalleryDisplay", targets: ["GalleryDisplay"]),
    .library(name: "GalleryCharts", targets: ["GalleryCharts"]),
    .library(name: "GalleryTesting", targets: ["GalleryTesting"]),
    .library(name: "TensorExport", targets: ["TensorExport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    // What examples and libraries link: a leaf without dependencies or unsafe flags.
    leaf("GalleryDisplay"),
    // Plots for pages; as users link it, it has no unsafe flags either.
    leaf("GalleryCharts", ["GalleryDisplay"]),
    // Doc tests inside `swift test`: it starts the tool and reads its report, and links nothing of it.
    leaf("GalleryTesting"),
    // What runs inside an example. The tool embeds these sources and compiles them for each toolchain.
    leaf("GalleryRuntime", ["GalleryDisplay"]),

    room("GalleryDiagnostics"),
    room("GalleryFiles"),
    room("GalleryHTML"),
    room("GallerySearch"),
    .systemLibrary(
      name: "CGalleryCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    room("GalleryMarkdown", ["CGalleryCmark", "GalleryHTML"]),
    room("GalleryModel", ["GalleryDiagnostics", "GalleryDisplay"]),
    room("GalleryScripts", ["GalleryModel", "GalleryDiagnostics"], syntax: true),
    .target(name: "CGalleryAssets", exclude: ["theme", "serve", "launcher"]),
    room(
      "GalleryToolchain",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryFiles",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    room(
      "GalleryExecution",
      [
        "GalleryToolchain", "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryFiles",
        "CGalleryAssets",
      ]
    ),
    room("GalleryStore", ["GalleryModel", "GalleryDiagnostics", "GalleryFiles"]),
    room(
      "GalleryRendering",
      [
        "GalleryModel", "GalleryMarkdown", "GalleryHTML", "GalleryDiagnostics", "GalleryDisplay",
        "GallerySearch", "CGalleryAssets",
      ]),
    room(
      "GalleryDocTests",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryScripts",
        "GalleryMarkdown", "GalleryToolchain", "GalleryExecution", "GalleryFiles",
      ], syntax: true),
    room(
      "GalleryKit",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryFiles",
        "GalleryScripts", "GalleryToolchain", "GalleryExecution", "GalleryDocTests",
        "GalleryStore", "GalleryRendering", "GalleryMarkdown", "GallerySearch", "CGalleryAssets",
      ], syntax: true),
    // A written site over HTTP, for `gallery serve`.
    room(
      "GalleryServer",
      [
        "CGalleryAssets", "GalleryFiles",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "GalleryCommand",
      dependencies: [
        "GalleryKit", "GalleryModel", "GalleryDiagnostics", "GalleryDocTests", "GalleryServer",
        "GalleryStore", "GalleryToolchain",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: optimized + findSyntax, linkerSettings: linkSyntax),

    // The tensor library. It meets the gallery in GalleryDisplay and in Examples/ only.
    tensorRoom("TensorSymbols"),
    // Swift compiles for the oldest processor of an architecture; products of matrices need the newer.
    .target(name: "CTensorKernels", cSettings: [.unsafeFlags(["-O3"])]),
    tensorRoom("TensorCore", ["TensorSymbols", "CTensorKernels", "GalleryDisplay"]),
    tensorRoom("TensorGraphs", ["TensorCore", "TensorSymbols", "GalleryDisplay"]),
    .macro(
      name: "TensorExportMacros", swiftSettings: strict + findSyntax,
      linkerSettings: linkSyntax + [.unsafeFlags(macroLibraries.map { "-l" + $0 })]),
    tensorRoom("TensorModules", ["TensorCore", "TensorSymbols", "TensorExportMacros"]),
    tensorRoom(
      "TensorExport",
      ["TensorSymbols", "TensorCore", "TensorGraphs", "TensorModules", "GalleryDisplay"]),

    .executableTarget(
      name: "export-benchmark", dependencies: ["TensorExport"], path: "Benchmarks/Export",
      exclude: ["compare.py"], swiftSettings: strict),

    tests("GalleryDisplay"),
    tests("GalleryCharts", ["GalleryDisplay"], data: ["Goldens"]),
    tests("GalleryTesting", data: ["Fixtures"]),
    tests("GalleryDiagnostics"),
    tests("GalleryFiles"),
    tests("GalleryHTML"),
    tests("GallerySearch"),
    tests("GalleryMarkdown", ["GalleryHTML"], data: ["Goldens"]),
    tests("GalleryModel", ["GalleryDiagnostics"]),
    tests("GalleryScripts", ["GalleryModel", "GalleryDiagnostics"], data: ["Fixtures"]),
    tests(
      "GalleryToolchain", ["GalleryModel", "GalleryDiagnostics", "GalleryFiles"],
      data: ["Fixtures"]),
    tests(
      "GalleryExecution",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryToolchain",
        "GalleryScripts", "CGalleryAssets",
      ]
    ),
    tests(
      "GalleryStore", ["GalleryModel", "GalleryDisplay", "GalleryDiagnostics", "GalleryFiles"]),
    tests(
      "GalleryRendering",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryMarkdown", "GalleryHTML",
        "GallerySearch",
      ],
      data: ["Goldens"]),
    tests(
      "GalleryDocTests",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryScripts",
        "GalleryExecution", "GalleryToolchain",
      ]),
    tests(
      "GalleryKit",
      [
        "GalleryModel", "GalleryDiagnostics", "GalleryDisplay", "GalleryFiles", "GalleryScripts",
        "GalleryStore", "GalleryToolchain", "GalleryDocTests", "GalleryRendering",
      ]),
    tests("GalleryServer"),
    tests("GalleryCommand", ["GalleryStore", "GalleryModel"], data: ["Goldens", "Fixtures"]),

    tests("TensorSymbols"),
    tests("TensorCore", ["TensorSymbols", "GalleryDisplay"], data: ["Goldens"]),
    tests("TensorExport", ["TensorSymbols", "TensorCore", "TensorGraphs"], data: ["Cases"]),
    tests("TensorModules", ["TensorCore", "TensorSymbols"]),
    tests("TensorExportMacros", linking: macroLibraries),
  ] + examples.map(example)
)

/// `lib/swift/host` of the toolchain that `PATH` names, else of the one that runs this manifest.
func findHostLibraries() -> String {
  var candidates: [String] = []
  for folder in (Context.environment["PATH"] ?? "").split(separator: ":") {
    let compiler = URL(fileURLWithPath: "\(folder)/swiftc")
    guard FileManager.default.isExecutableFile(atPath: compiler.path) else { continue }
    let binaries = compiler.resolvingSymlinksInPath().deletingLastPathComponent()
    candidates.append(binaries.deletingLastPathComponent().path + "/lib/swift/host")
  }
  // Behind a proxy such as swiftly's, `swiftc` is no part of a toolchain: ask what is loaded here.
  let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
  for line in maps.split(separator: "\n") where line.hasSuffix("/lib/swift/linux/libswiftCore.so") {
    guard let start = line.firstIndex(of: "/") else { continue }
    candidates.append(line[start...].dropLast("/linux/libswiftCore.so".count) + "/host")
  }
  return candidates.first {
    FileManager.default.fileExists(atPath: $0 + "/SwiftParser.swiftmodule")
  }
    ?? "/lib/swift/host-of-the-toolchain-was-not-found"
}
