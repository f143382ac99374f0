internal import CGalleryAssets
internal import GalleryToolchain

/// What every example is compiled against, built once for all of them.
struct BuiltLibraries: Sendable {
  var toolchain: Toolchain
  var package: BuiltPackage
  var runtime: BuiltRuntime

  /// Builds the package's libraries and the runtime of examples, side by side where they do not need each other.
  ///
  /// - Throws: `DiagnosticError` if one of them does not build.
  static func build(
    _ layout: PackageLayout, _ options: BuildOptions, toolchain: Toolchain,
    onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> BuiltLibraries {
    let (lines, continuation) = AsyncStream<String>.makeStream()
    let forwarding = Task { for await line in lines { await onEvent(.output(line)) } }
    // A package that brings the module GalleryDisplay has a runtime of its own. Few do: so the other is built
    // while SwiftPM works, and is there for another package's day if this one proves to be such.
    async let common = Result.catching {
      try await RuntimeBuilder(toolchain: toolchain).build(embeddedRuntime(), for: nil, options)
    }
    let package: BuiltPackage
    do {
      package = try await PackageBuilder(toolchain: toolchain).build(layout, options) {
        for line in $0.split(whereSeparator: \.isNewline) { continuation.yield(String(line)) }
      }
    } catch {
      continuation.finish()
      await forwarding.value
      throw error
    }
    continuation.finish()
    await forwarding.value
    let runtime: BuiltRuntime
    if !package.bringsGalleryDisplay {
      runtime = try await common.get()
    } else {
      runtime = try await RuntimeBuilder(toolchain: toolchain).build(
        embeddedRuntime(), for: package, options)
    }
    return BuiltLibraries(toolchain: toolchain, package: package, runtime: runtime)
  }

  /// The sources of what runs inside examples, which the tool carries inside itself.
  private static func embeddedRuntime() -> [RuntimeSource] {
    var count = 0
    let assets = UnsafeBufferPointer(start: gallery_assets(&count), count: count)
    return assets.compactMap { asset in
      let name = String(cString: asset.name)
      guard name.hasPrefix("runtime/") else { return nil }
      let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
      return RuntimeSource(name: name, bytes: Array(bytes))
    }
  }
}
