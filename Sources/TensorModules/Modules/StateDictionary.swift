public import TensorCore

/// The saved tensors of a module under their names, in torch's order: what `state_dict` returns.
public struct StateDictionary {
  /// The names and tensors.
  public private(set) var entries: [(name: String, tensor: Tensor)]
  private var positions: [String: Int] = [:]

  /// A dictionary of these tensors; of equal names the last one counts.
  public init(_ entries: some Sequence<(name: String, tensor: Tensor)>) {
    self.entries = []
    for entry in entries { self[entry.name] = entry.tensor }
  }

  /// The names in order.
  public var names: [String] { entries.map(\.name) }

  /// The tensor of a name.
  public subscript(name: String) -> Tensor? {
    get { positions[name].map { entries[$0].tensor } }
    set {
      switch (positions[name], newValue) {
      case (let position?, let tensor?): entries[position].tensor = tensor
      case (let position?, nil):
        entries.remove(at: position)
        positions = Dictionary(uniqueKeysWithValues: zip(names, entries.indices))
      case (nil, let tensor?):
        positions[name] = entries.count
        entries.append((name, tensor))
      case (nil, nil): break
      }
    }
  }
}

extension StateDictionary: ExpressibleByDictionaryLiteral {
  /// The tensors under their names, in this order.
  public init(dictionaryLiteral elements: (String, Tensor)...) {
    self.init(elements.map { (name: $0, tensor: $1) })
  }
}

extension Module {
  /// The parameters and saved buffers, each under every name it has: `state_dict`.
  ///
  /// The tensors are the module's own, not copies.
  public func stateDict() -> StateDictionary {
    StateDictionary(namedState().map { (name: $0.name, tensor: $0.tensor) })
  }

  /// A module's own parameters, its own saved buffers, then its children's.
  func namedState() -> [NamedTensor] {
    tree(at: "").flatMap { entry in
      let prefix = entry.name.isEmpty ? "" : entry.name + "."
      return entry.module.ownTensors(at: prefix) { $0 == .parameter }
        + entry.module.ownTensors(at: prefix) { $0 == .buffer(isPersistent: true) }
    }
  }
}
