import TensorExport

// The reference's deterministic data.

/// Element i, in row-major order, is (((i*37 + seed*11) % 101) - 50) / 25, rounded to float32.
func det(_ shape: Int..., seed: Int = 0) -> Tensor {
  det(shape, seed: seed)
}

func det(_ shape: [Int], seed: Int) -> Tensor {
  let values = (0..<shape.reduce(1, *)).map { Double(($0 * 37 + seed * 11) % 101 - 50) / 25 }
  return fresh(Tensor(values), shape)
}

/// Element i is lo + (i*7 + seed*3) % (hi - lo).
func deti(_ shape: Int..., seed: Int = 0, lo: Int = 0, hi: Int = 10) -> Tensor {
  fresh(Tensor((0..<shape.reduce(1, *)).map { lo + ($0 * 7 + seed * 3) % (hi - lo) }), shape)
}

/// Element i is whether (i + seed) % 3 is not 0.
func detb(_ shape: Int..., seed: Int = 0) -> Tensor {
  fresh(Tensor((0..<shape.reduce(1, *)).map { ($0 + seed) % 3 != 0 }), shape)
}

/// The elements in a shape, in a storage of their own: views make symbols for what they were taken of.
private func fresh(_ elements: Tensor, _ shape: [Int]) -> Tensor {
  elements.reshape(shape).clone()
}

/// A model whose k-th parameter is det(shape, seed: k) times a quarter.
func filled<Model: Module>(_ model: Model) -> Model {
  for (index, parameter) in model.parameters().enumerated() {
    let shape = parameter.shape.map { Int($0) }
    parameter.copyInPlace(det(shape, seed: index + 1) * 0.25)
  }
  return model
}

/// A cache with the given layers.
func cache(_ layers: [(Tensor, Tensor)]) -> DynamicCache { DynamicCache(layers) }
