import TensorCore

/// What a state dictionary and a module do not have in common: what `load_state_dict` returns.
public struct IncompatibleKeys: Hashable, Sendable, CustomStringConvertible {
  /// The module's names that the dictionary lacks.
  public let missing: [String]
  /// The dictionary's names that the module lacks.
  public let unexpected: [String]

  /// As torch prints it.
  public var description: String {
    missing.isEmpty && unexpected.isEmpty
      ? "<All keys matched successfully>"
      : "_IncompatibleKeys(missing_keys=\(pythonStrings(missing)), unexpected_keys=\(pythonStrings(unexpected)))"
  }
}

/// Why a state dictionary could not be loaded, in torch's words.
public struct StateDictionaryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The class of the module.
  public let moduleName: String
  /// The names of one side only; both empty where the names did not matter.
  public let keys: IncompatibleKeys
  /// A sentence for each tensor of another size.
  public let mismatches: [String]

  /// The sentences under torch's heading.
  public var description: String {
    var lines = ["Error(s) in loading state_dict for \(moduleName):"]
    if !keys.missing.isEmpty {
      lines.append("Missing key(s) in state_dict: \(Self.list(keys.missing)). ")
    }
    if !keys.unexpected.isEmpty {
      lines.append("Unexpected key(s) in state_dict: \(Self.list(keys.unexpected)). ")
    }
    return (lines + mismatches).joined(separator: "\n\t")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension Module {
  /// Copies elements into the module's tensors: `load_state_dict`.
  ///
  /// Tensors keep their type and memory. Where `strict` is false, names of one side only are returned
  /// in place of an error; a tensor of another size is always one. Unlike torch, which then has loaded
  /// the rest, an error leaves the module as it was.
  ///
  /// - Throws: a ``StateDictionaryError``.
  @discardableResult
  public func loadStateDict(
    _ state: StateDictionary, strict: Bool = true
  ) throws(StateDictionaryError) -> IncompatibleKeys {
    let own = namedState()
    let names = Set(own.map(\.name))
    let keys = IncompatibleKeys(
      missing: own.map(\.name).filter { state[$0] == nil },
      unexpected: state.names.filter { !names.contains($0) })
    var mismatches: [String] = []
    for entry in own {
      guard let value = state[entry.name], value.shape != entry.tensor.shape else { continue }
      mismatches.append(
        "size mismatch for \(entry.name): copying a param with shape \(value.shape) from checkpoint, the shape in current model is \(entry.tensor.shape)."
      )
    }
    let isComplete = keys.missing.isEmpty && keys.unexpected.isEmpty
    guard mismatches.isEmpty && (isComplete || !strict) else {
      throw StateDictionaryError(
        moduleName: TypeName.short(of: self),
        keys: strict ? keys : IncompatibleKeys(missing: [], unexpected: []),
        mismatches: mismatches)
    }
    for entry in own {
      if let value = state[entry.name] { entry.tensor.write(value) }
    }
    return keys
  }
}
