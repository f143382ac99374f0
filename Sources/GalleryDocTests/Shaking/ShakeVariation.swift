/// A world in which a program may give something else than it usually does.
package struct ShakeVariation: Hashable, Sendable {
  /// As it stands in a sentence: `with hash seed 1`.
  package var name: String
  /// Variables of the environment, in place of those that every program has.
  package var variables: [String: String]
  package var isOptimized: Bool

  package init(_ name: String, variables: [String: String] = [:], isOptimized: Bool = false) {
    self.name = name
    self.variables = variables
    self.isOptimized = isOptimized
  }

  /// Swift's hashes with a seed of each run's own.
  package static let randomHashing = ["SWIFT_DETERMINISTIC_HASHING": "0"]

  /// All that are tried.
  ///
  /// Swift has no way to name a seed of its hashes: several runs draw one each.
  package static let all: [ShakeVariation] =
    [ShakeVariation("in a second run")]
    + (1...4).map {
      ShakeVariation("with hash seed \($0)", variables: randomHashing)
    }
    + ["Pacific/Kiritimati", "America/St_Johns"].map {
      ShakeVariation("in the time zone \($0)", variables: ["TZ": $0])
    }
    + ["de_DE.UTF-8", "ar_EG.UTF-8"].map {
      ShakeVariation("in the locale \($0)", variables: ["LANG": $0, "LC_ALL": $0])
    } + [ShakeVariation("at -O", isOptimized: true)]
}
