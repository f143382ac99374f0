import TensorCore
import Testing

@Suite struct ReductionTests {
  static let goldens = Goldens("Reduction")

  static let sums = [
    OperatorCase("x.sum()") { Inputs.x.sum() },
    OperatorCase("x.sum(0)") { Inputs.x.sum(dim: 0) },
    OperatorCase("x.sum((0, -1), keepdim=True)") { Inputs.x.sum(dim: [0, -1], keepdim: true) },
    OperatorCase("x.sum(-1, keepdim=True)") { Inputs.x.sum(dim: -1, keepdim: true) },
    OperatorCase("x.sum(0, dtype=torch.float64)") { Inputs.x.sum(dim: 0, dtype: .float64) },
    OperatorCase("xt.sum(1)") { Inputs.xt.sum(dim: 1) },
    OperatorCase("xs.sum((0, 2))") { Inputs.xs.sum(dim: [0, 2]) },
    OperatorCase("xe.sum(0)") { Inputs.xe.sum(dim: 0) },
    OperatorCase("k.sum()") { Inputs.k.sum() },
    OperatorCase("u.sum(1)") { Inputs.u.sum(dim: 1) },
    OperatorCase("b.sum(0)") { Inputs.b.sum(dim: 0) },
    OperatorCase("h.sum(0)") { Inputs.h.sum(dim: 0) },
    OperatorCase("d.sum((1, 2))") { Inputs.d.sum(dim: [1, 2]) },
    OperatorCase("e.sum(0)") { Inputs.e.sum(dim: 0) },
    OperatorCase("e.sum()") { Inputs.e.sum() },
    OperatorCase("s.sum()") { Inputs.s.sum() },
    OperatorCase("s.sum(-1)") { Inputs.s.sum(dim: -1) },
    OperatorCase("z.sum(1)") { Inputs.z.sum(dim: 1) },
    OperatorCase("x.mean()") { Inputs.x.mean() },
    OperatorCase("x.mean(-1, keepdim=True)") { Inputs.x.mean(dim: -1, keepdim: true) },
    OperatorCase("x.mean((0, 1))") { Inputs.x.mean(dim: [0, 1]) },
    OperatorCase("k.mean(dtype=torch.float32)") { Inputs.k.mean(dtype: .float32) },
    OperatorCase("e.mean(0)") { Inputs.e.mean(dim: 0) },
    OperatorCase("k.mean()") { Inputs.k.mean() },
    OperatorCase("v.prod()") { Inputs.v.prod() },
    OperatorCase("x.prod(0)") { Inputs.x.prod(dim: 0) },
    OperatorCase("k.prod(1, keepdim=True)") { Inputs.k.prod(dim: 1, keepdim: true) },
    OperatorCase("e.prod(0)") { Inputs.e.prod(dim: 0) },
    OperatorCase("x.sum(3)") { Inputs.x.sum(dim: 3) },
    OperatorCase("x.sum((0, 0))") { Inputs.x.sum(dim: [0, 0]) },
    OperatorCase("x.logsumexp(-1)") { Inputs.x.logsumexp(dim: -1) },
    OperatorCase("(x * 100).logsumexp(1, keepdim=True)") {
      (Inputs.x * 100).logsumexp(dim: 1, keepdim: true)
    },
    OperatorCase("k.logsumexp(0)") { Inputs.k.logsumexp(dim: 0) },
  ]

  @Test(arguments: sums)
  func sumsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let truths = [
    OperatorCase("b.all()") { Inputs.b.all() },
    OperatorCase("b.any()") { Inputs.b.any() },
    OperatorCase("b.all(0)") { Inputs.b.all(dim: 0) },
    OperatorCase("x.any(1, keepdim=True)") { Inputs.x.any(dim: 1, keepdim: true) },
    OperatorCase("k.any((0, 1))") { Inputs.k.any(dim: [0, 1]) },
    OperatorCase("k.all((0,), keepdim=True)") { Inputs.k.all(dim: [0], keepdim: true) },
    OperatorCase("e.all()") { Inputs.e.all() },
    OperatorCase("e.any(0)") { Inputs.e.any(dim: 0) },
    OperatorCase("z.all(1)") { Inputs.z.all(dim: 1) },
    OperatorCase("z.any()") { Inputs.z.any() },
    OperatorCase("(x * 0.1).all(0)") { (Inputs.x * 0.1).all(dim: 0) },
  ]

  @Test(arguments: truths)
  func truthsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let spreads = [
    OperatorCase("x.var()") { Inputs.x.var() },
    OperatorCase("x.var(0)") { Inputs.x.var(dim: 0) },
    OperatorCase("x.var(-1, correction=0, keepdim=True)") {
      Inputs.x.var(dim: -1, correction: 0, keepdim: true)
    },
    OperatorCase("x.std()") { Inputs.x.std() },
    OperatorCase("x.std(1, keepdim=True)") { Inputs.x.std(dim: 1, keepdim: true) },
    OperatorCase("x.std((0, 1), correction=0)") { Inputs.x.std(dim: [0, 1], correction: 0) },
    OperatorCase("s.var()") { Inputs.s.var() },
    OperatorCase("(x + 10000).std(2)") { (Inputs.x + 10000).std(dim: 2) },
    OperatorCase("d.var(1)") { Inputs.d.var(dim: 1) },
    OperatorCase("k.var()") { Inputs.k.var() },
  ]

  @Test(arguments: spreads)
  func spreadsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let extremes = [
    OperatorCase("x.max()") { Inputs.x.max() },
    OperatorCase("x.min()") { Inputs.x.min() },
    OperatorCase("z.max()") { Inputs.z.max() },
    OperatorCase("b.max()") { Inputs.b.max() },
    OperatorCase("x.amax()") { Inputs.x.amax() },
    OperatorCase("x.amax(0)") { Inputs.x.amax(dim: 0) },
    OperatorCase("xt.amin((0, 1), keepdim=True)") { Inputs.xt.amin(dim: [0, 1], keepdim: true) },
    OperatorCase("k.amax(1)") { Inputs.k.amax(dim: 1) },
    OperatorCase("e.amax(1)") { Inputs.e.amax(dim: 1) },
    OperatorCase("e.amax(0)") { Inputs.e.amax(dim: 0) },
    OperatorCase("e.amax()") { Inputs.e.amax() },
    OperatorCase("e.max()") { Inputs.e.max() },
    OperatorCase("x.argmax()") { Inputs.x.argmax() },
    OperatorCase("x.argmax(0)") { Inputs.x.argmax(dim: 0) },
    OperatorCase("x.argmin(-1, keepdim=True)") { Inputs.x.argmin(dim: -1, keepdim: true) },
    OperatorCase("z.argmax(1)") { Inputs.z.argmax(dim: 1) },
    OperatorCase("torch.zeros(4).argmax()") { Tensor.zeros(4).argmax() },
    OperatorCase("e.argmax(0)") { Inputs.e.argmax(dim: 0) },
    OperatorCase("e.argmax()") { Inputs.e.argmax() },
    OperatorCase(pair: "x.max(0)") { Inputs.x.max(dim: 0) },
    OperatorCase(pair: "x.min(1, keepdim=True)") { Inputs.x.min(dim: 1, keepdim: true) },
    OperatorCase(pair: "xt.max(-1)") { Inputs.xt.max(dim: -1) },
    OperatorCase(pair: "z.min(1)") { Inputs.z.min(dim: 1) },
    OperatorCase(pair: "b.max(1)") { Inputs.b.max(dim: 1) },
    OperatorCase(pair: "s.max(0)") { Inputs.s.max(dim: 0) },
    OperatorCase(pair: "e.max(1)") { Inputs.e.max(dim: 1) },
    OperatorCase(pair: "e.max(0)") { Inputs.e.max(dim: 0) },
    OperatorCase(pair: "x.topk(2, 1)") { Inputs.x.topk(2, dim: 1) },
    OperatorCase(pair: "x.topk(3)") { Inputs.x.topk(3) },
    OperatorCase(pair: "x.topk(2, 0, largest=False)") { Inputs.x.topk(2, dim: 0, largest: false) },
    OperatorCase(pair: "x.topk(7)") { Inputs.x.topk(7) },
    OperatorCase(pair: "x.sort()") { Inputs.x.sort() },
    OperatorCase(pair: "xt.sort(0, descending=True)") { Inputs.xt.sort(dim: 0, descending: true) },
  ]

  @Test(arguments: extremes)
  func extremesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let rows = [
    OperatorCase("x.softmax(-1)") { Inputs.x.softmax(dim: -1) },
    OperatorCase("x.softmax(0)") { Inputs.x.softmax(dim: 0) },
    OperatorCase("xt.softmax(1)") { Inputs.xt.softmax(dim: 1) },
    OperatorCase("(x * 50).softmax(-1)") { (Inputs.x * 50).softmax(dim: -1) },
    OperatorCase("F.softmax(h, -1, dtype=torch.float32)") {
      Inputs.h.softmax(dim: -1, dtype: .float32)
    },
    OperatorCase("d.softmax(1)") { Inputs.d.softmax(dim: 1) },
    OperatorCase("z.softmax(1)") { Inputs.z.softmax(dim: 1) },
    OperatorCase("s.softmax(0)") { Inputs.s.softmax(dim: 0) },
    OperatorCase("e.softmax(0)") { Inputs.e.softmax(dim: 0) },
    OperatorCase("x.masked_fill(x > 0, -inf).softmax(-1)") {
      Inputs.x.maskedFill(Inputs.x > 0, -Double.infinity).softmax(dim: -1)
    },
    OperatorCase("k.softmax(0)") { Inputs.k.softmax(dim: 0) },
    OperatorCase("x.log_softmax(-1)") { Inputs.x.logSoftmax(dim: -1) },
    OperatorCase("(x * 50).log_softmax(1)") { (Inputs.x * 50).logSoftmax(dim: 1) },
    OperatorCase("d.log_softmax(0)") { Inputs.d.logSoftmax(dim: 0) },
    OperatorCase("x.cumsum(0)") { Inputs.x.cumsum(dim: 0) },
    OperatorCase("k.cumsum(1)") { Inputs.k.cumsum(dim: 1) },
    OperatorCase("b.cumsum(-1)") { Inputs.b.cumsum(dim: -1) },
    OperatorCase("x.cumsum(1, dtype=torch.float64)") { Inputs.x.cumsum(dim: 1, dtype: .float64) },
  ]

  @Test(arguments: rows)
  func functionsOfRowsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
