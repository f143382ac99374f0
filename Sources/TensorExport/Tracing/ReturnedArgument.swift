import TensorCore
import TensorSymbols

extension Operator {
  /// Whether the result is the first argument itself, which from then on goes by the name of the result.
  ///
  /// Operators in place return what they wrote to; `to`, `contiguous` and `flatten` return their argument
  /// where they have nothing to do.
  func returnsFirst(_ arguments: [CallArgument], _ result: TensorMetadata) -> Bool {
    if schema.isInPlace { return true }
    guard let first = arguments.first?.tensorReferences.first else { return false }
    switch schema.qualifiedName {
    case "aten.to.dtype": return first.dtype == result.dtype
    case "aten.contiguous.default": return first.isContiguous
    case "aten.flatten.using_ints":
      guard first.rank > 0 else { return false }
      return flattened(arguments, 1, default: 0, first.rank)
        == flattened(arguments, 2, default: -1, first.rank)
    default: return false
    }
  }

  private func flattened(
    _ arguments: [CallArgument], _ position: Int, default value: Int, _ rank: Int
  ) -> Int {
    guard arguments.indices.contains(position), case .int(let given) = arguments[position] else {
      return value < 0 ? value + rank : value
    }
    let dimension = given.constant ?? value
    return dimension < 0 ? dimension + rank : dimension
  }
}
