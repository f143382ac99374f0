import TensorCore
import TensorModules
import TensorSymbols
import Testing

/// What the layers call is what torch records of them in evaluation.
struct LayerTests {
  private let input = Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])

  @Test(arguments: [
    LayerCall("Linear(3, 2)", "linear.default [2, 3], [2, 3], [2]") { Linear(3, 2) },
    LayerCall("Linear(3, 2, bias: false)", "linear.default [2, 3], [2, 3]") {
      Linear(3, 2, bias: false)
    },
    LayerCall("LayerNorm(3)", "layer_norm.default [2, 3], [3], [3], [3], 1e-05") { LayerNorm(3) },
    LayerCall("LayerNorm(bias: false)", "layer_norm.default [2, 3], [2, 3], [2, 3], None, 1e-06") {
      LayerNorm([2, 3], eps: 1e-6, bias: false)
    },
    LayerCall(
      "LayerNorm(elementwiseAffine: false)", "layer_norm.default [2, 3], [3], None, None, 1e-05"
    ) { LayerNorm(3, elementwiseAffine: false) },
    LayerCall("RMSNorm(3)", "rms_norm.default [2, 3], [3], [3]") { RMSNorm(3) },
    LayerCall("RMSNorm(eps:)", "rms_norm.default [2, 3], [3], [3], 1e-06") {
      RMSNorm(3, eps: 1e-6)
    },
    LayerCall("Dropout(0.25)", "dropout.default [2, 3], 0.25, False") { Dropout(0.25) },
    LayerCall("GELU()", "gelu.default [2, 3], none") { GELU() },
    LayerCall("GELU(tanh)", "gelu.default [2, 3], tanh") { GELU(approximate: .tanh) },
    LayerCall("ReLU()", "relu.default [2, 3]") { ReLU() },
    LayerCall("SiLU()", "silu.default [2, 3]") { SiLU() },
    LayerCall("Tanh()", "tanh.default [2, 3]") { Tanh() },
    LayerCall("Sigmoid()", "sigmoid.default [2, 3]") { Sigmoid() },
    LayerCall("Softmax(-1)", "softmax.int [2, 3], -1") { Softmax(dim: -1) },
  ])
  func `A layer is one operator`(_ layer: LayerCall) throws {
    let recorder = NotingRecorder()
    let module = layer.make()
    _ = try Tracing.$recorder.withValue(recorder) { try module.call(args(input)) }
    #expect(recorder.calls == [layer.text])
  }

  @Test(arguments: [(Int?.none, -1), (2, 2), (-1, 3)])
  func `An embedding reads rows and names the padding`(_ padding: Int?, _ recorded: Int) {
    let recorder = NotingRecorder()
    let module = Embedding(4, 3, paddingIndex: padding)
    _ = Tracing.$recorder.withValue(recorder) { module(Tensor([1, 2])) }
    let tail = recorded < 0 ? "" : ", \(recorded)"
    #expect(
      recorder.calls.map { $0.replacing(", -1", with: "") } == [
        "embedding.default [4, 3], [2]\(tail)"
      ])
  }

  @Test func `Parameters are named and ordered as torch's`() {
    #expect(Linear(3, 2).namedParameters().map(\.name) == ["weight", "bias"])
    #expect(Linear(3, 2, bias: false).stateDict().names == ["weight"])
    #expect(LayerNorm(3).stateDict().names == ["weight", "bias"])
    #expect(RMSNorm(3).stateDict().names == ["weight"])
    #expect(Embedding(4, 3).stateDict().names == ["weight"])
  }

  @Test func `An embedding draws normal rows and clears the padding's`() {
    let layer = Embedding(6, 3, paddingIndex: -2, generator: Generator(seed: 3))
    let rows = layer.weight.scalars
    #expect(rows[9..<12] == [0.6112996339797974, 1.8692600727081299, -1.1952342987060547])
    #expect(rows[12..<15] == [0, 0, 0])
    #expect(rows[15..<18] == [-0.1468081772327423, 0.4851140081882477, 0.2052343785762787])
  }

  @Test func `Normalizing layers begin with ones and zeros`() {
    #expect(LayerNorm([2, 2]).weight?.scalars == [1, 1, 1, 1])
    #expect(LayerNorm(2).bias?.scalars == [0, 0])
    #expect(RMSNorm(2, dtype: .float16).weight?.scalars == [1, 1])
  }

  @Test(arguments: [
    ("negative", "Trying to create tensor with negative dimension -1: [2, -1]"),
    ("padding", "Padding_idx must be within num_embeddings"),
    ("integer", "parameters are floating-point numbers, not torch.int64"),
  ])
  func `A layer that cannot be made is an error`(_ mistake: String, _ message: String) {
    let recorder = NotingRecorder()
    Tracing.$recorder.withValue(recorder) {
      switch mistake {
      case "negative": _ = Linear(-1, 2, bias: false)
      case "padding": _ = Embedding(4, 3, paddingIndex: 7)
      default: _ = Linear(1, 1, bias: false, dtype: .int64)
      }
    }
    #expect(recorder.messages == [message])
  }
}

/// A layer, and the call that it records.
struct LayerCall: Sendable, CustomStringConvertible {
  let description: String
  let text: String
  let make: @Sendable () -> any Module

  init(_ description: String, _ text: String, _ make: @escaping @Sendable () -> any Module) {
    self.description = description
    self.text = text
    self.make = make
  }
}
