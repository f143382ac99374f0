/// Chooses the compiler's flags for examples from those that SwiftPM gives the package's targets.
struct ExampleFlags {
  typealias Option = CompilerArguments.Option

  /// Flags of the language, of modules and of macros, for every example without a target of its own.
  var common: [String]
  /// For examples that are the only source of a target, by package-relative path.
  var byScript: [String: [String]]

  /// Chooses the flags.
  ///
  /// `closure` has the commands of all Swift targets that examples link, `libraries` those of the package's own
  /// library targets, `scripts` those of targets with one source, by package-relative path; `clang` is what C
  /// modules need; `userFlags` are for packages without any target that has them.
  init(
    closure: [BuildDescription.SwiftCommand], libraries: [BuildDescription.SwiftCommand],
    scripts: [String: BuildDescription.SwiftCommand], clang: [Option] = [], userFlags: [String],
    toolsVersion: String
  ) {
    let all = closure.flatMap { CompilerArguments($0.otherArguments).options }
    let modules = Self.unique(
      closure.map { Option(name: "-I", value: $0.importPath) } + all.filter(Self.isForModules)
        + clang)
    let user = Self.unique(
      CompilerArguments(userFlags).options.filter { !Self.isDropped($0) })
    let language = Self.language(of: libraries, toolsVersion: toolsVersion)
    common = CompilerArguments.arguments(Self.unique(language + modules + user))
    byScript = scripts.mapValues { command in
      let own = CompilerArguments(command.otherArguments).options.filter { !Self.isDropped($0) }
      return CompilerArguments.arguments(
        Self.unique(
          own + [Option(name: "-I", value: command.importPath)]
            + all.filter { $0.name.hasSuffix("-load-plugin-executable") } + modules + user))
    }
  }

  /// The language mode, features and definitions that all library targets share.
  private static func language(
    of libraries: [BuildDescription.SwiftCommand], toolsVersion: String
  ) -> [Option] {
    let each = libraries.map { CompilerArguments($0.otherArguments).options.filter(isForLanguage) }
    let shared = (each.first ?? []).filter { option in each.allSatisfy { $0.contains(option) } }
    if shared.contains(where: { $0.name == "-swift-version" }) { return shared }
    let major = toolsVersion.split(separator: ".").first.flatMap { Int($0) } ?? 6
    return [Option(name: "-swift-version", value: major >= 6 ? "6" : "5")] + shared
  }

  private static func isForLanguage(_ option: Option) -> Bool {
    switch option.name {
    case "-swift-version", "-enable-upcoming-feature", "-enable-experimental-feature",
      "-default-isolation":
      true
    default:
      option.name.hasPrefix("-strict-concurrency=")
        || option.name.hasPrefix("-D") && !option.name.contains("_RESOURCE_BUNDLE_")
    }
  }

  /// True for what makes imports and macros of the closure work.
  private static func isForModules(_ option: Option) -> Bool {
    switch option.name {
    case "-I", "-F", "-Isystem", "-Fsystem", "-Xcc", "-Xcc -I", "-Xcc -F", "-Xcc -isystem",
      "-Xcc -iquote", "-Xcc -D", "-Xcc -include", "-Xfrontend -load-plugin-executable",
      "-Xfrontend -load-plugin-library", "-load-plugin-executable", "-load-plugin-library",
      "-plugin-path", "-external-plugin-path", "-module-cache-path", "-sdk":
      true
    default: option.name.hasPrefix("-cxx-interoperability-mode")
    }
  }

  /// True for what concerns the build of a target and not the meaning of its code, and for warnings as errors.
  private static func isDropped(_ option: Option) -> Bool {
    switch option.name {
    case "-target", "-incremental", "-enable-batch-mode", "-serialize-diagnostics",
      "-index-store-path", "-Onone", "-O", "-Osize", "-Ounchecked", "-enable-testing",
      "-parseable-output", "-parse-as-library", "-emit-objc-header", "-emit-objc-header-path",
      "-Xfrontend -entry-point-function-name", "-g", "-gnone", "-color-diagnostics",
      "-no-color-diagnostics", "-warnings-as-errors", "-Werror", "-whole-module-optimization",
      "-wmo", "-no-whole-module-optimization", "-num-threads", "-j", "-o", "-module-name",
      "-diagnostic-style", "-emit-module", "-emit-library", "-emit-executable", "-static",
      "-enable-library-evolution", "-Xlinker", "-use-ld", "-L":
      true
    default:
      option.name.hasPrefix("-j") || option.name.hasPrefix("-index-ignore")
        || option.name.hasPrefix("-profile") || option.name.hasPrefix("-sanitize")
        || option.name.hasPrefix("-diagnostic-style") || option.name.hasPrefix("-static-stdlib")
        || option.name.hasPrefix("-l") && option.value == nil && !option.name.hasPrefix("-load")
    }
  }

  /// Every option once, in the order of first use.
  private static func unique(_ options: [Option]) -> [Option] {
    var seen: Set<Option> = []
    return options.filter { seen.insert($0).inserted }
  }
}
