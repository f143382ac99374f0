import TensorCore
import Testing

@Suite struct ScaledProductTests {
  static let goldens = Goldens("ScaledProduct")

  static let sums = [
    OperatorCase("torch.addmm(n[0], m, n)") { Inputs.n[0].addmm(Inputs.m, Inputs.n) },
    OperatorCase("torch.addmm(s, m, n, beta=2, alpha=0.5)") {
      Inputs.s.addmm(Inputs.m, Inputs.n, beta: 2, alpha: 0.5)
    },
    OperatorCase("torch.addmm(n[0] * nan, m, n, beta=0)") {
      (Inputs.n[0] * Double.nan).addmm(Inputs.m, Inputs.n, beta: 0)
    },
    OperatorCase("torch.addmm(n[0], m, n * nan, alpha=0)") {
      Inputs.n[0].addmm(Inputs.m, Inputs.n * Double.nan, alpha: 0)
    },
    OperatorCase("torch.addmm(k[0, :3], k, k.T, beta=2.5, alpha=1.5)") {
      Inputs.k[0, ..<3].addmm(Inputs.k, Inputs.k.T, beta: 2.5, alpha: 1.5)
    },
    OperatorCase("torch.addmm(m[0], m[:, :4], m, beta=0, alpha=0)") {
      Inputs.m[0].addmm(Inputs.m[.all, ..<4], Inputs.m, beta: 0, alpha: 0)
    },
    OperatorCase("torch.baddbmm(m[0, :4], x, y.mT)") {
      Inputs.m[0, ..<4].baddbmm(Inputs.x, Inputs.y.mT)
    },
    OperatorCase("torch.baddbmm(x[:, :, :4], x, y.mT, beta=0.25, alpha=-2)") {
      Inputs.x[.all, .all, ..<4].baddbmm(Inputs.x, Inputs.y.mT, beta: 0.25, alpha: -2)
    },
    OperatorCase("torch.baddbmm(d[:, :, :4] * nan, d, d.mT, beta=0)") {
      (Inputs.d[.all, .all, ..<4] * Double.nan).baddbmm(Inputs.d, Inputs.d.mT, beta: 0)
    },
    OperatorCase("torch.baddbmm(s, xs, xs.mT)") { Inputs.s.baddbmm(Inputs.xs, Inputs.xs.mT) },
    OperatorCase("torch.outer(v, n[0])") { Inputs.v.outer(Inputs.n[0]) },
    OperatorCase("torch.outer(m[:, 1], k[0])") { Inputs.m[.all, 1].outer(Inputs.k[0]) },
    OperatorCase("torch.outer(b[0], b[1])") { Inputs.b[0].outer(Inputs.b[1]) },
    OperatorCase("torch.outer(v[:0], v)") { Inputs.v[..<0].outer(Inputs.v) },
  ]

  @Test(arguments: sums)
  func productsAreScaledAndAdded(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let mistakes = [
    OperatorCase("torch.addmm(v, m, n)") { Inputs.v.addmm(Inputs.m, Inputs.n) },
    OperatorCase("torch.addmm(x, m, n)") { Inputs.x.addmm(Inputs.m, Inputs.n) },
    OperatorCase("torch.addmm(v, m, m)") { Inputs.v.addmm(Inputs.m, Inputs.m) },
    OperatorCase("torch.addmm(v, x, m)") { Inputs.v.addmm(Inputs.x, Inputs.m) },
    OperatorCase("torch.addmm(v, m, v)") { Inputs.v.addmm(Inputs.m, Inputs.v) },
    OperatorCase("torch.addmm(v, m, d)") { Inputs.v.addmm(Inputs.m, Inputs.d) },
    OperatorCase("torch.addmm(d, m, d)") { Inputs.d.addmm(Inputs.m, Inputs.d) },
    OperatorCase("torch.baddbmm(v, x, y.mT)") { Inputs.v.baddbmm(Inputs.x, Inputs.y.mT) },
    OperatorCase("torch.baddbmm(v, x, y)") { Inputs.v.baddbmm(Inputs.x, Inputs.y) },
    OperatorCase("torch.baddbmm(v, m, y)") { Inputs.v.baddbmm(Inputs.m, Inputs.y) },
    OperatorCase("torch.baddbmm(s.double(), x, y.mT)") {
      Inputs.s.double().baddbmm(Inputs.x, Inputs.y.mT)
    },
    OperatorCase("torch.outer(v, m)") { Inputs.v.outer(Inputs.m) },
    OperatorCase("torch.outer(m, v)") { Inputs.m.outer(Inputs.v) },
  ]

  @Test(arguments: mistakes)
  func mistakesAreToldInTorchsWords(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
