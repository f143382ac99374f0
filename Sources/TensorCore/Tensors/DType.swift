/// The element type of a tensor: `torch.dtype`.
public enum DType: String, Hashable, Sendable, CaseIterable {
  case float32
  case float64
  case float16
  case bfloat16
  case int8
  case int16
  case int32
  case int64
  case uint8
  case bool
}

extension DType {
  /// Bytes of an element.
  public var itemSize: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .float16, .bfloat16, .int16: 2
    case .float32, .int32: 4
    case .float64, .int64: 8
    }
  }

  /// Whether elements are floating-point numbers.
  public var isFloatingPoint: Bool {
    switch self {
    case .float32, .float64, .float16, .bfloat16: true
    default: false
    }
  }

  /// Whether elements are whole numbers; `bool` is none.
  public var isInteger: Bool { !isFloatingPoint && self != .bool }

  /// The abbreviation in a printed program: `f32` of `f32[2, 3]`.
  public var abbreviation: String {
    switch self {
    case .float32: "f32"
    case .float64: "f64"
    case .float16: "f16"
    case .bfloat16: "bf16"
    case .int8: "i8"
    case .int16: "i16"
    case .int32: "i32"
    case .int64: "i64"
    case .uint8: "u8"
    case .bool: "b8"
    }
  }
}

extension DType: CustomStringConvertible {
  /// As torch writes it: `torch.float32`.
  public var description: String { "torch.\(rawValue)" }
}
