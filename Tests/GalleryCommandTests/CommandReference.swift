/// The guide to the commands, made from the tool's description of itself.
struct CommandReference {
  var root: CommandDescription

  /// An option that so many commands take stands in one table for all.
  private static let many = 4

  private static let sharedTitle = "Options that many commands take"

  /// The guide as Markdown.
  var markdown: String {
    var lines = [
      "<!-- gallery: order = 80 -->", "# Commands", "",
      "What `gallery help COMMAND` says, on one page. A test writes it from the tool's own description.",
    ]
    for command in root.descendants { lines += section(of: command) }
    lines += ["", "## \(Self.sharedTitle)", ""] + table(of: shared)
    lines += ["", "`--help` and `--version` work with every command."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Options with the same words in many commands, in the order in which they first stand.
  private var shared: [CommandDescription.Argument] {
    let all = root.descendants.flatMap(\.ownArguments)
    var counts: [CommandDescription.Argument: Int] = [:]
    for argument in all { counts[argument, default: 0] += 1 }
    var listed: Set<CommandDescription.Argument> = []
    return all.filter { counts[$0, default: 0] >= Self.many && listed.insert($0).inserted }
  }

  private func section(of command: CommandDescription) -> [String] {
    let marks = String(repeating: "#", count: (command.superCommands ?? []).count + 1)
    var lines = ["", "\(marks) \(command.call)", "", command.abstract ?? ""]
    if let discussion = command.discussion { lines += ["", discussion] }
    guard !command.ownArguments.isEmpty else { return lines }
    lines += ["", "```sh", usage(of: command), "```"]
    let shared = Set(shared)
    let own = command.ownArguments.filter { !shared.contains($0) }
    if !own.isEmpty { lines += [""] + table(of: own) }
    let others = command.ownArguments.filter(shared.contains).map { "`\($0.name)`" }
    if !others.isEmpty {
      lines += [
        "", "Also, [as elsewhere](#options-that-many-commands-take): " + list(others) + ".",
      ]
    }
    return lines
  }

  private func usage(of command: CommandDescription) -> String {
    let positional = command.ownArguments.filter { $0.kind == .positional }
    let hasOptions = positional.count < command.ownArguments.count
    return ([command.call] + positional.map(\.spelling) + (hasOptions ? ["[OPTION]…"] : []))
      .joined(separator: " ")
  }

  private func table(of arguments: [CommandDescription.Argument]) -> [String] {
    let first = arguments.contains { $0.kind != .positional } ? "Option" : "Argument"
    let rows = arguments.map { argument in
      let values = argument.allValues.map { " One of \(list($0.map { "`\($0)`" }))." } ?? ""
      let repeats = argument.isRepeating ? " It may be given several times." : ""
      return "| \(argument.spellings) | \(argument.words)\(values)\(repeats) |"
    }
    return ["| \(first) | What it does |", "|---|---|"] + rows
  }

  private func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}

extension CommandDescription.Argument {
  /// Its longest name.
  fileprivate var name: String {
    names?.map(\.text).max { $0.count < $1.count } ?? valueName.uppercased()
  }

  /// The name with what it takes, such as `--shard SHARE/SHARES`.
  fileprivate var spelling: String { kind == .option ? "\(name) \(valueName.uppercased())" : name }

  /// The same and its short name, as code.
  fileprivate var spellings: String {
    let others = (names ?? []).map(\.text).filter { $0 != name }
    return ([spelling] + others).map { "`\($0)`" }.joined(separator: ", ")
  }

  /// What it does; where the words do not say the default themselves, it stands behind them.
  fileprivate var words: String {
    let words = abstract ?? ""
    guard let defaultValue, words.hasSuffix(".") else { return words }
    return "\(words.dropLast()) (default: `\(defaultValue)`)."
  }
}
