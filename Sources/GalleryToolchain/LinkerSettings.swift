internal import Foundation

/// Finds what `linkerSettings` and `pkgConfig` of the manifests ask of the linker.
///
/// SwiftPM writes these flags only into the link commands of executables and tests, which a package need not
/// have, and there mixed with those of the executables. So the manifests of the packages whose targets are
/// linked are asked. Asking costs a process, and is left out for a manifest that does not hold the words.
/// Modules with a `link` line need nothing here: the compiler puts that into the objects.
struct LinkerSettings {
  var toolchain: Toolchain
  var options: BuildOptions
  var runner: CommandRunner

  /// Flags for `clang`, each once, in the order of packages and targets.
  func flags(for targets: Set<String>) async throws -> [String] {
    var flags: [String] = []
    for folder in PackageFolders(options).all where mentionsLinking(folder) {
      let answer = try await runner.run(
        Command(
          toolchain.swift,
          [
            "package", "--package-path", folder, "--scratch-path", options.scratch, "dump-package",
          ], workingDirectory: folder))
      guard answer.succeeded,
        let manifest = try? JSONDecoder().decode(
          Manifest.self, from: PackageLayout.json(in: answer.stdout.bytes))
      else { continue }
      for target in manifest.targets where targets.contains(target.name) {
        flags += target.settings.filter(applies).flatMap(\.flags)
        if let name = target.pkgConfig { flags += await pkgConfig(name) }
      }
    }
    var seen: Set<String> = []
    // `-framework X` is two words and must stay so: only single words are made unique.
    return flags.filter { !$0.hasPrefix("-l") || seen.insert($0).inserted }
  }

  private func mentionsLinking(_ folder: String) -> Bool {
    FileTools.list(folder).contains { file in
      guard PackageFolders.isManifest(file), let text = FileTools.readText(folder + "/" + file)
      else { return false }
      return text.contains("linkerSettings") || text.contains("pkgConfig")
    }
  }

  private func applies(_ setting: Manifest.Setting) -> Bool {
    guard setting.tool == "linker" else { return false }
    guard let condition = setting.condition else { return true }
    let platform = toolchain.isELF ? "linux" : "macos"
    let platforms = condition.platformNames ?? []
    guard platforms.isEmpty || platforms.contains(platform) else { return false }
    return condition.config == nil || condition.config == options.configuration.rawValue
  }

  private func pkgConfig(_ name: String) async -> [String] {
    let answer = try? await runner.run(Command("pkg-config", ["--libs", name]))
    guard let answer, answer.succeeded else { return [] }
    return answer.stdout.text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The part of `swift package dump-package` that concerns the linker.
  struct Manifest: Decodable {
    struct Condition: Decodable {
      var platformNames: [String]?
      var config: String?
    }

    struct Setting: Decodable {
      struct OneValue: Decodable { var _0: String }
      struct ManyValues: Decodable { var _0: [String] }
      struct Kind: Decodable {
        var linkedLibrary: OneValue?
        var linkedFramework: OneValue?
      }
      /// Flags are a list where other kinds have one text, so the two are read apart.
      struct Flags: Decodable { var unsafeFlags: ManyValues? }

      var tool: String
      var condition: Condition?
      var flags: [String]

      enum CodingKeys: CodingKey { case tool, condition, kind }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        tool = try container.decode(String.self, forKey: .tool)
        condition = try container.decodeIfPresent(Condition.self, forKey: .condition)
        let kind = try? container.decode(Kind.self, forKey: .kind)
        let unsafe = try? container.decode(Flags.self, forKey: .kind)
        flags =
          (kind?.linkedLibrary.map { ["-l" + $0._0] } ?? [])
          + (kind?.linkedFramework.map { ["-framework", $0._0] } ?? [])
          + (unsafe?.unsafeFlags?._0 ?? [])
      }
    }

    struct Target: Decodable {
      var name: String
      var settings: [Setting]
      var pkgConfig: String?
    }

    var targets: [Target]
  }
}
