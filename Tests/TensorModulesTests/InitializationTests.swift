import TensorCore
import Testing

@testable import TensorModules

/// The numbers are those with which torch's `nn.Linear` begins after `manual_seed(7)`.
struct InitializationTests {
  @Test(arguments: [
    LinearGolden(1, 1, .float32, [0.06984508037567139], -0.602393627166748),
    LinearGolden(3, 2, .float32, [-0.3085803687572479, -0.0865316316485405], 0.1498066484928131),
    LinearGolden(5, 20, .float32, [0.20252759754657745, 0.34596848487854004], 0.07930172979831696),
    LinearGolden(6, 3, .float32, [0.179939866065979, -0.34860163927078247], 0.3126182556152344),
    LinearGolden(7, 5, .float32, [0.05221402645111084, 0.18424463272094727], -0.23036319017410278),
    LinearGolden(
      11, 4, .float32, [-0.1609163135290146, 0.26015228033065796], -0.03892054036259651),
    LinearGolden(
      12, 4, .float64, [0.1773999645982492, -0.08380475741693048], -0.07106244838138771),
    LinearGolden(
      64, 8, .float32, [0.10018530488014221, -0.10620787739753723], -0.057146161794662476),
    LinearGolden(3, 2, .bfloat16, [-0.275390625, 0.375], -0.11279296875),
    LinearGolden(3, 6, .float16, [-0.1656494140625, -0.067626953125], -0.356689453125),
  ])
  func `Weights and then biases are torch's, bit for bit`(_ golden: LinearGolden) {
    let generator = Generator(seed: 7)
    let bound = Tensor.weightBound(inputs: golden.inputs)
    let weight = Tensor.uniform(
      [golden.outputs, golden.inputs], within: bound, golden.dtype, from: generator)
    let bias = Tensor.uniform(
      [golden.outputs], within: 1 / Double(golden.inputs).squareRoot(), golden.dtype,
      from: generator)
    #expect(weight.scalars.suffix(golden.weights.count) == golden.weights[...])
    #expect(bias.scalars.last == golden.bias)
  }

  @Test func `A layer without inputs begins with zeros`() {
    #expect(Tensor.weightBound(inputs: 0) == 0)
    let weight = Tensor.uniform([3], within: 0, .float32, from: Generator(seed: 1))
    #expect(weight.scalars == [0, 0, 0])
  }
}

/// The last weights and the last bias of a layer.
struct LinearGolden: Sendable {
  let inputs: Int
  let outputs: Int
  let dtype: DType
  let weights: [Double]
  let bias: Double

  init(_ inputs: Int, _ outputs: Int, _ dtype: DType, _ weights: [Double], _ bias: Double) {
    self.inputs = inputs
    self.outputs = outputs
    self.dtype = dtype
    self.weights = weights
    self.bias = bias
  }
}
