import TensorCore
import TensorModules
import TensorSymbols
import Testing

struct LinearTests {
  @Test func `Linear draws its weights, then its biases`() {
    let layer = Linear(5, 20, generator: Generator(seed: 7))
    #expect(layer.weight.scalars.last == 0.34596848487854004)
    #expect(layer.bias?.scalars.last == 0.07930172979831696)
    #expect(layer.weight.shape == [20, 5])
    let half = Linear(3, 2, dtype: .bfloat16, generator: Generator(seed: 7))
    #expect(half.weight.dtype == .bfloat16)
    #expect(half.bias?.scalars.last == -0.11279296875)
  }

  @Test(arguments: [
    (true, "linear.default [2, 3], [2, 3], [2]"), (false, "linear.default [2, 3], [2, 3]"),
  ])
  func `It is one operator`(_ hasBias: Bool, _ call: String) {
    let recorder = NotingRecorder()
    _ = Tracing.$recorder.withValue(recorder) {
      Linear(3, 2, bias: hasBias)(Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    }
    #expect(recorder.calls == [call])
  }

  @Test func `It multiplies by the weights and adds the biases`() throws {
    let layer = Linear(2, 1)
    try layer.loadStateDict(["weight": Tensor([[2.0, 3.0]]), "bias": Tensor([1.0])])
    #expect(layer(Tensor([[10.0, 100.0], [0.0, 1.0]])).scalars == [321, 4])
  }
}
