import TensorCore
import TensorSymbols
import Testing

@Suite struct ElementTests {
  static let goldens = Goldens("Element")

  static let functions = [
    OperatorCase("-x") { -Inputs.x },
    OperatorCase("-k") { -Inputs.k },
    OperatorCase("-b") { -Inputs.b },
    OperatorCase("abs(xt)") { abs(Inputs.xt) },
    OperatorCase("k.abs()") { Inputs.k.abs() },
    OperatorCase("b.abs()") { Inputs.b.abs() },
    OperatorCase("F.relu(z)") { Inputs.z.relu() },
    OperatorCase("k.relu()") { Inputs.k.relu() },
    OperatorCase("b.relu()") { Inputs.b.relu() },
    OperatorCase("z.sign()") { Inputs.z.sign() },
    OperatorCase("u.sign()") { Inputs.u.sign() },
    OperatorCase("x.sigmoid()") { Inputs.x.sigmoid() },
    OperatorCase("k.sigmoid()") { Inputs.k.sigmoid() },
    OperatorCase("z.tanh()") { Inputs.z.tanh() },
    OperatorCase("h.tanh()") { Inputs.h.tanh() },
    OperatorCase("F.gelu(x)") { Inputs.x.gelu() },
    OperatorCase("F.gelu(d, approximate='tanh')") { Inputs.d.gelu(approximate: .tanh) },
    OperatorCase("F.gelu(k)") { Inputs.k.gelu() },
    OperatorCase("F.silu(xs)") { Inputs.xs.silu() },
    OperatorCase("F.silu(k)") { Inputs.k.silu() },
    OperatorCase("e.sigmoid()") { Inputs.e.sigmoid() },
    OperatorCase("s.tanh()") { Inputs.s.tanh() },
    OperatorCase("x.clone().relu_()") { Inputs.x.clone().reluInPlace() },
    OperatorCase("x.clone().exp_()") { Inputs.x.clone().expInPlace() },
  ]

  @Test(arguments: functions)
  func functionsOfElementsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let truths = [
    OperatorCase("x > y") { Inputs.x > Inputs.y },
    OperatorCase("x > 0") { Inputs.x > 0 },
    OperatorCase("0 < x") { 0 < Inputs.x },
    OperatorCase("z == z") { Inputs.z == Inputs.z },
    OperatorCase("z != 0") { Inputs.z != 0 },
    OperatorCase("k <= 1.5") { Inputs.k <= 1.5 },
    OperatorCase("h >= k") { Inputs.h >= Inputs.k },
    OperatorCase("x[:, :, 0] < k") { Inputs.x[.all, .all, 0] < Inputs.k },
    OperatorCase("x == m") { Inputs.x == Inputs.m },
    OperatorCase("b & (k > 0)") { Inputs.b & (Inputs.k > 0) },
    OperatorCase("b | True") { Inputs.b | true },
    OperatorCase("b ^ b[0]") { Inputs.b ^ Inputs.b[0] },
    OperatorCase("k & 3") { Inputs.k & 3 },
    OperatorCase("k | u") { Inputs.k | Inputs.u },
    OperatorCase("k ^ b") { Inputs.k ^ Inputs.b },
    OperatorCase("x & x") { Inputs.x & Inputs.x },
    OperatorCase("~b") { ~Inputs.b },
    OperatorCase("~k") { ~Inputs.k },
    OperatorCase("~x") { ~Inputs.x },
    OperatorCase("torch.logical_and(k, b)") { Inputs.k.logicalAnd(Inputs.b) },
    OperatorCase("torch.logical_or(h, b)") { Inputs.h.logicalOr(Inputs.b) },
    OperatorCase("torch.logical_xor(z, z[:1])") { Inputs.z.logicalXor(Inputs.z[..<1]) },
    OperatorCase("z.logical_not()") { Inputs.z.logicalNot() },
    OperatorCase("z.isnan()") { Inputs.z.isnan() },
    OperatorCase("z.isinf()") { Inputs.z.isinf() },
    OperatorCase("z.isfinite()") { Inputs.z.isfinite() },
    OperatorCase("k.isfinite()") { Inputs.k.isfinite() },
  ]

  @Test(arguments: truths)
  func truthValuesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let choices = [
    OperatorCase("x.clamp(0, 1)") { Inputs.x.clamp(min: 0, max: 1) },
    OperatorCase("x.clamp(min=0)") { Inputs.x.clamp(min: 0) },
    OperatorCase("z.clamp(max=1.0)") { Inputs.z.clamp(max: 1.0) },
    OperatorCase("k.clamp(0.5)") { Inputs.k.clamp(min: 0.5) },
    OperatorCase("x.clamp(2, 1)") { Inputs.x.clamp(min: 2, max: 1) },
    OperatorCase("x.clamp(min=y, max=x[0])") { Inputs.x.clamp(min: Inputs.y, max: Inputs.x[0]) },
    OperatorCase("x.clamp_min(0.25)") { Inputs.x.clampMin(0.25) },
    OperatorCase("k.clamp_max(1)") { Inputs.k.clampMax(1) },
    OperatorCase("torch.where(x > 0, x, y)") { .where(Inputs.x > 0, Inputs.x, Inputs.y) },
    OperatorCase("torch.where(x > 0, x, 0.5)") { .where(Inputs.x > 0, Inputs.x, 0.5) },
    OperatorCase("torch.where(b, 1.0, k)") { .where(Inputs.b, 1.0, Inputs.k) },
    OperatorCase("torch.where(b, 1, 0.0)") { .where(Inputs.b, 1, 0.0) },
    OperatorCase("torch.where(b, k, u)") { .where(Inputs.b, Inputs.k, Inputs.u) },
    OperatorCase("torch.where(x, x, x)") { .where(Inputs.x, Inputs.x, Inputs.x) },
    OperatorCase("x.masked_fill(x > 0, -inf)") {
      Inputs.x.maskedFill(Inputs.x > 0, -Double.infinity)
    },
    OperatorCase("k.masked_fill(b[0], 1.5)") { Inputs.k.maskedFill(Inputs.b[0], 1.5) },
    OperatorCase("k.masked_fill(b, s)") { Inputs.k.maskedFill(Inputs.b, Inputs.s) },
    OperatorCase("k.masked_fill(b, k)") { Inputs.k.maskedFill(Inputs.b, Inputs.k) },
    OperatorCase("h.clone().masked_fill_(b, 2)") {
      Inputs.h.clone().maskedFillInPlace(Inputs.b, 2)
    },
    OperatorCase("m.triu()") { Inputs.m.triu() },
    OperatorCase("xt.tril(-1)") { Inputs.xt.tril(diagonal: -1) },
    OperatorCase("b.triu(1)") { Inputs.b.triu(diagonal: 1) },
    OperatorCase("z.tril(1)") { Inputs.z.tril(diagonal: 1) },
    OperatorCase("v.triu()") { Inputs.v.triu() },
  ]

  @Test(arguments: choices)
  func choicesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let places = [
    OperatorCase("m.T") { Inputs.m.T },
    OperatorCase("x.mT") { Inputs.x.mT },
    OperatorCase("v.mT") { Inputs.v.mT },
    OperatorCase("x.movedim(0, -1)") { Inputs.x.movedim(0, -1) },
    OperatorCase("x.repeat(1, 2, 1)") { Inputs.x.repeat(1, 2, 1) },
    OperatorCase("xs.repeat(2, 1, 2, 2)") { Inputs.xs.repeat(2, 1, 2, 2) },
    OperatorCase("m.repeat(0, 2)") { Inputs.m.repeat(0, 2) },
    OperatorCase("x.repeat(2)") { Inputs.x.repeat(2) },
    OperatorCase("x.flip(0, -1)") { Inputs.x.flip(0, -1) },
    OperatorCase("xt.flip(1)") { Inputs.xt.flip(1) },
    OperatorCase("x.flip(0, 0)") { Inputs.x.flip(0, 0) },
    OperatorCase("x.roll(1, 0)") { Inputs.x.roll(1, dim: 0) },
    OperatorCase("x.roll((1, -2), (0, 1))") { Inputs.x.roll([1, -2], dim: [0, 1]) },
    OperatorCase("xt.roll(20)") { Inputs.xt.roll(20) },
    OperatorCase("x.roll(1, 5)") { Inputs.x.roll(1, dim: 5) },
    OperatorCase("x.repeat_interleave(2, 1)") { Inputs.x.repeatInterleave(2, dim: 1) },
    OperatorCase("m.repeat_interleave(3)") { Inputs.m.repeatInterleave(3) },
    OperatorCase("x.float()") { Inputs.x.float() },
    OperatorCase("x.long()") { Inputs.x.long() },
    OperatorCase("z.bool()") { Inputs.z.bool() },
    OperatorCase("(x / 3).half()") { (Inputs.x / 3).half() },
    OperatorCase("(x / 3).bfloat16()") { (Inputs.x / 3).bfloat16() },
    OperatorCase("(k * 1000).to(torch.int8)") { (Inputs.k * 1000).to(.int8) },
    OperatorCase("x.clone()") { Inputs.x.clone() },
    OperatorCase("xt.detach()") { Inputs.xt.detach() },
    OperatorCase("x.clone().copy_(v)") { Inputs.x.clone().copyInPlace(Inputs.v) },
    OperatorCase("k.clone().copy_(h)") { Inputs.k.clone().copyInPlace(Inputs.h) },
    OperatorCase("x.clone().fill_(1.5)") { Inputs.x.clone().fillInPlace(1.5) },
    OperatorCase("x.clone().fill_(v)") { Inputs.x.clone().fillInPlace(Inputs.v) },
    OperatorCase("x.clone().zero_()") { Inputs.x.clone().zeroInPlace() },
  ]

  @Test(arguments: places)
  func movesAndCopiesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let sequences = [
    OperatorCase("torch.arange(3)") { .arange(3) },
    OperatorCase("torch.arange(1, 4)") { .arange(1, 4) },
    OperatorCase("torch.arange(0, 5, 2)") { .arange(0, 5, 2) },
    OperatorCase("torch.arange(5, 0, -2)") { .arange(5, 0, -2) },
    OperatorCase("torch.arange(0, 1, 0.1)") { .arange(0, 1, 0.1) },
    OperatorCase("torch.arange(3, dtype=torch.float32)") { .arange(3, dtype: .float32) },
    OperatorCase("torch.arange(2.5)") { .arange(2.5) },
    OperatorCase("torch.arange(3, 0)") { .arange(3, 0) },
    OperatorCase("torch.arange(0, 3, 0)") { .arange(0, 3, 0) },
    OperatorCase("torch.linspace(0, 1, 7)") { .linspace(0, 1, 7) },
    OperatorCase("torch.linspace(2, -1, 4, dtype=torch.float64)") {
      .linspace(2, -1, 4, dtype: .float64)
    },
    OperatorCase("torch.linspace(2, 5, 1)") { .linspace(2, 5, 1) },
    OperatorCase("torch.linspace(0, 1, -1)") { .linspace(0, 1, -1) },
    OperatorCase("torch.eye(3)") { .eye(3) },
    OperatorCase("torch.eye(2, 3, dtype=torch.int64)") { .eye(2, 3, dtype: .int64) },
    OperatorCase("torch.eye(-1)") { .eye(-1) },
  ]

  @Test(arguments: sequences)
  func sequencesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 1e-7)
  }

  @Test func copiesKeepTheOrderOfDimensions() {
    #expect(Inputs.xt.clone().metadata.strides == [1, 6, 24])
    #expect(Inputs.xt.double().metadata.strides == [1, 6, 24])
    #expect(Inputs.xs.clone().isContiguous)
    #expect(Inputs.xe.clone().isContiguous)
  }
}
