import TensorExport
import Testing

@Module
private final class Step {
  @Buffer var keys = Tensor.zeros(2, 8, 4)
  @Buffer var position = Tensor(0)
  @Buffer var average = Tensor.ones(4)
  let proj = Linear(4, 4)

  func forward(_ x: Tensor, _ length: Int) -> (Tensor, Tensor, Tensor) {
    let n = x.shape[1]
    let k = proj(x)
    keys[.all, .slice(from: 2, to: 2 + n)] = k
    keys[.all, 0] = 1.0
    position += n
    average = average * 0.5 + k.mean(dim: [0, 1])
    let seen = keys[.all, ..<(n + 2)]
    return (seen.matmul(k.transpose(1, 2)), position * 2, average + 1)
  }
}

@Module
private final class Layer {
  let fc = Linear(2, 2, bias: false)
  private let table: Tensor

  init(_ table: Tensor) {
    self.table = table
  }

  func forward(_ x: Tensor, _ scale: Int = 1) -> Tensor {
    var y = fc(x) * scale
    y = y + table
    return y.tanh()
  }
}

@Module
private final class Loops {
  let layers: ModuleList<Layer>
  let shared: Layer
  private let table: Tensor

  init() {
    let table = Tensor([[0.5, -1.5], [2.0, 0.25]])
    self.table = table
    layers = ModuleList([Layer(table), Layer(table)])
    shared = Layer(table)
  }

  func forward(_ x: Tensor) -> (Tensor, Tensor, SymInt) {
    var x = x
    var states = [x]
    for layer in layers {
      x = shared(layer(x), scale: 2)
      states.append(x)
    }
    let y = Tensor.stack(states, dim: 1)
    let z = Tensor.cat(states + [table.expand(x.shape[0], 2, 2)], dim: -1)
    return (y, z, y.shape[1] * z.shape[2])
  }
}

@Module
private final class Sizes {
  func forward(_ x: Tensor, _ y: Tensor) -> Nested {
    let n = x.shape[0]
    let m = y.shape[0]
    let a = n * (n + 1) / 2
    let b = (n + m) / 2
    let c = (n - 1) % m
    let d = x * (n / 2) + n
    let e = x.sum() / n
    let f = Tensor.full([n, 2], m)
    let g = Tensor.arange(m, m + n) - n
    let h = x[n - 1] + x[-1]
    let i = Tensor.zeros(a)
    let jk = y.split([m - 2, 2])
    let o = x.reshape(n * 2, -1).flatten()
    let p = y.repeat(n).view(n, m)
    let q = y.repeatInterleave(2)
    let r = x[.all, .newAxis].expand(n, m, 4).sum(dim: 1)
    let s = y.unsqueeze(0).expand(n, -1)
    let t = Tensor.ones(n, m).triu(diagonal: 1).maskedFill(y.isnan(), 0.0)
    return .tuple(
      a, b, c, d, e, f, g, h, i, jk[0], jk[1], o, p, q, r, s, t, b * 2 - n, -n)
  }
}

@Module
private final class Equalities {
  func forward(
    _ x: Tensor, _ y: Tensor, _ z: Tensor, _ w: Tensor
  ) -> (Tensor, SymInt) {
    let (n, m) = (x.shape[0], x.shape[1])
    var y = y
    if y.shape[0] == n {
      y = y + 1
    }
    let a = x + y
    var b = Tensor.cat([a, z], dim: 0)
    if b.shape[0] == w.shape[0] {
      b = b * w
    }
    if z.shape[0] != n {
      b = b - 1
    }
    if n >= 2 && m > 2 && w.shape[1] == m {
      b = b.abs()
    }
    return (b, b.shape[0])
  }
}

@Module
private final class Attention {
  @Parameter var w = Tensor.ones(8, 8)

  func forward(
    _ q: Tensor, _ k: Tensor, _ v: Tensor, _ mask: Tensor? = nil, causal: Bool = false
  ) -> (Tensor, Tensor, Tensor?, Tensor) {
    let (b, h, n, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3])
    let a = Tensor.scaledDotProductAttention(q, k, v, mask: mask, isCausal: causal)
    let c = Tensor.scaledDotProductAttention(q, k, v, scale: 0.5)
    let y = a.transpose(1, 2).reshape(b, n, h * d).matmul(w)
    let m = mask?.to(.float32).mean(dim: -1)
    let z = q.matmul(k.mT).softmax(dim: -1, dtype: .float64)
    return (y, c.permute(2, 0, 1, 3).contiguous(), m, z.to(q.dtype))
  }
}

@Module
private final class Written {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor, Tensor, Tensor) {
    y.mulInPlace(2)
    x[0] = y
    x[.all, 1].addInPlace(y[0])
    let z = x.view(-1)
    z[.slice(from: 1, by: 2)] = 0
    var w = x.t()
    w += 1
    let v = y[1...]
    x[0, 1...] -= v
    return (x, y, z.sum(), w)
  }
}

@Module
private final class Chunks {
  func forward(_ x: Tensor, _ y: Tensor) -> Nested {
    let ab = x.chunk(2, dim: 1)
    let cd = x.split(x.shape[1] / 2, dim: 1)
    let e = Tensor.stack(y.unbind(dim: 0)).sum(dim: 0)
    let fg = y.chunk(2)
    let h = x.pad([1, x.shape[0]], value: 2.0)
    let i = x.mean(dim: 0, keepdim: true).expandAs(x)
    let j = x.layerNorm([6]) + x.gelu(approximate: .tanh) + x.silu()
    let k = x.indexSelect(dim: 1, Tensor([0, 3, 5]))
    let l = Tensor.where(x > x.mean(), x, Tensor.zerosLike(x)).argmax(dim: 0)
    let o = x.sum(dim: [0, 1], keepdim: true)
    return .tuple(
      ab[0] + cd[0], ab[1] * cd[1], e, fg[0] - fg[1], h, i, j, k, l, x.max(), x.any(), o)
  }
}

/// What models do besides.
@Suite struct FurtherCases {
  private let one: DynamicShapes = [0: .dynamic]
  private let both: DynamicShapes = [0: .dynamic, 1: .dynamic]

  @Test func buffersAreWrittenInPartsAndAssigned() throws {
    try CaseRun("x23_written_cache", [args(det(2, 3, 4, seed: 1), 3)]) { filled(Step()) }
      .given([[1: .dynamic], nil])
  }

  @Test func modulesAreCalledInLoopsAndTwice() throws {
    let sets = [(3, 1), (5, 2), (2, 3)].map { args(det($0, 2, 2, seed: $1)) }
    try CaseRun("x24_loops", sets) { filled(Loops()) }.given([one])
  }

  @Test func sizesAreArgumentsOfManyOperators() throws {
    let sets = [(6, 5, 1), (4, 7, 3), (9, 6, 5)].map { n, m, s in
      args(det(n, 4, seed: s), det(m, seed: s + 1))
    }
    try CaseRun("x25_sizes", sets) { Sizes() }.given([one, one])
  }

  @Test func equalSizesAreUnified() throws {
    let sets = [(3, 4, 5, 1), (2, 5, 3, 4), (6, 2, 4, 7)].map { n, k, m, s in
      args(
        det(n, m, seed: s), det(n, m, seed: s + 1), det(k, m, seed: s + 2),
        det(n + k, m, seed: s + 3))
    }
    try CaseRun("x26_equalities", sets) { Equalities() }.given([both, both, both, both])
  }

  @Test func attentionTakesNamedInputsInAnyOrder() throws {
    let part: DynamicShapes = [0: .dynamic, 2: .dynamic]
    let sets = [(2, 3, 5, 1), (3, 4, 2, 4), (4, 2, 6, 7)].map { b, n, m, s in
      args(
        q: det(b, 2, n, 4, seed: s), v: det(b, 2, m, 4, seed: s + 1),
        k: det(b, 2, m, 4, seed: s + 2), mask: detb(b, 1, n, m, seed: s))
    }
    try CaseRun("x27_attention", sets) { filled(Attention()) }
      .given(["q": part, "k": part, "v": part, "mask": [0: .dynamic, 2: .dynamic, 3: .dynamic]])
    let causal = [(2, 3, 1), (3, 5, 2)].map { b, n, s in
      args(
        q: det(b, 2, n, 4, seed: s), k: det(b, 2, n, 4, seed: s + 1),
        v: det(b, 2, n, 4, seed: s + 2), causal: true)
    }
    try CaseRun("x27_attention", causal, prefix: "causal_") { filled(Attention()) }
      .given(["q": part, "k": part, "v": part, "causal": nil])
  }

  @Test func inputsAreWrittenTo() throws {
    let sets = [(3, 1), (5, 2), (6, 3)].map { n, s in
      args(det(n, 4, seed: s), det(4, seed: s + 1))
    }
    try CaseRun("x28_inputs_written", sets) { Written() }.given([one, nil])
  }

  @Test func tensorsAreCutIntoChunks() throws {
    let sets = [(3, 5, 1), (5, 2, 3), (2, 4, 5)].map { n, m, s in
      args(det(n, 6, seed: s), det(4, m, seed: s + 1))
    }
    try CaseRun("x29_chunks", sets) { Chunks() }.given([one, [1: .dynamic]])
  }
}
