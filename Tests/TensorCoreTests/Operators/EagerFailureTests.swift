import TensorSymbols
import Testing

@testable import TensorCore

/// What a program says that ends because of a wrong shape.
@Suite struct EagerFailureTests {
  @Test func aWrongShapeEndsTheProgramWithTheOperatorAndBothShapes() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.ones(2, 3) + Tensor.ones(4, 3)
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(
        "aten.add.Tensor of f32[2, 3] and f32[4, 3]: The size of tensor a (2) must match the size of tensor b (4) at non-singleton dimension 0"
      ))
  }

  @Test func methodsNameTheCallersLine() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.ones(2, 3).matmul(Tensor.ones(4, 3))
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(
        /EagerFailureTests\.swift:\d+: aten\.matmul\.default of f32\[2, 3\] and f32\[4, 3\]: mat1/))
  }

  @Test func aTensorThatAnExportLeftBehindHasNoElements() {
    let left = Tensor(TensorMetadata(.float32, [2, 3]), .meta)
    #expect("\(left + 1)" == "tensor(..., f32[2, 3])")
  }
}
