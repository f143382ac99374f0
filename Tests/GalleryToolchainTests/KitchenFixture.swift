import Foundation
import GalleryDiagnostics
import GalleryFiles
import GalleryModel

@testable import GalleryToolchain

/// A package with a C target, a macro, a resource, a snippet and an executable, built once for all tests.
struct KitchenFixture: Sendable {
  var toolchain: Toolchain
  var options: BuildOptions
  var layout: PackageLayout
  var package: BuiltPackage
  var runtime: BuiltRuntime
  var folder: String

  private static let built = Task { try await build() }

  static func get() async throws -> KitchenFixture { try await built.value }

  var compiler: ExampleCompiler {
    ExampleCompiler(
      toolchain: toolchain, package: package, runtime: runtime, buildFolder: folder + "/build")
  }

  /// Stands for the runtime's sources: enough to mark, to show, and to start an example.
  static let runtimeSources = [
    RuntimeSource(
      name: "runtime/display/Displayable.swift",
      bytes: Array("public protocol GalleryDisplayable { var text: String { get } }\n".utf8)),
    RuntimeSource(
      name: "runtime/gallery/Marks.swift",
      bytes: Array(
        """
        public import GalleryDisplay

        @_silgen_name("gallery_mark") func mark(_ number: Int32)

        public func _galleryBegin(_ number: Int32) { mark(number) }
        public func _galleryShow<T>(_ value: T) { print("shown:", value) }
        public func _galleryShow(_ value: any GalleryDisplayable) { print("shown:", value.text) }
        """.utf8)),
    RuntimeSource(
      name: "runtime/launcher.c",
      bytes: Array(
        """
        #include <dlfcn.h>
        #include <stdio.h>

        void gallery_mark(int number) { printf("mark %d\\n", number); fflush(stdout); }
        int main(int count, char **values) {
          for (int n = 3; n < count; n++)
            if (!dlopen(values[n], RTLD_NOW | RTLD_LOCAL)) { puts(dlerror()); return 3; }
          void *library = dlopen(values[1], RTLD_NOW | RTLD_LOCAL);
          if (!library) { puts(dlerror()); return 1; }
          int (*entry)(int, char **) = (int (*)(int, char **))dlsym(library, values[2]);
          return entry ? entry(count, values) : 2;
        }
        """.utf8)),
  ]

  private static func build() async throws -> KitchenFixture {
    let toolchain = try await Toolchain.find()
    // One place for each clone: what SwiftPM built there serves the next run.
    let name = "gallery-kitchen-\(SHA256.hex(Array(#filePath.utf8)).prefix(12))"
    let temporary = FileTools.resolved(FileManager.default.temporaryDirectory.path)
    let (folder, package) = ("\(temporary)/\(name)", "\(temporary)/\(name)/kitchen")
    try FileTools.makeFolder(package)
    for entry in FileTools.list(fixtures + "/Kitchen") where entry != ".build" {
      FileTools.remove("\(package)/\(entry)")
      try FileManager.default.copyItem(
        atPath: "\(fixtures)/Kitchen/\(entry)", toPath: "\(package)/\(entry)")
    }
    // The manifest reads where the toolchain's swift-syntax is.
    setenv("KITCHEN_HOST_LIBRARIES", toolchain.hostLibraries ?? "", 1)
    let options = BuildOptions(packagePath: package)
    let layout = try await PackageLayout.read(options, toolchain: toolchain)
    let built = try await PackageBuilder(toolchain: toolchain).build(layout, options)
    let runtime = try await RuntimeBuilder(toolchain: toolchain)
      .build(runtimeSources, for: built, options)
    return KitchenFixture(
      toolchain: toolchain, options: options, layout: layout, package: built, runtime: runtime,
      folder: folder)
  }

  /// Runs a compiled example with the stand-in launcher.
  func run(_ example: CompiledExample) async throws -> CommandResult {
    try await CommandRunner().run(
      Command(runtime.launcher, [example.library, example.entryPoint] + compiler.libraries))
  }
}

/// The folder of fixtures beside the tests.
var fixtures: String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures"
}

/// A new folder for one test.
func temporaryFolder(_ name: String) throws -> String {
  let path = FileManager.default.temporaryDirectory.path + "/gallery-\(name)-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
}

/// An example with nothing but a path, a text and what the compiler looks at.
func example(
  _ path: String, _ text: String, imports: [String] = [], optimize: Bool = false,
  hasMainType: Bool = false
) -> Example {
  Example(
    source: ExampleSource(id: ExampleID(path), path: path, text: text), title: path, summary: "",
    introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(optimize: optimize),
    blocks: [], imports: imports, hasMainType: hasMainType)
}

/// Swift Testing has a type of this name too.
typealias SourceLocation = GalleryDiagnostics.SourceLocation
