import TensorCore
import TensorModules

/// The inputs of an export under the names of `forward`'s parameters, as torch flattens them.
struct InputTree {
  /// An input that belongs to one parameter.
  struct Entry {
    /// The parameter's name.
    let name: String
    /// The input.
    let value: any Tree
    /// What torch calls it: `L['args'][0][1]`.
    let source: String
  }

  /// The positional inputs, then the named ones in the order given.
  let entries: [Entry]

  /// The inputs, which fit the parameters.
  init(_ arguments: Arguments, _ parameters: [ForwardParameter]) {
    let positional = arguments.positional.enumerated().map { position, value in
      Entry(
        name: parameters[position].name, value: value, source: "L['args'][0][\(position)]")
    }
    let named = arguments.named.map { name, value in
      Entry(name: name, value: value, source: "L['args'][1]['\(name)']")
    }
    entries = positional + named
  }

  /// A leaf of an input.
  struct Leaf {
    /// The value.
    let value: any Tree
    /// What its placeholder is named after: `cache_key_cache_0`.
    let name: String
    /// What torch calls it: `L['args'][0][0]['key_cache'][0]`.
    let source: String
  }

  /// The leaves of all inputs, from left to right.
  var leaves: [Leaf] {
    entries.flatMap { entry in
      entry.value.treeLeaves.map { leaf in
        Leaf(
          value: leaf.value,
          name: ([entry.name] + leaf.path.map(\.description)).map(NodeName.identifier)
            .joined(separator: "_"),
          source: entry.source + leaf.path.map(\.pythonSubscript).joined())
      }
    }
  }
}

extension TreeKey {
  /// As Python writes it behind a container: `[0]`, `['name']`.
  var pythonSubscript: String {
    switch self {
    case .index(let position): "[\(position)]"
    case .name(let name): "['\(name)']"
    }
  }
}

extension Tree {
  /// The class that Python would name for it.
  var pythonClass: String {
    switch treeKind {
    case .tensor: "torch.Tensor"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dict"
    case .custom(let name): name
    case .constant(let constant):
      switch constant {
      case .int, .symbolic: "int"
      case .double: "float"
      case .bool: "bool"
      case .string: "str"
      case .none: "NoneType"
      }
    }
  }
}
