import TensorCore
import TensorSymbols
import Testing

@Suite struct ViewTests {
  static let goldens = Goldens("View")

  static let views = [
    OperatorCase("x.view(12, 6)") { Inputs.x.view(12, 6) },
    OperatorCase("x.view(3, -1)") { Inputs.x.view(3, -1) },
    OperatorCase("x.view([2, 6, 6])") { Inputs.x.view([2, 6, 6]) },
    OperatorCase("x.view(5, -1)") { Inputs.x.view(5, -1) },
    OperatorCase("x.view(-1, -1)") { Inputs.x.view(-1, -1) },
    OperatorCase("x.view(3, -2)") { Inputs.x.view(3, -2) },
    OperatorCase("xt.view(24, 3)") { Inputs.xt.view(24, 3) },
    OperatorCase("xt.view(6, 2, 2, 3)") { Inputs.xt.view(6, 2, 2, 3) },
    OperatorCase("xs.reshape(-1)") { Inputs.xs.reshape(-1) },
    OperatorCase("xt.reshape(4, 18)") { Inputs.xt.reshape(4, 18) },
    OperatorCase("xe.reshape([2, 12])") { Inputs.xe.reshape([2, 12]) },
    OperatorCase("s.reshape(1, 1)") { Inputs.s.reshape(1, 1) },
    OperatorCase("e.reshape(2, 0, 3)") { Inputs.e.reshape(2, 0, 3) },
    OperatorCase("e.reshape(-1, 0)") { Inputs.e.reshape(-1, 0) },
    OperatorCase("x.flatten()") { Inputs.x.flatten() },
    OperatorCase("x.flatten(0, 1)") { Inputs.x.flatten(from: 0, to: 1) },
    OperatorCase("xt.flatten(1)") { Inputs.xt.flatten(from: 1) },
    OperatorCase("s.flatten()") { Inputs.s.flatten() },
    OperatorCase("x.flatten(2, 1)") { Inputs.x.flatten(from: 2, to: 1) },
    OperatorCase("x.transpose(0, -1)") { Inputs.x.transpose(0, -1) },
    OperatorCase("x.transpose(0, 3)") { Inputs.x.transpose(0, 3) },
    OperatorCase("m.t()") { Inputs.m.t() },
    OperatorCase("v.t()") { Inputs.v.t() },
    OperatorCase("x.t()") { Inputs.x.t() },
    OperatorCase("x.permute(2, 0, 1)") { Inputs.x.permute(2, 0, 1) },
    OperatorCase("x.permute([0, -1, 1])") { Inputs.x.permute([0, -1, 1]) },
    OperatorCase("x.permute(0, 1, 1)") { Inputs.x.permute(0, 1, 1) },
    OperatorCase("x.unsqueeze(1)") { Inputs.x.unsqueeze(1) },
    OperatorCase("xt.unsqueeze(-1)") { Inputs.xt.unsqueeze(-1) },
    OperatorCase("x.unsqueeze(5)") { Inputs.x.unsqueeze(5) },
    OperatorCase("x[:1, :, :1].squeeze()") { Inputs.x[..<1, .all, ..<1].squeeze() },
    OperatorCase("x[:1, :, :1].squeeze(0)") { Inputs.x[..<1, .all, ..<1].squeeze(0) },
    OperatorCase("x[:1, :, :1].squeeze((0, 2))") { Inputs.x[..<1, .all, ..<1].squeeze([0, 2]) },
    OperatorCase("x.squeeze(1)") { Inputs.x.squeeze(1) },
    OperatorCase("v.expand(2, 6)") { Inputs.v.expand(2, 6) },
    OperatorCase("v[:1].expand([3, 1, 4])") { Inputs.v[..<1].expand([3, 1, 4]) },
    OperatorCase("x[:, :1].expand(-1, 2, -1)") { Inputs.x[.all, ..<1].expand(-1, 2, -1) },
    OperatorCase("v.expand(2, 5)") { Inputs.v.expand(2, 5) },
    OperatorCase("v.expand(-1, 6)") { Inputs.v.expand(-1, 6) },
    OperatorCase("v.expand_as(x)") { Inputs.v.expandAs(Inputs.x) },
    OperatorCase("xt.contiguous()") { Inputs.xt.contiguous() },
    OperatorCase("x.contiguous()") { Inputs.x.contiguous() },
    OperatorCase("m.repeat([2, 1])") { Inputs.m.repeat([2, 1]) },
    OperatorCase("m.flip([0, 1])") { Inputs.m.flip([0, 1]) },
    OperatorCase("k.new_zeros([2])") { Inputs.k.newZeros([2]) },
    OperatorCase("d.new_ones([2, 1])") { Inputs.d.newOnes([2, 1]) },
    OperatorCase("torch.zeros([2, 2], dtype=torch.int32)") { Tensor.zeros([2, 2], dtype: .int32) },
    OperatorCase("torch.ones([3])") { Tensor.ones([3]) },
  ]

  @Test(arguments: views)
  func viewsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 0)
  }

  static let fillings = [
    OperatorCase("torch.zeros(2, dtype=torch.bool)") { Tensor.zeros(2, dtype: .bool) },
    OperatorCase("torch.ones(2, 0)") { Tensor.ones(2, 0) },
    OperatorCase("torch.full((2, 2), 1.5)") { Tensor.full([2, 2], 1.5) },
    OperatorCase("torch.full((2,), 3)") { Tensor.full([2], 3) },
    OperatorCase("torch.full((), True)") { Tensor.full([], true) },
    OperatorCase("torch.full((2,), 3.7, dtype=torch.int64)") {
      Tensor.full([2], 3.7, dtype: .int64)
    },
    OperatorCase("torch.zeros_like(h)") { Tensor.zerosLike(Inputs.h) },
    OperatorCase("torch.ones_like(xt, dtype=torch.int64)") {
      Tensor.onesLike(Inputs.xt, dtype: .int64)
    },
    OperatorCase("torch.full_like(k, 2.5)") { Tensor.fullLike(Inputs.k, 2.5) },
    OperatorCase("h.new_full((2,), 0.1)") { Inputs.h.newFull([2], 0.1) },
    OperatorCase("torch.zeros(2, -1)") { Tensor.zeros(2, -1) },
    OperatorCase("torch.arange(5, dtype=torch.float16)") { Tensor.arange(5, dtype: .float16) },
    OperatorCase("torch.arange(0.5, 5, 1, dtype=torch.int64)") {
      Tensor.arange(0.5, 5, 1, dtype: .int64)
    },
    OperatorCase("torch.arange(0.5, 5, dtype=torch.int32)") {
      Tensor.arange(0.5, 5, dtype: .int32)
    },
    OperatorCase("torch.arange(1, 5, -1.5)") { Tensor.arange(1, 5, -1.5) },
    OperatorCase("torch.arange(0, inf)") { Tensor.arange(0, Double.infinity) },
    OperatorCase("torch.arange(2, dtype=torch.bool)") { Tensor.arange(2, dtype: .bool) },
    OperatorCase("torch.linspace(0, 10, 5, dtype=torch.int64)") {
      Tensor.linspace(0, 10, 5, dtype: .int64)
    },
    OperatorCase("torch.linspace(2, 3, 0)") { Tensor.linspace(2, 3, 0) },
    OperatorCase("torch.eye(3, 0)") { Tensor.eye(3, 0) },
    OperatorCase("torch.eye(2, -3)") { Tensor.eye(2, -3) },
  ]

  @Test(arguments: fillings)
  func factoriesAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens, tolerance: 1e-7)
  }

  static let sharing: [(String, @Sendable (Tensor) -> Tensor)] = [
    ("view", { $0.view(-1) }), ("reshape", { $0.reshape([2, 6]) }),
    ("transpose", { $0.transpose(0, 1) }), ("permute", { $0.permute([1, 0]) }),
    ("slice", { $0[1..., .slice(by: 2)] }), ("select", { $0[.all, 1] }),
    ("expand", { $0.unsqueeze(0).expand(2, 3, 4) }), ("diagonal", { $0.diagonal() }),
    ("detach", { $0.detach() }), ("contiguous", { $0.contiguous() }), ("T", { $0.T }),
    ("split", { $0.split(2)[1] }), ("movedim", { $0.movedim(0, 1) }),
    ("to", { $0.to(.float32) }), ("squeeze", { $0[..<1].squeeze() }),
  ]

  @Test(arguments: sharing)
  func writingToAViewWritesToItsBase(_ name: String, _ view: @Sendable (Tensor) -> Tensor) {
    let base = Tensor.zeros(3, 4)
    let part = view(base)
    part.fillInPlace(1)
    #expect(base.scalars.contains(1))
    base.fillInPlace(2)
    #expect(part.scalars.allSatisfy { $0 == 2 })
  }

  static let copying: [(String, @Sendable (Tensor) -> Tensor)] = [
    ("clone", { $0.clone() }), ("to", { $0.to(.float64) }), ("repeat", { $0.repeat(1, 1) }),
    ("reshape of a transpose", { $0.t().reshape(12) }), ("flip", { $0.flip(0) }),
    ("contiguous of a transpose", { $0.t().contiguous() }), ("abs", { $0.abs() }),
    ("cat", { Tensor.cat([$0]) }), ("index", { $0[Tensor([0, 1, 2])] }),
  ]

  @Test(arguments: copying)
  func writingToACopyLeavesTheTensor(_ name: String, _ copy: @Sendable (Tensor) -> Tensor) {
    let base = Tensor.zeros(3, 4)
    copy(base).fillInPlace(1)
    #expect(base.scalars.allSatisfy { $0 == 0 })
  }
}
