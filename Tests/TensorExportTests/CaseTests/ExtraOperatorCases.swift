import TensorExport
import Testing

@Module
private final class ViewsInPlace {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor, Tensor) {
    let z = x.clone()
    z[.all, 0].addInPlace(1)
    z[1...] *= 2
    _ = z.reluInPlace()
    let v = z.view(-1)
    v.mulInPlace(0.5)
    y.addInPlace(z.sum(dim: 0))
    let w = z.t()
    w[0] = 3.0
    w[1, .all] = y[1]
    z[.all, -1] += 1
    return (z, w, y)
  }
}

@Module
private final class AdvancedIndices {
  func forward(
    _ x: Tensor, _ i: Tensor, _ m: Tensor
  ) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) {
    let a = x[i]
    let b = x[.all, i]
    let c = x[i, i]
    let d = x[i[.all, .newAxis], i]
    let e = x.gather(dim: 1, i.unsqueeze(0).expand(x.shape[0], -1))
    let f = x.indexSelect(dim: 0, i)
    let z = x.clone()
    z[i] = 0.5
    z[i, 0] = x[i, 1]
    let w = Tensor.where(m, x, z)
    w[m] = -1
    return (a, b, c, d, e, f, z, w)
  }
}

@Module
private final class Parts {
  func forward(_ x: Tensor) -> Nested {
    let ab = x.split([2, 4], dim: 1)
    let cde = x.chunk(3, dim: -1)
    let f = x.unbind(dim: 1)
    let g = x.split(4, dim: 1)
    let h = Tensor.stack([f[0], f[2]], dim: -1)
    let i = Tensor.stack(cde).flatten(from: 0, to: 1)
    let j = x.repeat(2, 1)
    let k = x.view(-1, 2, 3).movedim(0, 1)
    return .tuple(
      ab[0] * 2, ab[1], cde[0] - cde[2], h, g[1], i, j, k, x.flip(0), x.roll(1, dim: 0))
  }
}

@Module
private final class Extremes {
  func forward(_ x: Tensor) -> Nested {
    let (v, i) = x.max(dim: 1)
    let (w, j) = x.topk(2, dim: -1)
    let (s, k) = x.sort(dim: 1, descending: true)
    let n = x.min(dim: 0, keepdim: true).values
    let p = x.maximum(n).clamp(min: -1, max: 1.5)
    let q = x.argmax(dim: -1, keepdim: true)
    let r = x.cumsum(dim: 0)
    let t = x.max() - x.min()
    let u = x.std(dim: 1) + x.var(dim: 1, correction: 0)
    return .tuple(
      v, i, w, j, s, k, n, p, q, r, t, u, x.argmin(), x.amin(dim: [0, 1]), x.logsumexp(dim: 1),
      x.prod(dim: 0))
  }
}

@Module
private final class Einsums {
  func forward(
    _ q: Tensor, _ k: Tensor, _ v: Tensor
  ) -> (Tensor, Tensor, Tensor, Tensor, Tensor) {
    let s = Tensor.einsum("bhid,bhjd->bhij", q, k)
    let p = s.softmax(dim: -1)
    let o = Tensor.einsum("bhij,bhjd->bihd", p, v)
    let t = Tensor.einsum("bihd->bid", o)
    return (
      o.flatten(from: 2), t, Tensor.where(s > 0, s, -1.0), Tensor.where(s > 0, 1.0, 0.0),
      Tensor.where(s > 0.5, 0, s)
    )
  }
}

@Module
private final class Promotions {
  func forward(_ x: Tensor, _ i: Tensor, _ b: Tensor) -> Nested {
    let a = i + 1
    let c = i + 1.5
    let d = i * b
    let e = x / 2
    let f = i.floorDivide(2)
    let g = i % 3
    let h = x + i
    let j = b + b
    let k = ~b | (i > 3)
    let l = -i + 2
    let m = 2 - i
    let n = 1 / (x + 3)
    let o = (i == 2) ^ b
    let p = x.half() + x
    let q = x.to(.float16) * 2
    let r = i.to(.int32) + i
    let s = x.bfloat16() + 1
    let t = i.to(.int8) * 2
    let u = i.pow(2)
    let v = i ^ 5
    let w = b.sum()
    let y = i.sum(dim: 0)
    let z = i.float().mean() + b.float()
    let aa = x.abs().pow(0.5)
    let bb = i & 3
    let cc = b.logicalNot()
    let dd = b.any()
    let ee = b.all(dim: 1)
    let ff = i <= x
    let gg = 3 > x
    return .tuple(
      a, c, d, e, f, g, h, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z, aa, bb, cc, dd, ee, ff,
      gg)
  }
}

/// Operators in the ways that models use them.
@Suite struct ExtraOperatorCases {
  @Test func writingToViewsIsRecordedInOrder() throws {
    let sets = [(3, 1), (5, 3), (2, 5)].map { n, s in
      args(det(n, 4, seed: s), det(4, seed: s + 1))
    }
    try CaseRun("x05_views_in_place", sets) { ViewsInPlace() }.given([[0: .dynamic], nil])
  }

  @Test func tensorsAreIndices() throws {
    let sets = [(5, 3, 1), (6, 2, 2), (4, 4, 3)].map { n, k, s in
      args(det(n, 4, seed: s), deti(k, seed: s, hi: 4), detb(n, 4, seed: s))
    }
    try CaseRun("x07_advanced_index", sets) { AdvancedIndices() }
      .given([[0: .dynamic], [0: .dynamic], [0: .dynamic]])
  }

  @Test func tensorsAreTakenApartAndPutTogether() throws {
    let sets = [(3, 1), (5, 2), (2, 3)].map { args(det($0, 6, seed: $1)) }
    try CaseRun("x08_parts", sets) { Parts() }.given([[0: .dynamic]])
  }

  @Test func extremesAndOrders() throws {
    let sets = [(3, 5, 1), (5, 4, 2), (2, 6, 3)].map { args(det($0, $1, seed: $2)) }
    try CaseRun("x09_extremes", sets) { Extremes() }.given([[0: .dynamic, 1: .dynamic]])
  }

  @Test func einsumAndChoices() throws {
    let sets = [(2, 3, 5, 1), (3, 2, 4, 4), (4, 5, 2, 7)].map { b, i, j, s in
      args(det(b, 2, i, 4, seed: s), det(b, 2, j, 4, seed: s + 1), det(b, 2, j, 4, seed: s + 2))
    }
    let shape: DynamicShapes = [0: .dynamic, 2: .dynamic]
    try CaseRun("x10_einsum", sets) { Einsums() }.given([shape, shape, shape])
  }

  @Test func typesArePromoted() throws {
    let sets = [(3, 1), (5, 2), (2, 3)].map { n, s in
      args(det(n, 4, seed: s), deti(n, 4, seed: s), detb(n, 4, seed: s))
    }
    try CaseRun("x11_promotion", sets) { Promotions() }
      .given([[0: .dynamic], [0: .dynamic], [0: .dynamic]])
  }
}
