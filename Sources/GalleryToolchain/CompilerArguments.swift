/// The arguments of a Swift compiler, each option together with its value.
struct CompilerArguments {
  struct Option: Hashable {
    var name: String
    var value: String?

    var arguments: [String] { [name] + (value.map { [$0] } ?? []) }
  }

  var options: [Option]

  init(_ arguments: [String]) {
    options = []
    var index = 0
    while index < arguments.count {
      let name = arguments[index]
      index += 1
      if Self.takesValue.contains(name), index < arguments.count {
        options.append(Option(name: name, value: arguments[index]))
        index += 1
      } else {
        options.append(Option(name: name))
      }
    }
    joinForwarded()
  }

  /// Options that are written apart from their value.
  private static let takesValue: Set<String> = [
    "-target", "-index-store-path", "-module-cache-path", "-emit-objc-header-path", "-Xfrontend",
    "-Xcc", "-Xlinker", "-Xllvm", "-swift-version", "-enable-upcoming-feature",
    "-enable-experimental-feature", "-disable-upcoming-feature", "-package-name", "-I", "-F",
    "-Isystem", "-Fsystem", "-L", "-sdk", "-module-name", "-num-threads", "-Werror", "-Wwarning",
    "-default-isolation", "-load-plugin-executable", "-load-plugin-library", "-plugin-path",
    "-external-plugin-path", "-import-objc-header", "-import-bridging-header", "-vfsoverlay",
    "-diagnostic-style", "-file-compilation-dir", "-debug-prefix-map", "-D", "-j", "-o",
    "-tools-directory", "-resource-dir", "-sysroot", "-use-ld", "-framework",
  ]

  /// `-Xfrontend NAME -Xfrontend VALUE` of an option with a value becomes one option.
  private mutating func joinForwarded() {
    var joined: [Option] = []
    var index = 0
    while index < options.count {
      let option = options[index]
      index += 1
      guard option.name == "-Xfrontend" || option.name == "-Xcc", let inner = option.value,
        Self.takesValueWhenForwarded.contains(inner), index < options.count,
        options[index].name == option.name, let value = options[index].value
      else {
        joined.append(option)
        continue
      }
      index += 1
      joined.append(Option(name: "\(option.name) \(inner)", value: value))
    }
    options = joined
  }

  private static let takesValueWhenForwarded: Set<String> = [
    "-load-plugin-executable", "-load-plugin-library", "-entry-point-function-name", "-I", "-F",
    "-isystem", "-iquote", "-include", "-D",
  ]

  /// The arguments that a list of options stands for.
  static func arguments(_ options: [Option]) -> [String] {
    options.flatMap { option -> [String] in
      let words = option.name.split(separator: " ").map(String.init)
      guard words.count == 2, let value = option.value else { return option.arguments }
      return [words[0], words[1], words[0], value]
    }
  }
}
