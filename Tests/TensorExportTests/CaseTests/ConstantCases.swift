import TensorExport
import Testing

/// A tensor that no module holds.
nonisolated(unsafe) private let captured = Tensor([5.0, 6.0])

@Module
private final class Part {
  let own = Tensor([7.0, 8.0])

  func forward(_ x: Tensor) -> Tensor {
    x + Tensor([1.0, 2.0]) * captured + own
  }
}

@Module
private final class Parts {
  let a = Part()
  let parts = ModuleList([Part()])

  func forward(_ x: Tensor) -> Tensor {
    let y = parts[0](a(x))
    return y + Tensor([3.0, 4.0])
  }
}

/// Constants of the parts of a model.
@Suite struct ConstantCases {
  @Test func constantsAreNamedAfterThePartThatUsesThemFirst() throws {
    // A global that was first read inside `forward` would be a literal of the model.
    #expect(captured.scalars == [5, 6])
    try CaseRun("x30_constants_of_parts", [args(det(3, 2, seed: 1)), args(det(5, 2, seed: 2))]) {
      Parts()
    }.given([[0: .dynamic]])
  }
}
