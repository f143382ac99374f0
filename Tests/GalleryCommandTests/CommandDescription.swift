/// A command as ArgumentParser describes it to other tools (`--experimental-dump-help`).
struct CommandDescription: Decodable {
  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Hashable {
      enum Kind: String, Decodable { case short, long, longWithSingleDash }

      var kind: Kind
      var name: String

      var text: String { (kind == .long ? "--" : "-") + name }
    }

    var kind: Kind
    var names: [Name]?
    var valueName: String
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?
    var isRepeating: Bool
    var isOptional: Bool

    /// What every command has from ArgumentParser itself.
    var isOfTheParser: Bool { ["version", "help"].contains(valueName) }
  }

  var commandName: String
  var superCommands: [String]?
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?

  /// The words with which it is called, such as `gallery cache gc`.
  var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// Its arguments in the order of its help.
  var ownArguments: [Argument] { (arguments ?? []).filter { !$0.isOfTheParser } }

  /// The commands below it, each before those below that, without ArgumentParser's own.
  var descendants: [CommandDescription] {
    (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { [$0] + $0.descendants }
  }
}
