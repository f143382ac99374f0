import TensorCore
import TensorSymbols

extension TypeText {
  /// A tensor: `T1r2`, `T1s2x3`, `CT7s4[0,8:A4.5]`; one without elements is `F1s2x3`.
  func text(of tensor: Tensor) -> String {
    let sizes = tensor.shape.map(\.description).joined(separator: "x")
    var text = withDevice ? "C" : ""
    text += tensor.storage == nil ? "F" : "T"
    text += "\(tensor.dtype.onnxNumber)" + (withShape ? "s\(sizes)" : "r\(tensor.rank)")
    if withMinMax, tensor.storage != nil { text += ElementRange(tensor).text }
    return text
  }
}

extension DType {
  /// The element type's number in ONNX: `TensorProto.DataType`.
  var onnxNumber: Int {
    switch self {
    case .float32: 1
    case .uint8: 2
    case .int8: 3
    case .int16: 5
    case .int32: 6
    case .int64: 7
    case .bool: 9
    case .float16: 10
    case .float64: 11
    case .bfloat16: 16
    }
  }
}
