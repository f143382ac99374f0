import TensorExport
import Testing

@Module
private final class Softmaxes {
  func forward(_ x: Tensor) -> Tensor {
    let a = x.softmax(dim: -1)
    let b = x.logSoftmax(dim: 1)
    return a * b
  }
}

@Module
private final class Products {
  func forward(_ a: Tensor, _ b: Tensor, _ c: Tensor) -> (Tensor, Tensor, Tensor) {
    let p = a.bmm(b)
    let q = a.matmul(c)
    let r = c.t().matmul(b)
    return (p.sum() + q.sum() + r.sum(), p, q)
  }
}

@Module
private final class Shapes {
  func forward(_ x: Tensor) -> (Tensor, Tensor, Tensor, Tensor) {
    let (b, s, h) = (x.shape[0], x.shape[1], x.shape[2])
    let y = x.view(b, s, 2, h / 2).transpose(1, 2)
    let z = y.reshape(b, -1)
    let w = x.permute(0, 2, 1).contiguous().view(b * h, s)
    return (y, z, w, x.flatten(from: 0, to: 1))
  }
}

@Module
private final class Joined {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let z = Tensor.cat([x, y], dim: 1)
    return (z, Tensor.cat([z, x, y], dim: -1) * 2.0)
  }
}

@Module
private final class Slices {
  func forward(_ x: Tensor) -> (Tensor, Tensor, Tensor, Tensor, Tensor) {
    let a = x[.all, 1...]
    let b = x[.all, ..<(-1)]
    let c = x[0]
    let d = x[.ellipsis, 0]
    let e = x[.all, .newAxis, .slice(by: 2)]
    let f = x[.all, (-1)..., .all]
    return (a + b, c, d, e, f)
  }
}

@Module
private final class Expansions {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor, Tensor) {
    let a = x.unsqueeze(1)
    let b = a.expand(x.shape[0], y.shape[0], x.shape[1])
    let c = y.unsqueeze(0).expand(x.shape[0], -1, -1)
    let d = (b * c).squeeze(-1)
    return (d, y.expandAs(c), x.unsqueeze(-1).repeat(1, 1, 2))
  }
}

@Module
private final class Reductions {
  func forward(_ x: Tensor) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) {
    let m = x.mean(dim: -1, keepdim: true)
    let s = x.sum(dim: 1)
    let t = x.sum()
    let v = (x - m).pow(2).mean(dim: -1)
    let mx = x.max(dim: 1).values
    let am = x.amax(dim: [0, 1])
    return (m, s, t, v, mx, am, x.mean())
  }
}

@Module
private final class Masks {
  func forward(_ x: Tensor, _ mask: Tensor) -> (Tensor, Tensor, Tensor, Tensor, Tensor) {
    let a = Tensor.where(mask, x, Tensor.zerosLike(x))
    let b = x.maskedFill(~mask, -1.5)
    let c = Tensor.where(x > 0, x, 0.5)
    let d = (x >= 0.1) & mask
    return (a, b, c, d, d.to(.float32) - x)
  }
}

@Module
private final class Attention {
  func forward(
    _ q: Tensor, _ k: Tensor, _ v: Tensor, _ cache: DynamicCache
  ) -> (Tensor, Tensor, Tensor) {
    let nk = Tensor.cat([cache.keyCache[0], k], dim: 2)
    let nv = Tensor.cat([cache.valueCache[0], v], dim: 2)
    let y = Tensor.scaledDotProductAttention(q, nk, nv)
    return (y, nk, nv)
  }
}

/// One operator or a few.
@Suite struct OperatorCases {
  @Test func softmaxStaysOneNode() throws {
    try CaseRun("p07_softmax", [args(det(4, 5, seed: 1)), args(det(3, 6, seed: 2))]) {
      Softmaxes()
    }.guessed()
  }

  @Test func productsUnifyInnerAndBatchSizes() throws {
    func set(_ b: Int, _ m: Int, _ k: Int, _ n: Int, _ seed: Int) -> Arguments {
      args(
        det(b, m, k, seed: seed), det(b, k, n, seed: seed + 1), det(k, n, seed: seed + 2))
    }
    try CaseRun("p08_matmul_bmm", [set(2, 3, 4, 5, 1), set(3, 4, 4, 6, 4)]) {
      Products()
    }.guessed()
  }

  @Test func sizesBecomeArgumentsOfReshapes() throws {
    try CaseRun(
      "p09_reshape_transpose", [args(det(2, 3, 8, seed: 1)), args(det(4, 5, 8, seed: 2))]
    ) { Shapes() }.guessed()
  }

  @Test func joinedSizesAreSums() throws {
    try CaseRun(
      "p10_cat_dynamic",
      [
        args(det(2, 3, seed: 1), det(2, 5, seed: 2)), args(det(4, 6, seed: 3), det(4, 2, seed: 4)),
      ]
    ) { Joined() }.guessed()
  }

  @Test func indexingIsWrittenAsPythonDoes() throws {
    try CaseRun("p11_slicing", [args(det(3, 4, 6, seed: 1)), args(det(5, 7, 6, seed: 2))]) {
      Slices()
    }.guessed()
  }

  @Test func expansionsTakeSizes() throws {
    try CaseRun(
      "p12_unsqueeze_expand",
      [
        args(det(2, 4, seed: 1), det(3, 4, seed: 2)), args(det(5, 4, seed: 3), det(6, 4, seed: 4)),
      ]
    ) { Expansions() }.guessed()
  }

  @Test func reductionsWithSeveralResultsAreRead() throws {
    try CaseRun("p13_reductions", [args(det(2, 3, 4, seed: 1)), args(det(3, 5, 4, seed: 2))]) {
      Reductions()
    }.guessed()
  }

  @Test func masksAreTensorsOfBooleans() throws {
    try CaseRun(
      "p14_where_mask",
      [
        args(det(3, 4, seed: 1), detb(3, 4, seed: 0)),
        args(det(5, 6, seed: 2), detb(5, 6, seed: 1)),
      ]
    ) { Masks() }.guessed()
  }

  @Test func attentionWithACacheStaysOneNode() throws {
    func set(_ b: Int, _ s: Int, _ p: Int, _ n: Int) -> Arguments {
      args(
        det(b, 2, s, 4, seed: n), det(b, 2, s, 4, seed: n + 1), det(b, 2, s, 4, seed: n + 2),
        cache([(det(b, 2, p, 4, seed: n + 3), det(b, 2, p, 4, seed: n + 4))]))
    }
    try CaseRun("p17_sdpa_cache", [set(2, 3, 5, 1), set(3, 2, 7, 10)]) { Attention() }.guessed()
  }
}
