/// The arguments of `swift-frontend` for one file, or for all files of a module, with their own parts left open.
///
/// They are what `swiftc -###` says, with the flags given, so that the driver's own translation of flags and
/// its defaults hold. Placeholders stand for the file, the module and the object.
struct FrontendTemplate: Hashable, Codable {
  private var executable: String
  private var arguments: [String]

  /// The command's words with the placeholders.
  var words: [String] { [executable] + arguments }

  private static let source = "gallery-placeholder.swift"
  private static let module = "gallery_placeholder_module"
  private static let object = "/gallery-placeholder.o"

  /// The driver's arguments whose answer makes a template.
  static func question(
    flags: [String], optimized: Bool, parsesAsLibrary: Bool, isWholeModule: Bool = false
  ) -> [String] {
    var arguments = ["-###", "-c", source, "-module-name", module, "-o", object, "-g"]
    arguments += [optimized ? "-O" : "-Onone", "-file-compilation-dir", "."]
    arguments += ["-diagnostic-style", "llvm", "-no-color-diagnostics"]
    arguments += ["-Xfrontend", "-entry-point-function-name"]
    arguments += ["-Xfrontend", module + "_main"]
    if parsesAsLibrary { arguments.append("-parse-as-library") }
    if isWholeModule { arguments.append("-whole-module-optimization") }
    return arguments + flags
  }

  /// Reads the driver's answer; nil if it holds no frontend command that compiles the file.
  init?(driverOutput: String) {
    let commands = driverOutput.split(whereSeparator: \.isNewline).map { ShellWords.split($0) }
    guard
      let words = commands.first(where: { $0.contains("-c") && $0.contains(Self.source) }),
      let executable = words.first, words.contains(Self.object)
    else { return nil }
    self.executable = executable
    arguments = Array(words.dropFirst())
  }

  /// The command that compiles files, to be run in the folder of sources; several only for a whole module.
  func command(
    sources: [String], module: String, object: String, workingDirectory: String
  ) -> Command {
    let words = arguments.flatMap { word in
      switch word {
      case Self.source: sources
      case Self.module: [module]
      case Self.module + "_main": [module + "_main"]
      case Self.object: [object]
      // Anything that the driver made of the names.
      default:
        [word.replacing(Self.module, with: module).replacing(Self.object, with: object)]
      }
    }
    return Command(executable, words, workingDirectory: workingDirectory)
  }
}

/// Splits a command line as the drivers print them.
enum ShellWords {
  /// Words apart at blanks; quotes of both kinds and backslashes keep blanks in a word.
  static func split(_ line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isInWord = true
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isInWord = true
      } else if character == " " || character == "\t" {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    return isInWord ? words + [word] : words
  }
}
