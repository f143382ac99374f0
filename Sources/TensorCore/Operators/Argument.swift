package import TensorSymbols

/// One argument of an operator; `T` refers to a tensor and `I` to an integer that may be symbolic.
///
/// Operators are called with `Argument<Tensor, SymInt>`; a graph stores the same with references to nodes.
package enum Argument<T, I> {
  /// `None`.
  case none
  case tensor(T)
  case tensors([T])
  /// `Tensor?[]`, the indices of advanced indexing.
  case optionalTensors([T?])
  case int(I)
  case ints([I])
  case double(Double)
  case bool(Bool)
  case bools([Bool])
  case string(String)
  case dtype(DType)
  /// `torch.strided`, the only layout.
  case layout
  /// The device `cpu`, the only one.
  case device
  /// `torch.contiguous_format` and its like.
  case memoryFormat(String)
}

extension Argument: Sendable where T: Sendable, I: Sendable {}

/// An argument of a call.
package typealias CallArgument = Argument<Tensor, SymInt>

extension Argument where I == SymInt {
  /// A number as an argument.
  package static func scalar(_ value: some ScalarConvertible) -> Self {
    switch value.scalar {
    case .int(let value): .int(value)
    case .double(let value): .double(value)
    case .bool(let value): .bool(value)
    }
  }

  /// An argument that may be left out.
  package static func optional(_ dtype: DType?) -> Self {
    dtype.map(Self.dtype) ?? .none
  }
}

extension Argument {
  /// The same argument with other references.
  package func map<U, J>(
    tensor: (T) throws -> U, int: (I) throws -> J
  ) rethrows -> Argument<U, J> {
    switch self {
    case .none: .none
    case .tensor(let value): .tensor(try tensor(value))
    case .tensors(let values): .tensors(try values.map(tensor))
    case .optionalTensors(let values):
      .optionalTensors(try values.map { try $0.map(tensor) })
    case .int(let value): .int(try int(value))
    case .ints(let values): .ints(try values.map(int))
    case .double(let value): .double(value)
    case .bool(let value): .bool(value)
    case .bools(let values): .bools(values)
    case .string(let value): .string(value)
    case .dtype(let value): .dtype(value)
    case .layout: .layout
    case .device: .device
    case .memoryFormat(let value): .memoryFormat(value)
    }
  }

  /// The tensors in the argument, in order.
  package var tensorReferences: [T] {
    switch self {
    case .tensor(let value): [value]
    case .tensors(let values): values
    case .optionalTensors(let values): values.compactMap { $0 }
    default: []
    }
  }

  /// The integers in the argument, in order.
  package var integerReferences: [I] {
    switch self {
    case .int(let value): [value]
    case .ints(let values): values
    default: []
    }
  }
}
