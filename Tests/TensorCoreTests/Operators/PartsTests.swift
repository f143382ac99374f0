import TensorCore
import TensorSymbols
import Testing

@Suite struct PartsTests {
  static let goldens = Goldens("Parts")

  static let subscripts = [
    OperatorCase("x[:, 1:]") { Inputs.x[.all, 1...] },
    OperatorCase("x[:, :-1]") { Inputs.x[.all, .slice(to: -1)] },
    OperatorCase("x[0]") { Inputs.x[0] },
    OperatorCase("x[-1]") { Inputs.x[-1] },
    OperatorCase("x[..., 0]") { Inputs.x[.ellipsis, 0] },
    OperatorCase("x[:, None, ::2]") { Inputs.x[.all, .newAxis, .slice(by: 2)] },
    OperatorCase("x[:, -1:, :]") { Inputs.x[.all, (-1)..., .all] },
    OperatorCase("x[1, :, 2]") { Inputs.x[1, .all, 2] },
    OperatorCase("x[0:2]") { Inputs.x[0..<2] },
    OperatorCase("x[0:3]") { Inputs.x[0...2] },
    OperatorCase("x[:2, 1]") { Inputs.x[..<2, 1] },
    OperatorCase("x[..., None]") { Inputs.x[.ellipsis, .newAxis] },
    OperatorCase("x[...]") { Inputs.x[.ellipsis] },
    OperatorCase("x[None]") { Inputs.x[.newAxis] },
    OperatorCase("x[5:, 2:1]") { Inputs.x[5..., .slice(from: 2, to: 1)] },
    OperatorCase("x[-9:9]") { Inputs.x[.slice(from: -9, to: 9)] },
    OperatorCase("xt[1::2, 0]") { Inputs.xt[.slice(from: 1, by: 2), 0] },
    OperatorCase("xs[:, 1]") { Inputs.xs[.all, 1] },
    OperatorCase("xe[2, 1:3]") { Inputs.xe[2, 1..<3] },
    OperatorCase("e[:, 1]") { Inputs.e[.all, 1] },
    OperatorCase("x[i]") { Inputs.x[Inputs.i] },
    OperatorCase("x[:, i]") { Inputs.x[.all, Inputs.i] },
    OperatorCase("x[1:, i]") { Inputs.x[1..., Inputs.i] },
    OperatorCase("x[i, :, j]") { Inputs.x[Inputs.i, .all, Inputs.j] },
    OperatorCase("x[0, :, j]") { Inputs.x[0, .all, Inputs.j] },
    OperatorCase("x[i, j]") { Inputs.x[Inputs.i, Inputs.j] },
    OperatorCase("x[:, i, j]") { Inputs.x[.all, Inputs.i, Inputs.j] },
    OperatorCase("x[i, None, j]") { Inputs.x[Inputs.i, .newAxis, Inputs.j] },
    OperatorCase("x[..., i]") { Inputs.x[.ellipsis, Inputs.i] },
    OperatorCase("x[i[:, None], j]") { Inputs.x[Inputs.i[.all, .newAxis], Inputs.j] },
    OperatorCase("x[i - 2]") { Inputs.x[Inputs.i - 2] },
    OperatorCase("xt[:, i]") { Inputs.xt[.all, Inputs.i] },
    OperatorCase("x[b]") { Inputs.x[Inputs.b] },
    OperatorCase("x[:, b[0]]") { Inputs.x[.all, Inputs.b[0]] },
    OperatorCase("k[b]") { Inputs.k[Inputs.b] },
    OperatorCase("x[3]") { Inputs.x[3] },
    OperatorCase("x[0, 0, 0, 0]") { Inputs.x[0, 0, 0, 0] },
    OperatorCase("x[i + 1]") { Inputs.x[Inputs.i + 1] },
    OperatorCase("x[x]") { Inputs.x[Inputs.x] },
    OperatorCase("x[b[:2]]") { Inputs.x[Inputs.b[..<2]] },
    OperatorCase("x[i, torch.tensor([0, 1, 2])]") { Inputs.x[Inputs.i, Tensor([0, 1, 2])] },
  ]

  @Test(arguments: subscripts)
  func subscriptsReadAndRecordAsPythonDoes(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let assignments = [
    OperatorCase("put(x.clone(), I[0:3:2], y[0])") {
      let t = Inputs.x.clone()
      t[.slice(from: 0, to: 3, by: 2)] = Inputs.y[0]
      return t
    },
    OperatorCase("put(x.clone(), 0, 1.0)") {
      let t = Inputs.x.clone()
      t[0] = 1.0
      return t
    },
    OperatorCase("put(x.clone(), I[:, 1], 2)") {
      let t = Inputs.x.clone()
      t[.all, 1] = 2
      return t
    },
    OperatorCase("put(x.clone(), I[...], y)") {
      let t = Inputs.x.clone()
      t[.ellipsis] = Inputs.y
      return t
    },
    OperatorCase("put(x.clone(), I[:], y)") {
      let t = Inputs.x.clone()
      t[.all] = Inputs.y
      return t
    },
    OperatorCase("put(x.clone(), i, y[:2])") {
      let t = Inputs.x.clone()
      t[Inputs.i] = Inputs.y[..<2]
      return t
    },
    OperatorCase("put(x.clone(), I[:, i], 1.0)") {
      let t = Inputs.x.clone()
      t[.all, Inputs.i] = 1.0
      return t
    },
    OperatorCase("put(x.clone(), b, 1.0)") {
      let t = Inputs.x.clone()
      t[Inputs.b] = 1.0
      return t
    },
    OperatorCase("put(x.clone(), I[:, 1:], s)") {
      let t = Inputs.x.clone()
      t[.all, 1...] = Inputs.s
      return t
    },
    OperatorCase("put(x.clone(), 0, y[None, None, 0])") {
      let t = Inputs.x.clone()
      t[0] = Inputs.y[.newAxis, .newAxis, 0]
      return t
    },
    OperatorCase("aug(x.clone(), I[1], y[0])") {
      let t = Inputs.x.clone()
      t[1] += Inputs.y[0]
      return t
    },
    OperatorCase("put(k.clone(), I[0], 2.75)") {
      let t = Inputs.k.clone()
      t[0] = 2.75
      return t
    },
    OperatorCase("put(x.clone(), I[0], m)") {
      let t = Inputs.x.clone()
      t[0] = Inputs.m
      return t
    },
  ]

  @Test(arguments: assignments)
  func assignmentsWriteAndRecordAsPythonDoes(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let parts = [
    OperatorCase(all: "x.split(2, 1)") { Inputs.x.split(2, dim: 1) },
    OperatorCase(all: "x.split(4, -1)") { Inputs.x.split(4, dim: -1) },
    OperatorCase(all: "x.split([2, 4], 2)") { Inputs.x.split([2, 4], dim: 2) },
    OperatorCase(all: "x.chunk(2, -1)") { Inputs.x.chunk(2, dim: -1) },
    OperatorCase(all: "x.chunk(4, 2)") { Inputs.x.chunk(4, dim: 2) },
    OperatorCase(all: "x.chunk(9)") { Inputs.x.chunk(9) },
    OperatorCase(all: "e.chunk(2)") { Inputs.e.chunk(2) },
    OperatorCase(all: "x.unbind(1)") { Inputs.x.unbind(dim: 1) },
    OperatorCase(all: "x.split([2, 3], 2)") { Inputs.x.split([2, 3], dim: 2) },
    OperatorCase(all: "x.split(-1)") { Inputs.x.split(-1) },
    OperatorCase(all: "x.chunk(0)") { Inputs.x.chunk(0) },
    OperatorCase("x.select(1, 2)") { Inputs.x.select(dim: 1, 2) },
    OperatorCase("x.diagonal()") { Inputs.x.diagonal() },
    OperatorCase("x.diagonal(1, 1, 2)") { Inputs.x.diagonal(offset: 1, 1, 2) },
    OperatorCase("x.diagonal(-2, 1, 2)") { Inputs.x.diagonal(offset: -2, 1, 2) },
    OperatorCase("x.diagonal(9, 1, 2)") { Inputs.x.diagonal(offset: 9, 1, 2) },
    OperatorCase("x.index_select(1, i)") { Inputs.x.indexSelect(dim: 1, Inputs.i) },
    OperatorCase("xt.index_select(2, i)") { Inputs.xt.indexSelect(dim: 2, Inputs.i) },
    OperatorCase("x.index_select(0, i + 2)") { Inputs.x.indexSelect(dim: 0, Inputs.i + 2) },
    OperatorCase("m.gather(1, (k % 5)[:, :2])") {
      Inputs.m.gather(dim: 1, (Inputs.k % 5)[.all, ..<2])
    },
    OperatorCase("m.gather(0, i[None])") { Inputs.m.gather(dim: 0, Inputs.i[.newAxis]) },
    OperatorCase("m.gather(0, i[None] + 3)") { Inputs.m.gather(dim: 0, Inputs.i[.newAxis] + 3) },
  ]

  @Test(arguments: parts)
  func partsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let joins = [
    OperatorCase("torch.cat([x, y])") { Tensor.cat([Inputs.x, Inputs.y]) },
    OperatorCase("torch.cat([x, y, x], 1)") { Tensor.cat([Inputs.x, Inputs.y, Inputs.x], dim: 1) },
    OperatorCase("torch.cat([xs, y[:, :2, :2]], -1)") {
      Tensor.cat([Inputs.xs, Inputs.y[.all, ..<2, ..<2]], dim: -1)
    },
    OperatorCase("torch.cat([k, u, h])") { Tensor.cat([Inputs.k, Inputs.u, Inputs.h]) },
    OperatorCase("torch.cat([b, k])") { Tensor.cat([Inputs.b, Inputs.k]) },
    OperatorCase("torch.cat([torch.zeros(0), m])") { Tensor.cat([Tensor.zeros(0), Inputs.m]) },
    OperatorCase("torch.cat([e, h])") { Tensor.cat([Inputs.e, Inputs.h]) },
    OperatorCase("torch.stack([x, y], 1)") { Tensor.stack([Inputs.x, Inputs.y], dim: 1) },
    OperatorCase("torch.stack([xt, xt], -1)") { Tensor.stack([Inputs.xt, Inputs.xt], dim: -1) },
    OperatorCase("torch.cat([x, m])") { Tensor.cat([Inputs.x, Inputs.m]) },
    OperatorCase("torch.cat([m, n])") { Tensor.cat([Inputs.m, Inputs.n]) },
    OperatorCase("torch.cat([s, s])") { Tensor.cat([Inputs.s, Inputs.s]) },
    OperatorCase("torch.cat([])") { Tensor.cat([]) },
    OperatorCase("torch.stack([m, n])") { Tensor.stack([Inputs.m, Inputs.n]) },
    OperatorCase("torch.stack([])") { Tensor.stack([]) },
  ]

  @Test(arguments: joins)
  func joinsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  @Test func writingToAPartWritesToTheTensor() {
    let tensor = Tensor.zeros(2, 3)
    let row = tensor[1]
    row.fillInPlace(2)
    tensor.split(1, dim: 1)[2].addInPlace(1)
    #expect(tensor.scalars == [0, 0, 1, 2, 2, 3])
    #expect(row.scalars == [2, 2, 3])
  }

  @Test func oneElementIsReadAndWrittenAsANumber() {
    let tensor = Tensor([[1.0, 2], [3, 4]])
    tensor[0, 1] = 7.5
    tensor[1, 0] += 1.0
    let value: Double = tensor[1, 0]
    #expect(value == 4)
    #expect(tensor[0, 1].item(as: Float.self) == 7.5)
    #expect([Int](tensor) == [1, 7, 4, 4])
  }
}
