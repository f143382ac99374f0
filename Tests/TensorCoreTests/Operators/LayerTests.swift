import TensorCore
import Testing

@Suite struct LayerTests {
  static let goldens = Goldens("Layer")

  static let normalizations = [
    OperatorCase("F.layer_norm(x, (6,))") { Inputs.x.layerNorm([6]) },
    OperatorCase("F.layer_norm(xt, (4, 3))") { Inputs.xt.layerNorm([4, 3]) },
    OperatorCase("F.layer_norm(x, (6,), v, v, 1e-6)") {
      Inputs.x.layerNorm([6], weight: Inputs.v, bias: Inputs.v, eps: 1e-6)
    },
    OperatorCase("F.layer_norm(d, (6,))") { Inputs.d.layerNorm([6]) },
    OperatorCase("F.layer_norm(x + 10, (6,))") { (Inputs.x + 10).layerNorm([6]) },
    OperatorCase("F.layer_norm(x, (5,))") { Inputs.x.layerNorm([5]) },
    OperatorCase("F.layer_norm(x, (6,), m)") { Inputs.x.layerNorm([6], weight: Inputs.m) },
    OperatorCase("F.layer_norm(x, ())") { Inputs.x.layerNorm([]) },
    OperatorCase("F.layer_norm(k, (4,))") { Inputs.k.layerNorm([4]) },
    OperatorCase("F.rms_norm(x, (6,))") { Inputs.x.rmsNorm([6]) },
    OperatorCase("F.rms_norm(x, (6,), v, 1e-6)") {
      Inputs.x.rmsNorm([6], weight: Inputs.v, eps: 1e-6)
    },
    OperatorCase("F.rms_norm(x, (5,))") { Inputs.x.rmsNorm([5]) },
    OperatorCase("F.batch_norm(x, x[0, :, 0], x[1, :, 1].abs())") {
      Inputs.x.batchNorm(mean: Inputs.x[0, .all, 0], variance: Inputs.x[1, .all, 1].abs())
    },
    OperatorCase("F.batch_norm(m, v[:5], v[1:].abs(), v[:5], v[1:], eps=1e-3)") {
      Inputs.m.batchNorm(
        mean: Inputs.v[..<5], variance: Inputs.v[1...].abs(), weight: Inputs.v[..<5],
        bias: Inputs.v[1...], eps: 1e-3)
    },
    OperatorCase("F.batch_norm(x, v, v)") {
      Inputs.x.batchNorm(mean: Inputs.v, variance: Inputs.v)
    },
    OperatorCase("F.group_norm(x, 2)") { Inputs.x.groupNorm(2) },
    OperatorCase("F.group_norm(q, 2, x[0, :, 0], x[0, :, 1])") {
      Inputs.q.groupNorm(2, weight: Inputs.x[0, .all, 0], bias: Inputs.x[0, .all, 1])
    },
    OperatorCase("F.group_norm(x, 3)") { Inputs.x.groupNorm(3) },
  ]

  @Test(arguments: normalizations)
  func normalizationIsTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 4e-6)
  }

  static let layers = [
    OperatorCase("F.embedding(i, m)") { Inputs.m.embedding(Inputs.i) },
    OperatorCase("F.embedding(i, xt[:, 1:, 0])") {
      Inputs.xt[.all, 1..., 0].embedding(Inputs.i)
    },
    OperatorCase("F.embedding(i, m, padding_idx=1)") {
      Inputs.m.embedding(Inputs.i, paddingIndex: 1)
    },
    OperatorCase("F.embedding(i + 3, m)") { Inputs.m.embedding(Inputs.i + 3) },
    OperatorCase("F.embedding(i - 1, m)") { Inputs.m.embedding(Inputs.i - 1) },
    OperatorCase("F.embedding(v, m)") { Inputs.m.embedding(Inputs.v) },
    OperatorCase("F.embedding(i, v)") { Inputs.v.embedding(Inputs.i) },
    OperatorCase("F.dropout(x, 0.1, False)") { Inputs.x.dropout(0.1) },
    OperatorCase("F.dropout(x, 2.0, False)") { Inputs.x.dropout(2.0) },
    OperatorCase("F.pad(x, (1, 2))") { Inputs.x.pad([1, 2]) },
    OperatorCase("F.pad(x, (-1, 2, 3, -2), value=3.0)") {
      Inputs.x.pad([-1, 2, 3, -2], value: 3.0)
    },
    OperatorCase("F.pad(x, (1, 2), mode='reflect')") { Inputs.x.pad([1, 2], mode: .reflect) },
    OperatorCase("F.pad(x, (3, 2, 1, 3), mode='reflect')") {
      Inputs.x.pad([3, 2, 1, 3], mode: .reflect)
    },
    OperatorCase("F.pad(xt, (3, 2), mode='replicate')") {
      Inputs.xt.pad([3, 2], mode: .replicate)
    },
    OperatorCase("F.pad(x, (1,))") { Inputs.x.pad([1]) },
    OperatorCase("F.pad(x, (-7, 0))") { Inputs.x.pad([-7, 0]) },
    OperatorCase("F.pad(x, (6, 0), mode='reflect')") { Inputs.x.pad([6, 0], mode: .reflect) },
    OperatorCase("F.conv1d(x, w)") { Inputs.x.conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, w, padding=1)") { Inputs.x.conv1d(Inputs.w, padding: 1) },
    OperatorCase("F.conv1d(x, w, w[:, 0, 0], stride=2)") {
      Inputs.x.conv1d(Inputs.w, bias: Inputs.w[.all, 0, 0], stride: 2)
    },
    OperatorCase("F.conv1d(xt, w[:, :2, :2], dilation=2, groups=2)") {
      Inputs.xt.conv1d(Inputs.w[.all, ..<2, ..<2], dilation: 2, groups: 2)
    },
    OperatorCase("F.conv1d(x, w, padding='same')") { Inputs.x.conv1d(Inputs.w, padding: .same) },
    OperatorCase("F.conv1d(x, w[..., :2], padding='same', dilation=3)") {
      Inputs.x.conv1d(Inputs.w[.ellipsis, ..<2], padding: .same, dilation: 3)
    },
    OperatorCase("F.conv1d(x, w, padding='valid')") { Inputs.x.conv1d(Inputs.w, padding: .valid) },
    OperatorCase("F.conv1d(x[0], w)") { Inputs.x[0].conv1d(Inputs.w) },
    OperatorCase("F.conv1d(d, w.double())") { Inputs.d.conv1d(Inputs.w.double()) },
    OperatorCase("F.conv1d(x, w[:, :3])") { Inputs.x.conv1d(Inputs.w[.all, ..<3]) },
    OperatorCase("F.conv1d(x[..., :2], w)") { Inputs.x[.ellipsis, ..<2].conv1d(Inputs.w) },
    OperatorCase("F.conv1d(v, w)") { Inputs.v.conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, w, stride=2, padding='same')") {
      Inputs.x.conv1d(Inputs.w, stride: 2, padding: .same)
    },
    OperatorCase("F.conv1d(x, w[:7, :2], groups=2)") {
      Inputs.x.conv1d(Inputs.w[..<7, ..<2], groups: 2)
    },
    OperatorCase("F.conv1d(x, w, v)") { Inputs.x.conv1d(Inputs.w, bias: Inputs.v) },
  ]

  @Test(arguments: layers)
  func layersAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
