import TensorCore
import TensorSymbols
import Testing

@Suite(.serialized) struct LayerCheckTests {
  static let goldens = Goldens("LayerCheck")

  static let norms = [
    OperatorCase("F.layer_norm(x, (4, 6), y[0], None, 1e-6)") {
      Inputs.x.layerNorm([4, 6], weight: Inputs.y[0], eps: 1e-6)
    },
    OperatorCase("F.layer_norm(h, (4,))") { Inputs.h.layerNorm([4]) },
    OperatorCase("F.layer_norm(h, (4,), x[0, :, 0])") {
      Inputs.h.layerNorm([4], weight: Inputs.x[0, .all, 0])
    },
    OperatorCase("F.layer_norm(h, (4,), h[0], h[1])") {
      Inputs.h.layerNorm([4], weight: Inputs.h[0], bias: Inputs.h[1])
    },
    OperatorCase("F.rms_norm(h, (4,), h[0])") { Inputs.h.rmsNorm([4], weight: Inputs.h[0]) },
    OperatorCase("F.group_norm(h, 2, h[0], h[1])") {
      Inputs.h.groupNorm(2, weight: Inputs.h[0], bias: Inputs.h[1])
    },
    OperatorCase("F.batch_norm(h, h[0], h[1].abs(), h[0], h[1])") {
      Inputs.h.batchNorm(
        mean: Inputs.h[0], variance: Inputs.h[1].abs(), weight: Inputs.h[0], bias: Inputs.h[1])
    },
    OperatorCase("F.layer_norm(xe, (6,), v)") { Inputs.xe.layerNorm([6], weight: Inputs.v) },
    OperatorCase("F.layer_norm(e, (4,))") { Inputs.e.layerNorm([4]) },
    OperatorCase("F.layer_norm(z, (4,))") { Inputs.z.layerNorm([4]) },
    OperatorCase("F.layer_norm(x, (6,), None, v[1:])") {
      Inputs.x.layerNorm([6], bias: Inputs.v[1...])
    },
    OperatorCase("F.layer_norm(x, (6,), v.double())") {
      Inputs.x.layerNorm([6], weight: Inputs.v.double())
    },
    OperatorCase("F.rms_norm(h * 0.001, (4,))") { (Inputs.h * 0.001).rmsNorm([4]) },
    OperatorCase("F.rms_norm(d * 1e-7, (6,))") { (Inputs.d * 1e-7).rmsNorm([6]) },
    OperatorCase("F.rms_norm(x, (6,), i)") { Inputs.x.rmsNorm([6], weight: Inputs.i) },
    OperatorCase("F.rms_norm(k, (4,))") { Inputs.k.rmsNorm([4]) },
    OperatorCase("F.group_norm(x, 2, v)") { Inputs.x.groupNorm(2, weight: Inputs.v) },
    OperatorCase("F.group_norm(x, 2, x[0, :, 0].double())") {
      Inputs.x.groupNorm(2, weight: Inputs.x[0, .all, 0].double())
    },
    OperatorCase("F.group_norm(v, 2)") { Inputs.v.groupNorm(2) },
    OperatorCase("F.group_norm(k, 2)") { Inputs.k.groupNorm(2) },
    OperatorCase("F.batch_norm(v, v, v)") {
      Inputs.v.batchNorm(mean: Inputs.v, variance: Inputs.v)
    },
    OperatorCase("F.batch_norm(k, h[0], h[0])") {
      Inputs.k.batchNorm(mean: Inputs.h[0], variance: Inputs.h[0])
    },
  ]

  @Test(arguments: norms)
  func normalisationsCheckTheirParameters(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let pads = [
    OperatorCase("F.pad(x, (2, 1), mode='circular')") { Inputs.x.pad([2, 1], mode: .circular) },
    OperatorCase("F.pad(x, (6, 2, 1, 4), mode='circular')") {
      Inputs.x.pad([6, 2, 1, 4], mode: .circular)
    },
    OperatorCase("F.pad(x, (-2, 1), mode='circular')") { Inputs.x.pad([-2, 1], mode: .circular) },
    OperatorCase("F.pad(x, (7, 0), mode='circular')") { Inputs.x.pad([7, 0], mode: .circular) },
    OperatorCase("F.pad(x, (-7, 0), mode='circular')") { Inputs.x.pad([-7, 0], mode: .circular) },
    OperatorCase("F.pad(x[:, :, :0], (1, 0), mode='circular')") {
      Inputs.x[.all, .all, ..<0].pad([1, 0], mode: .circular)
    },
    OperatorCase("F.pad(x[:, :, :0], (1, 0), mode='replicate')") {
      Inputs.x[.all, .all, ..<0].pad([1, 0], mode: .replicate)
    },
    OperatorCase("F.pad(x[:, :0], (1, 0, 1, 1), mode='reflect')") {
      Inputs.x[.all, ..<0].pad([1, 0, 1, 1], mode: .reflect)
    },
    OperatorCase("F.pad(x[:0], (1, 0), mode='reflect')") {
      Inputs.x[..<0].pad([1, 0], mode: .reflect)
    },
    OperatorCase("F.pad(x, (1, 0), 'reflect', 0.0)") {
      Inputs.x.pad([1, 0], mode: .reflect, value: 0)
    },
    OperatorCase("F.pad(x, (1, 0), 'replicate', 1.0)") {
      Inputs.x.pad([1, 0], mode: .replicate, value: 1)
    },
    OperatorCase("F.pad(x[0, 0], (1, 0), mode='reflect')") {
      Inputs.x[0, 0].pad([1, 0], mode: .reflect)
    },
    OperatorCase("F.pad(x, (1, 1, 1, 1, 1, 1, 1, 1))") { Inputs.x.pad([1, 1, 1, 1, 1, 1, 1, 1]) },
    OperatorCase("F.pad(k, (1, 0), value=1.7)") { Inputs.k.pad([1, 0], value: 1.7) },
    OperatorCase("F.pad(b, (1, 0), value=2)") { Inputs.b.pad([1, 0], value: 2) },
    OperatorCase("F.pad(x[:, :, :0], (1, 0))") { Inputs.x[.all, .all, ..<0].pad([1, 0]) },
  ]

  @Test(arguments: pads)
  func padsCheckTheirSizes(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let dropouts = [
    OperatorCase("F.dropout(x, 0.5, False)") { Inputs.x.dropout(0.5) },
    OperatorCase("F.dropout(x, 0.0, True)") { Inputs.x.dropout(0, training: true) },
    OperatorCase("F.dropout(x, 1.0, True)") { Inputs.x.dropout(1, training: true) },
    OperatorCase("F.dropout(x, 1.5, True)") { Inputs.x.dropout(1.5, training: true) },
  ]

  @Test(arguments: dropouts)
  func dropoutIsTheIdentityUnlessTraining(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  @Test func dropoutInTrainingLeavesOutWhatTorchLeavesOut() {
    let kept = [0, 1, 3, 6, 7, 10, 11, 12, 13, 14, 16, 18, 22, 23]
    func seeded(_ body: () -> Tensor) -> [Double] {
      Generator.$standard.withValue(Generator()) {
        manualSeed(7)
        return body().scalars
      }
    }
    let values = seeded { Tensor.ones(24).dropout(0.3, training: true) }
    #expect(values.indices.filter { values[$0] != 0 } == kept)
    #expect(values[0] == 1.4285714626312256)
    // The mask follows the memory of a transposed tensor.
    let matrix = Tensor.arange(6.0).reshape(2, 3).t()
    #expect(seeded { matrix.dropout(0.5, training: true) } == [0, 0, 2, 0, 0, 0])
  }
}
