import TensorExport
import Testing

/// A tensor or a constant as the reference stores it: dtype, shape and elements.
enum ReferenceValue: Decodable {
  case tensor(dtype: String, shape: [Int], values: [Double])
  case number(Double)
  case text(String)
  case none

  private struct Stored: Decodable {
    var dtype: String
    var shape: [Int]
    var values: [Element]
  }

  /// An element: a number, a truth value or the name of no number.
  private struct Element: Decodable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        value = number
      } else if let truth = try? container.decode(Bool.self) {
        value = truth ? 1 : 0
      } else {
        value = Double(try container.decode(String.self)) ?? .nan
      }
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let stored = try? container.decode(Stored.self) {
      self = .tensor(
        dtype: stored.dtype, shape: stored.shape, values: stored.values.map(\.value))
    } else if let element = try? container.decode(Element.self), !element.value.isNaN {
      self = .number(element.value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// A leaf of a tree.
  init(_ leaf: any Tree) {
    switch leaf.treeKind {
    case .tensor(let tensor):
      self = .tensor(
        dtype: "\(tensor.dtype)", shape: tensor.shape.map { Int($0) }, values: tensor.scalars)
    case .constant(.int(let value)): self = .number(Double(value))
    case .constant(.symbolic(let value)): self = .number(Double(Int(value)))
    case .constant(.double(let value)): self = .number(value)
    case .constant(.bool(let value)): self = .number(value ? 1 : 0)
    case .constant(.string(let value)): self = .text(value)
    default: self = .none
    }
  }

  /// Compares a leaf: types and shapes exactly, numbers within 1e-6, relative to the largest element.
  func expect(_ leaf: any Tree, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    switch (self, ReferenceValue(leaf)) {
    case (.tensor(let dtype, let shape, let values), .tensor(let dtype2, let shape2, let got)):
      #expect(dtype == dtype2, sourceLocation: sourceLocation)
      #expect(shape == shape2, sourceLocation: sourceLocation)
      guard values.count == got.count else { return }
      let scale = values.filter(\.isFinite).map(abs).max() ?? 1
      for (one, other) in zip(values, got) where !(one.isNaN && other.isNaN) && one != other {
        #expect(
          abs(one - other) <= 1e-6 * max(scale, 1e-30), "\(one) \(other)",
          sourceLocation: sourceLocation)
      }
    case (.number(let one), .number(let other)):
      #expect(one == other, sourceLocation: sourceLocation)
    case (.text(let one), .text(let other)): #expect(one == other, sourceLocation: sourceLocation)
    case (.none, .none): break
    default: Issue.record("\(self) is not \(leaf)", sourceLocation: sourceLocation)
    }
  }
}
