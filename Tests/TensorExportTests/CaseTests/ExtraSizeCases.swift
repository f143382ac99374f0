import TensorExport
import Testing

@Module
private final class SymbolicSlices {
  func forward(_ x: Tensor, _ y: Tensor) -> Nested {
    let n = x.shape[0]
    let m = y.shape[0]
    let a = x[..<(n / 2)]
    let b = x[(n / 2)...]
    let c = x[(n - 2)...]
    let d = y[.slice(from: 1, to: m - 1)]
    let e = x[.slice(by: 2)]
    let f = Tensor.cat([b, a], dim: 0)
    let g = y.narrow(dim: 0, from: 1, count: m - 2)
    return .tuple(a.sum(), b.sum(dim: 0), c * 2, d, e, f + x, g - d)
  }
}

@Module
private final class SizeBranches {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor, SymInt, SymInt) {
    var (x, y) = (x, y)
    let n = x.shape[0]
    let m = y.shape[0]
    if n > 3 {
      x = x * 2
    }
    if n < 100 {
      x = x + 1
    }
    if m <= 7 && m != 6 {
      y = y - 1
    }
    if n + m > 4 {
      y = y * 3
    }
    if x.shape[1] % 2 == 0 {
      x = x.neg()
    }
    if n * 2 < 9 {
      x = x.abs()
    }
    return (x, y, max(n, m), min(n, 4))
  }
}

@Module
private final class SizeArithmetic {
  func forward(_ x: Tensor, _ y: Tensor) -> Nested {
    let (b, n) = (x.shape[0], x.shape[1])
    let k = y.shape[0]
    let a = n / 2 + 1
    let c = n % 3
    let d = b * n - k
    let e = -(-n / 4)
    let f = x.elementCount
    let g = x.reshape(-1)
    let h = g.sum() * n / k
    let i = x.view(-1, 1, n).expand(-1, k, -1)
    let j = x.newZeros(a, 2 * k)
    let l = Tensor.full([b, k + 1], n - 1)
    return .tuple(
      a, c, d, e, f, g, h, i.reshape(b * k, n), j, l, i.flatten(from: 1), x.rank, n,
      Nested.tuple(i.shape[0], i.shape[1], i.shape[2]))
  }
}

@Module
private final class Factories {
  func forward(_ x: Tensor, _ y: Tensor) -> Nested {
    let n = x.shape[0]
    let m = y.shape[0]
    let a = Tensor.arange(n) * 2
    let b = Tensor.arange(1, n + 1, dtype: .float32)
    let c = Tensor.zeros(n, m)
    let d = Tensor.ones(m, n, dtype: .int64).tril(diagonal: -1)
    let e = Tensor.full([n, m], true)
    let f = Tensor.eye(m)
    let g = Tensor.arange(0, n, 2)
    let h = Tensor.zerosLike(x) + Tensor.fullLike(x, 2)
    let i = Tensor.onesLike(x, dtype: .int64)
    let j = x.newOnes(m) + Tensor.linspace(0, 1, 3)[0]
    let k = c + y
    let l = Tensor([1.5, 2.5])
    let o = Tensor(3)
    return .tuple(a, b, c, d, e, f, g, h, i, j, k, l[0] + x, o * x, Tensor(2.5) * a)
  }
}

@Module
private final class Derived {
  func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> (Tensor, Tensor, Tensor) {
    (x + y[1...], Tensor.cat([x, z], dim: 0), z.reshape(2, -1) + x[..<1, 0])
  }
}

@Module
private final class Halves {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    (x.reshape(2, -1) + 1, y.view(-1, 2) * 2)
  }
}

@Module
private final class Specialised {
  func forward(_ x: Tensor, _ y: Tensor, _ w: Tensor) -> (Tensor, Tensor, Tensor) {
    let a = x + Tensor.ones(4)
    var b = y.matmul(w)
    if y.shape[0] == 5 {
      b = b + 1
    }
    return (a, b, x.shape[0] * b)
  }
}

/// Sizes that the model computes with, and what is known of them.
@Suite struct ExtraSizeCases {
  private func pairs(_ sizes: [(Int, Int)], _ columns: Int?...) -> [Arguments] {
    sizes.enumerated().map { index, size in
      func tensor(_ rows: Int, _ place: Int) -> Tensor {
        det([rows] + (columns[place].map { [$0] } ?? []), seed: 2 * index + 1 + place)
      }
      return args(tensor(size.0, 0), tensor(size.1, 1))
    }
  }

  @Test func boundsOfSlicesAreComputed() throws {
    try CaseRun("x06_symbolic_slices", pairs([(6, 5), (9, 4), (4, 8)], 3, nil)) {
      SymbolicSlices()
    }.given([[0: .dynamic], [0: .dynamic]])
  }

  @Test func branchesRefineTheRanges() throws {
    try CaseRun("x12_size_branches", pairs([(5, 4), (8, 5), (9, 7)], 4, 2)) { SizeBranches() }
      .given([[0: .dynamic], [0: .dynamic]])
  }

  @Test func sizesAreReturned() throws {
    let sets = [(3, 7, 4, 1), (2, 5, 6, 3), (5, 8, 2, 5)].map { b, n, k, s in
      args(det(b, n, seed: s), det(k, seed: s + 1))
    }
    try CaseRun("x13_size_arithmetic", sets) { SizeArithmetic() }
      .given([[0: .dynamic, 1: .dynamic], [0: .dynamic]])
  }

  @Test func tensorsAreMadeOfSizes() throws {
    try CaseRun("x14_factories", pairs([(5, 4), (8, 3), (3, 6)], nil, nil)) { Factories() }
      .given([[0: .dynamic], [0: .dynamic]])
  }

  @Test func dimensionsFollowFromOthers() throws {
    let n = Dim("n", min: 2, max: 16)
    let sets = [(3, 1), (5, 2), (2, 3)].map { n, s in
      args(det(n, 2, seed: s), det(n + 1, 2, seed: s + 1), det(2 * n, 2, seed: s + 2))
    }
    try CaseRun("x20_derived_dims", sets) { Derived() }.given([[0: n], [0: n + 1], [0: 2 * n]])
  }

  @Test func whatDimensionsFollowFromNeedsNoInput() throws {
    let sets = [(6, 1, 8, 2), (10, 1, 4, 2), (4, 1, 6, 3)].map { a, s, b, t in
      args(det(a, seed: s), det(b, seed: t))
    }
    try CaseRun("x20_derived_dims", sets, prefix: "phantom_") { Halves() }
      .given([[0: 2 * Dim("k", min: 1, max: 9)], [0: 2 * Dim("j", max: 20)]])
  }

  @Test func automaticDimensionsBecomeStatic() throws {
    let sets = [(3, 6, 2, 3), (6, 6, 3, 3), (2, 7, 2, 3)].map { n, k, m, s in
      args(det(n, 4, seed: 1), det(5, k, seed: 2), det(k, m, seed: s))
    }
    let shape: DynamicShapes = [0: .auto, 1: .auto]
    try CaseRun("x21_auto", sets) { Specialised() }.given([shape, shape, shape])
  }
}
