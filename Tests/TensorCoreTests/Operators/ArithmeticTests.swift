import TensorCore
import TensorSymbols
import Testing

@Suite struct ArithmeticTests {
  static let goldens = Goldens("Arithmetic")

  static let sums = [
    OperatorCase("x + y") { Inputs.x + Inputs.y },
    OperatorCase("x + v") { Inputs.x + Inputs.v },
    OperatorCase("x[:, :1] + y[:1]") { Inputs.x[.all, ..<1] + Inputs.y[..<1] },
    OperatorCase("xt + x.transpose(0, 2)") { Inputs.xt + Inputs.x.transpose(0, 2) },
    OperatorCase("xs + xe[:2, ::2]") { Inputs.xs + Inputs.xe[..<2, .slice(by: 2)] },
    OperatorCase("x + m") { Inputs.x + Inputs.m },
    OperatorCase("e + e[:1]") { Inputs.e + Inputs.e[..<1] },
    OperatorCase("z + 1") { Inputs.z + 1 },
    OperatorCase("1.5 + x") { 1.5 + Inputs.x },
    OperatorCase("k + True") { Inputs.k + true },
    OperatorCase("k + 1.5") { Inputs.k + 1.5 },
    OperatorCase("k + u") { Inputs.k + Inputs.u },
    OperatorCase("k.to(torch.uint8) + u.to(torch.int8)") {
      Inputs.k.to(.uint8) + Inputs.u.to(.int8)
    },
    OperatorCase("k.to(torch.int8) * 100") { Inputs.k.to(.int8) * 100 },
    OperatorCase("h + x[0, :3, :4]") { Inputs.h + Inputs.x[0, ..<3, ..<4] },
    OperatorCase("h.float() + h.bfloat16()") { Inputs.h.float() + Inputs.h.bfloat16() },
    OperatorCase("h + h.bfloat16()") { Inputs.h + Inputs.h.bfloat16() },
    OperatorCase("x + d") { Inputs.x + Inputs.d },
    OperatorCase("h + s") { Inputs.h + Inputs.s },
    OperatorCase("k + s") { Inputs.k + Inputs.s },
    OperatorCase("k + d[0, 0, 0]") { Inputs.k + Inputs.d[0, 0, 0] },
    OperatorCase("b + b") { Inputs.b + Inputs.b },
    OperatorCase("b * k") { Inputs.b * Inputs.k },
    OperatorCase("x.add(y, alpha=2)") { Inputs.x.add(Inputs.y, alpha: 2) },
    OperatorCase("x - y") { Inputs.x - Inputs.y },
    OperatorCase("2 - k") { 2 - Inputs.k },
    OperatorCase("x - 0.5") { Inputs.x - 0.5 },
    OperatorCase("x * 2") { Inputs.x * 2 },
    OperatorCase("z * 0") { Inputs.z * 0 },
    OperatorCase("x * s") { Inputs.x * Inputs.s },
  ]

  @Test(arguments: sums)
  func sumsAndProductsMeetInThePromotedType(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 1e-7)
  }

  static let quotients = [
    OperatorCase("x / y") { Inputs.x / Inputs.y },
    OperatorCase("k / u") { Inputs.k / Inputs.u },
    OperatorCase("k / 4") { Inputs.k / 4 },
    OperatorCase("h / 3") { Inputs.h / 3 },
    OperatorCase("1 / x") { 1 / Inputs.x },
    OperatorCase("z / 0") { Inputs.z / 0 },
    OperatorCase("x % 0.75") { Inputs.x % 0.75 },
    OperatorCase("k % -3") { Inputs.k % -3 },
    OperatorCase("x % y") { Inputs.x % Inputs.y },
    OperatorCase("x // 0.75") { Inputs.x.floorDivide(0.75) },
    OperatorCase("k // -3") { Inputs.k.floorDivide(-3) },
    OperatorCase("z // 0.5") { Inputs.z.floorDivide(0.5) },
    OperatorCase("x ** 2") { Inputs.x.pow(2) },
    OperatorCase("x.abs() ** 0.5") { Inputs.x.abs().pow(0.5) },
    OperatorCase("k ** 3") { Inputs.k.pow(3) },
    OperatorCase("v ** v") { Inputs.v.pow(Inputs.v) },
    OperatorCase("torch.maximum(x, v)") { Inputs.x.maximum(Inputs.v) },
    OperatorCase("torch.minimum(z, z.flip(1))") { Inputs.z.minimum(Inputs.z.flip(1)) },
    OperatorCase("torch.maximum(k, u)") { Inputs.k.maximum(Inputs.u) },
  ]

  @Test(arguments: quotients)
  func quotientsPowersAndExtremesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let inPlace = [
    OperatorCase("x.clone().add_(v)") { Inputs.x.clone().addInPlace(Inputs.v) },
    OperatorCase("x.clone().add_(y, alpha=-1)") {
      Inputs.x.clone().addInPlace(Inputs.y, alpha: -1)
    },
    OperatorCase("x.clone().mul_(2)") { Inputs.x.clone().mulInPlace(2) },
    OperatorCase("h.clone().add_(k)") { Inputs.h.clone().addInPlace(Inputs.k) },
    OperatorCase("h.clone().mul_(d[0, :3, :4])") {
      Inputs.h.clone().mulInPlace(Inputs.d[0, ..<3, ..<4])
    },
    OperatorCase("u.clone().add_(k)") { Inputs.u.clone().addInPlace(Inputs.k) },
    OperatorCase("k.clone().add_(1.5)") { Inputs.k.clone().addInPlace(1.5) },
    OperatorCase("b.clone().add_(1)") { Inputs.b.clone().addInPlace(1) },
    OperatorCase("u.clone().mul_(h)") { Inputs.u.clone().mulInPlace(Inputs.h) },
    OperatorCase("v.clone().add_(x)") { Inputs.v.clone().addInPlace(Inputs.x) },
    OperatorCase("k.clone().neg_()") { Inputs.k.clone().negInPlace() },
    OperatorCase("k.clone().exp_()") { Inputs.k.clone().expInPlace() },
    OperatorCase("x.clone().clamp_(-1, 0.5)") { Inputs.x.clone().clampInPlace(min: -1, max: 0.5) },
    OperatorCase("k.clone().clamp_(max=1)") { Inputs.k.clone().clampInPlace(max: 1) },
  ]

  @Test(arguments: inPlace)
  func writingInPlaceKeepsTheTypeOrFails(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 1e-7)
  }

  static let others = [
    OperatorCase("x.square()") { Inputs.x.square() },
    OperatorCase("u.square()") { Inputs.u.square() },
    OperatorCase("b.square()") { Inputs.b.square() },
    OperatorCase("3 & k") { 3 & Inputs.k },
    OperatorCase("8 | u") { 8 | Inputs.u },
    OperatorCase("5 ^ k") { 5 ^ Inputs.k },
    OperatorCase("b & 2") { Inputs.b & 2 },
    OperatorCase("k | 1.5") { Inputs.k | 1.5 },
    OperatorCase("~k.to(torch.uint8)") { ~Inputs.k.to(.uint8) },
    OperatorCase("-k.to(torch.uint8)") { -Inputs.k.to(.uint8) },
  ]

  @Test(arguments: others)
  func squaresAndBitsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let comparisons = [
    OperatorCase("x > v") { Inputs.x > Inputs.v },
    OperatorCase("x[:, :1] >= y[:1]") { Inputs.x[.all, ..<1] >= Inputs.y[..<1] },
    OperatorCase("k < 0.5") { Inputs.k < 0.5 },
    OperatorCase("k <= u") { Inputs.k <= Inputs.u },
    OperatorCase("2 >= k") { 2 >= Inputs.k },
    OperatorCase("2.5 > z") { 2.5 > Inputs.z },
    OperatorCase("1 <= x") { 1 <= Inputs.x },
    OperatorCase("b == True") { Inputs.b == true },
    OperatorCase("z == z[:, :1]") { Inputs.z == Inputs.z[.all, ..<1] },
    OperatorCase("z != z") { Inputs.z != Inputs.z },
    OperatorCase("h == k") { Inputs.h == Inputs.k },
    OperatorCase("xt == xt.contiguous()") { Inputs.xt == Inputs.xt.contiguous() },
    OperatorCase("xs > 0") { Inputs.xs > 0 },
    OperatorCase("e < e") { Inputs.e < Inputs.e },
    OperatorCase("s == 1.75") { Inputs.s == 1.75 },
    OperatorCase("m >= n") { Inputs.m >= Inputs.n },
  ]

  @Test(arguments: comparisons)
  func comparisonsMeetInThePromotedType(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }
}
