public import TensorCore

/// What may stand in a ``Parameter`` or a ``Buffer``: a tensor, or none.
public protocol TensorHolding {
  /// The tensor, if there is one.
  var heldTensor: Tensor? { get }
  /// The same with another tensor.
  static func holding(_ tensor: Tensor) -> Self
}

extension Tensor: TensorHolding {
  /// The tensor, if there is one.
  public var heldTensor: Tensor? { self }

  /// The tensor itself.
  public static func holding(_ tensor: Tensor) -> Tensor { tensor }
}

extension Tensor?: TensorHolding {
  /// The tensor, if there is one.
  public var heldTensor: Tensor? { self }

  /// The tensor itself.
  public static func holding(_ tensor: Tensor) -> Tensor? { tensor }
}

/// A tensor that is learned: `torch.nn.Parameter`.
///
/// `@Parameter var weight: Tensor`; a parameter that may be missing is a `Tensor?`.
@propertyWrapper
public struct Parameter<Value: TensorHolding> {
  /// The tensor.
  public var wrappedValue: Value

  /// A parameter with its initial value.
  public init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }
}

/// A tensor that belongs to the state of a module but is not learned: `register_buffer`.
///
/// `@Buffer var count = Tensor.zeros(1)`; one that is not saved is `@Buffer(persistent: false)`.
@propertyWrapper
public struct Buffer<Value: TensorHolding> {
  /// The tensor.
  public var wrappedValue: Value
  /// Whether ``Module/stateDict()`` holds it.
  public let isPersistent: Bool

  /// A buffer with its initial value.
  public init(wrappedValue: Value, persistent: Bool = true) {
    self.wrappedValue = wrappedValue
    isPersistent = persistent
  }
}
