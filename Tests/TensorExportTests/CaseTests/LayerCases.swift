import TensorExport
import Testing

@Module
private final class OneLinear {
  let fc = Linear(6, 3)

  func forward(_ x: Tensor) -> Tensor {
    fc(x)
  }
}

@Module
private final class Perceptron {
  let fc1 = Linear(4, 8)
  let act = ReLU()
  let fc2 = Linear(8, 2, bias: false)

  func forward(_ x: Tensor) -> (Tensor, Tensor) {
    let h = act(fc1(x))
    return (fc2(h), h)
  }
}

@Module
private final class Embedder {
  let wte = Embedding(11, 4)
  let wpe = Embedding(16, 4)

  func forward(_ ids: Tensor) -> Tensor {
    let pos = Tensor.arange(ids.shape[1])
    return wte(ids) + wpe(pos)
  }
}

@Module
private final class NormalizedLinear {
  let ln = LayerNorm(6)
  let fc = Linear(6, 6)

  func forward(_ x: Tensor) -> Tensor {
    x + fc(ln(x))
  }
}

@Module
private final class Counter {
  @Buffer var count = Tensor.zeros(1)
  @Buffer var scale = Tensor([0.5, 1.5, 2.5, 3.5])
  @Buffer(persistent: false) var tmp = Tensor([1.0, 2.0, 3.0, 4.0])
  @Parameter var w = Tensor([0.25, 0.5, 0.75, 1.0])
  let const = Tensor([10.0, 20.0, 30.0, 40.0])

  func forward(_ x: Tensor) -> Tensor {
    count += 1
    let y = x * scale + tmp
    return y * w + const + Tensor([1.0, 2.0, 3.0, 4.0])
  }
}

@Module
private final class Block {
  let lin: Linear

  init(_ size: Int) {
    lin = Linear(size, size)
  }

  func forward(_ x: Tensor) -> Tensor {
    lin(x).tanh()
  }
}

@Module
private final class Stack {
  let blocks = ModuleList([Block(4), Block(4)])
  let head = Sequential(Linear(4, 3), Sigmoid())

  func forward(_ x: Tensor) -> Tensor {
    var x = x
    for b in blocks {
      x = x + b(x)
    }
    return head(x)
  }
}

/// Models made of layers.
@Suite struct LayerCases {
  @Test func aLinearLayerIsOneNode() throws {
    try CaseRun("p05_linear", [args(det(5, 6, seed: 1)), args(det(7, 6, seed: 2))]) {
      filled(OneLinear())
    }.guessed()
  }

  @Test func layersShowWhereTheyAreWritten() throws {
    try CaseRun("p06_mlp_relu", [args(det(2, 3, 4, seed: 1)), args(det(3, 5, 4, seed: 2))]) {
      filled(Perceptron())
    }.guessed()
  }

  @Test func embeddingsTakeASizeAsAPosition() throws {
    try CaseRun(
      "p15_embedding",
      [args(deti(2, 3, lo: 0, hi: 11)), args(deti(3, 5, seed: 1, lo: 0, hi: 11))]
    ) { filled(Embedder()) }.guessed()
  }

  @Test func normalisationIsOneNode() throws {
    try CaseRun("p16_layer_norm", [args(det(2, 3, 6, seed: 1)), args(det(4, 5, 6, seed: 2))]) {
      filled(NormalizedLinear())
    }.guessed()
  }

  @Test func buffersAndConstantsAreInputs() throws {
    try CaseRun("p20_buffers", [args(det(3, 4, seed: 1)), args(det(5, 4, seed: 2))]) {
      Counter()
    }.guessed()
  }

  @Test func submodulesAreFlattened() throws {
    try CaseRun("p25_submodules", [args(det(3, 4, seed: 1)), args(det(5, 4, seed: 2))]) {
      filled(Stack())
    }.guessed()
  }
}
