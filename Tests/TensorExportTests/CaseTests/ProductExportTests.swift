import TensorExport
import Testing

@Module
private final class Attending {
  func forward(_ q: Tensor, _ k: Tensor, _ v: Tensor) -> Tensor {
    Tensor.scaledDotProductAttention(q, k, v, isCausal: true)
  }
}

@Module
private final class Masked {
  func forward(_ q: Tensor, _ k: Tensor, _ v: Tensor, _ m: Tensor) -> Tensor {
    Tensor.scaledDotProductAttention(q, k, v, mask: m)
  }
}

@Module
private final class Dropping {
  func forward(_ q: Tensor, _ k: Tensor, _ v: Tensor) -> Tensor {
    Tensor.scaledDotProductAttention(q, k, v, dropout: 0.5, isCausal: true)
  }
}

@Module
private final class Summing {
  func forward(_ a: Tensor, _ b: Tensor) -> Tensor {
    Tensor.einsum("...ij,...jk", a, b)
  }
}

@Module
private final class Adding {
  func forward(_ a: Tensor, _ b: Tensor, _ c: Tensor) -> Tensor {
    a.baddbmm(b, c, beta: 0.5, alpha: 2)
  }
}

@Module
private final class Spanning {
  func forward(_ a: Tensor, _ b: Tensor) -> Tensor {
    a.outer(b)
  }
}

@Module
private final class Convolving {
  func forward(_ a: Tensor, _ b: Tensor) -> Tensor {
    a.conv1d(b, stride: 2)
  }
}

/// What torch prints for calls of matrix operators with symbolic sizes.
@Suite struct ProductExportTests {
  @Test func fusedAttentionLeavesLengthsOpen() throws {
    let sets = [
      args(det(2, 4, 3, 8, seed: 1), det(2, 4, 5, 8, seed: 2), det(2, 4, 5, 8, seed: 3)),
      args(det(3, 5, 4, 6, seed: 1), det(3, 5, 7, 6, seed: 2), det(3, 5, 7, 6, seed: 3)),
    ]
    try check(
      Attending(), sets,
      #"q: "f32[s0, s1, s2, s11]", k: "f32[s0, s1, s6, s11]", v: "f32[s0, s1, s10, s11]""#,
      #""f32[s0, s1, s2, s11]" = torch.ops.aten.scaled_dot_product_attention.default(q, k, v, None, 0.0, True)"#
    )
  }

  @Test func masksHaveTheSizesOfScores() throws {
    let sets = [
      args(
        det(2, 4, 3, 8, seed: 1), det(2, 4, 5, 8, seed: 2), det(2, 4, 5, 8, seed: 3),
        det(3, 5, seed: 4)),
      args(
        det(3, 5, 4, 6, seed: 1), det(3, 5, 7, 6, seed: 2), det(3, 5, 7, 6, seed: 3),
        det(4, 7, seed: 4)),
    ]
    try check(
      Masked(), sets,
      #"q: "f32[s0, s1, s12, s11]", k: "f32[s0, s1, s13, s11]", v: "f32[s0, s1, s10, s11]", m: "f32[s12, s13]""#,
      #""f32[s0, s1, s12, s11]" = torch.ops.aten.scaled_dot_product_attention.default(q, k, v, m)"#
    )
  }

  @Test func attentionWithDropoutMultipliesMatrices() throws {
    let sets = [
      args(det(2, 4, 3, 8, seed: 1), det(2, 4, 5, 8, seed: 2), det(2, 4, 5, 6, seed: 3)),
      args(det(3, 5, 4, 6, seed: 1), det(3, 5, 7, 6, seed: 2), det(3, 5, 7, 2, seed: 3)),
    ]
    try check(
      Dropping(), sets,
      #"q: "f32[s0, s1, s2, s3]", k: "f32[s0, s1, s10, s3]", v: "f32[s0, s1, s10, s11]""#,
      #""f32[s0, s1, s2, s11]" = torch.ops.aten.scaled_dot_product_attention.default(q, k, v, None, 0.5, True)"#,
      isRandom: true)
  }

  @Test func einsumUnifiesItsSubscripts() throws {
    let sets = [
      args(det(5, 2, 3, seed: 1), det(3, 4, seed: 2)),
      args(det(6, 3, 4, seed: 1), det(4, 7, seed: 2)),
    ]
    try check(
      Summing(), sets, #"a: "f32[s0, s1, s2]", b: "f32[s2, s4]""#,
      #""f32[s0, s1, s4]" = torch.ops.aten.einsum.default('...ij,...jk', [a, b])"#)
  }

  @Test func summandsOfBatchesUnifyTheirWidth() throws {
    let sets = [
      args(det(5, seed: 1), det(2, 4, 3, seed: 2), det(2, 3, 5, seed: 3)),
      args(det(6, seed: 1), det(3, 5, 2, seed: 2), det(3, 2, 6, seed: 3)),
    ]
    try check(
      Adding(), sets, #"a: "f32[s0]", b: "f32[s1, s2, s3]", c: "f32[s1, s3, s0]""#,
      #""f32[s1, s2, s0]" = torch.ops.aten.baddbmm.default(a, b, c, beta = 0.5, alpha = 2)"#)
  }

  @Test func outerProductsUnifyNothing() throws {
    let sets = [
      args(det(2, seed: 1), det(3, seed: 2)), args(det(4, seed: 1), det(5, seed: 2)),
    ]
    try check(
      Spanning(), sets, #"a: "f32[s0]", b: "f32[s1]""#,
      #""f32[s0, s1]" = torch.ops.aten.outer.default(a, b)"#)
  }

  @Test func lengthsOfConvolutionsAreQuotients() throws {
    let sets = [
      args(det(2, 3, 8, seed: 1), det(4, 3, 3, seed: 2)),
      args(det(5, 3, 9, seed: 1), det(4, 3, 3, seed: 2)),
    ]
    try check(
      Convolving(), sets, #"a: "f32[s0, 3, s1]", b: "f32[4, 3, 3]""#,
      #""f32[s0, 4, (((s1 - 3)//2)) + 1]" = torch.ops.aten.conv1d.default(a, b, None, [2])"#)
  }

  /// Exports with the first set of inputs, compares parameters and call with torch's, and the program's
  /// results with the model's for every set.
  private func check<Model: Module>(
    _ model: Model, _ sets: [Arguments], _ parameters: String, _ call: String,
    isRandom: Bool = false
  ) throws {
    let shapes = ModelInputs(model, sets).guessDynamicShapes()
    let program = try export(model, sets[0], dynamicShapes: shapes.args)
    let text = "\(program)"
    #expect(text.contains("(self, \(parameters)):"), "\(text)")
    #expect(text.contains(call), "\(text)")
    guard !isRandom else { return }
    for set in sets {
      let leaves = try program.module().call(set).treeLeaves.map(\.value)
      let expected = try model.call(set).treeLeaves.map(\.value)
      #expect(leaves.count == expected.count)
      for (leaf, value) in zip(leaves, expected) { ReferenceValue(value).expect(leaf) }
    }
  }
}
