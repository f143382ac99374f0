public import TensorCore

/// A stored property of a module.
public struct ModuleProperty {
  /// What the property is to a program.
  public enum Role: Hashable, Sendable {
    /// A ``Parameter``.
    case parameter
    /// A ``Buffer``.
    case buffer(isPersistent: Bool)
    /// A tensor without a wrapper.
    case constant
    /// A module, or a collection of modules.
    case modules
    /// Anything else: a number, a string.
    case other
  }

  /// The property's name.
  public let name: String
  /// What the property is.
  public let role: Role
  private let read: () -> Any
  private let write: ((Tensor) -> Void)?

  /// A property with ``Parameter``.
  public static func parameter<Owner: Module>(
    _ name: String, _ owner: Owner, _ path: ReferenceWritableKeyPath<Owner, some TensorHolding>
  ) -> ModuleProperty {
    held(name, .parameter, owner, path)
  }

  /// A property with ``Buffer``.
  public static func buffer<Owner: Module>(
    _ name: String, _ owner: Owner, _ path: ReferenceWritableKeyPath<Owner, some TensorHolding>,
    isPersistent: Bool
  ) -> ModuleProperty {
    held(name, .buffer(isPersistent: isPersistent), owner, path)
  }

  /// A property without a wrapper: its type says what it is.
  public static func property<Owner: Module>(
    _ name: String, _ owner: Owner, _ path: KeyPath<Owner, some Any>
  ) -> ModuleProperty {
    plain(name, owner, path)
  }

  /// A module that stands for itself: an element of a container.
  public static func module(_ name: String, _ module: any Module) -> ModuleProperty {
    ModuleProperty(name: name, role: .modules, read: { module }, write: nil)
  }

  private static func held<Owner: Module, Value: TensorHolding>(
    _ name: String, _ role: Role, _ owner: Owner, _ path: ReferenceWritableKeyPath<Owner, Value>
  ) -> ModuleProperty {
    ModuleProperty(name: name, role: role) {
      owner[keyPath: path]
    } write: {
      owner[keyPath: path] = .holding($0)
    }
  }

  private static func plain<Owner: Module, Value>(
    _ name: String, _ owner: Owner, _ path: KeyPath<Owner, Value>
  ) -> ModuleProperty {
    let writable = path as? ReferenceWritableKeyPath<Owner, Value>
    return ModuleProperty(
      name: name, role: role(of: Value.self, owner[keyPath: path]), read: { owner[keyPath: path] },
      write: writable.map { path in
        { tensor in
          if let value = tensor as? Value { owner[keyPath: path] = value }
        }
      })
  }

  private static func role(of type: Any.Type, _ value: Any) -> Role {
    if type == Tensor.self || type == Tensor?.self { return .constant }
    return Submodules.of(value) == nil ? .other : .modules
  }
}

extension ModuleProperty {
  /// The tensor that the property holds now, `nil` if it holds none.
  public var tensor: Tensor? { role == .modules ? nil : (read() as? any TensorHolding)?.heldTensor }

  /// Whether another tensor can be put into it.
  public var isMutable: Bool { write != nil }

  /// Puts another tensor into the property; without effect where it is a `let` or no tensor.
  public func replaceTensor(_ tensor: Tensor) {
    write?(tensor)
  }

  /// The modules that the property holds, with what follows the property's name in theirs.
  var modules: [Submodules.Entry] { role == .modules ? Submodules.of(read()) ?? [] : [] }
}
