/// A Swift toolchain: where its parts are.
package struct Toolchain: Hashable, Codable, Sendable {
  package var swiftc: String
  package var swift: String
  package var frontend: String
  /// The linker `ld.lld`; on Apple platforms `ld`.
  package var linker: String
  package var clang: String
  /// `lib/swift`.
  package var resources: String
  /// The folders of the runtime libraries, such as `lib/swift/linux`.
  package var runtimeLibraries: [String]
  /// `lib/swift/host` with swift-syntax in it; nil if the toolchain has none.
  package var hostLibraries: String?
  /// Such as `6.3.1`.
  package var version: String
  /// Such as `x86_64-unknown-linux-gnu`.
  package var triple: String

  package init(
    swiftc: String, swift: String, frontend: String, linker: String, clang: String,
    resources: String, runtimeLibraries: [String], hostLibraries: String?, version: String,
    triple: String
  ) {
    self.swiftc = swiftc
    self.swift = swift
    self.frontend = frontend
    self.linker = linker
    self.clang = clang
    self.resources = resources
    self.runtimeLibraries = runtimeLibraries
    self.hostLibraries = hostLibraries
    self.version = version
    self.triple = triple
  }

  /// The tool that finds the source line of an address; nil if the toolchain has none.
  package var symbolizer: String? {
    let path = FileTools.parent(of: frontend) + "/llvm-symbolizer"
    return FileTools.exists(path) ? path : nil
  }

  /// True where shared libraries are ELF files named `lib*.so`.
  package var isELF: Bool { !triple.contains("apple") }

  /// What shared libraries end in.
  package var librarySuffix: String { isELF ? "so" : "dylib" }
}
