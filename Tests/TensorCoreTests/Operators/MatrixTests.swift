import TensorCore
import Testing

@Suite struct MatrixTests {
  static let goldens = Goldens("Matrix")

  static let products = [
    OperatorCase("m @ n") { Inputs.m.matmul(Inputs.n) },
    OperatorCase("x @ y.mT") { Inputs.x.matmul(Inputs.y.mT) },
    OperatorCase("x @ w[0].mT.T @ w[1]") { Inputs.x.matmul(Inputs.w[0].mT.T).matmul(Inputs.w[1]) },
    OperatorCase("m.T @ k.float().T") { Inputs.m.T.matmul(Inputs.k.float().T) },
    OperatorCase("x @ v") { Inputs.x.matmul(Inputs.v) },
    OperatorCase("v @ xt[:, :, 0]") { Inputs.v.matmul(Inputs.xt[.all, .all, 0]) },
    OperatorCase("v @ v") { Inputs.v.matmul(Inputs.v) },
    OperatorCase("v @ x.mT") { Inputs.v.matmul(Inputs.x.mT) },
    OperatorCase("q @ q[0, 0].T") { Inputs.q.matmul(Inputs.q[0, 0].T) },
    OperatorCase("q[:, :1] @ q.mT") { Inputs.q[.all, ..<1].matmul(Inputs.q.mT) },
    OperatorCase("xs @ xs.mT") { Inputs.xs.matmul(Inputs.xs.mT) },
    OperatorCase("xe @ xe.T") { Inputs.xe.matmul(Inputs.xe.T) },
    OperatorCase("xt @ xt.mT") { Inputs.xt.matmul(Inputs.xt.mT) },
    OperatorCase("d @ d.mT") { Inputs.d.matmul(Inputs.d.mT) },
    OperatorCase("k @ k.T") { Inputs.k.matmul(Inputs.k.T) },
    OperatorCase("u @ u.T") { Inputs.u.matmul(Inputs.u.T) },
    OperatorCase("e @ m") { Inputs.e.matmul(Inputs.m) },
    OperatorCase("e.T @ e") { Inputs.e.T.matmul(Inputs.e) },
    OperatorCase("z @ m") { Inputs.z.matmul(Inputs.m) },
    OperatorCase("m @ m") { Inputs.m.matmul(Inputs.m) },
    OperatorCase("x @ x") { Inputs.x.matmul(Inputs.x) },
    OperatorCase("x @ m") { Inputs.x.matmul(Inputs.m) },
    OperatorCase("x @ x[:2].mT") { Inputs.x.matmul(Inputs.x[..<2].mT) },
    OperatorCase("m @ v") { Inputs.m.matmul(Inputs.v) },
    OperatorCase("v @ m") { Inputs.v.matmul(Inputs.m) },
    OperatorCase("v @ v[:3]") { Inputs.v.matmul(Inputs.v[..<3]) },
    OperatorCase("s @ m") { Inputs.s.matmul(Inputs.m) },
    OperatorCase("v @ v.double()") { Inputs.v.matmul(Inputs.v.double()) },
    OperatorCase("v @ d[0].T") { Inputs.v.matmul(Inputs.d[0].T) },
    OperatorCase("b @ b.T") { Inputs.b.matmul(Inputs.b.T) },
    OperatorCase("torch.mm(m, n)") { Inputs.m.mm(Inputs.n) },
    OperatorCase("torch.mm(x, m)") { Inputs.x.mm(Inputs.m) },
    OperatorCase("torch.bmm(x, y.mT)") { Inputs.x.bmm(Inputs.y.mT) },
    OperatorCase("torch.bmm(x, x)") { Inputs.x.bmm(Inputs.x) },
    OperatorCase("torch.bmm(m, m)") { Inputs.m.bmm(Inputs.m) },
    OperatorCase("torch.mv(x[0], v)") { Inputs.x[0].mv(Inputs.v) },
    OperatorCase("torch.mv(m, v)") { Inputs.m.mv(Inputs.v) },
    OperatorCase("torch.dot(v, v)") { Inputs.v.dot(Inputs.v) },
    OperatorCase("torch.dot(m, v)") { Inputs.m.dot(Inputs.v) },
    OperatorCase("F.linear(x, y[0])") { Inputs.x.linear(Inputs.y[0]) },
    OperatorCase("F.linear(x, y[0], y[0, :, 0])") {
      Inputs.x.linear(Inputs.y[0], bias: Inputs.y[0, .all, 0])
    },
    OperatorCase("F.linear(v, y[0], y[0, :, 0])") {
      Inputs.v.linear(Inputs.y[0], bias: Inputs.y[0, .all, 0])
    },
    OperatorCase("F.linear(x, v)") { Inputs.x.linear(Inputs.v) },
    OperatorCase("F.linear(x, m)") { Inputs.x.linear(Inputs.m) },
    OperatorCase("F.linear(x, x)") { Inputs.x.linear(Inputs.x) },
    OperatorCase("F.linear(x, x[0], v)") { Inputs.x.linear(Inputs.x[0], bias: Inputs.v) },
    OperatorCase("F.linear(x, y[0], y[:, :, 0].repeat(4, 1))") {
      Inputs.x.linear(Inputs.y[0], bias: Inputs.y[.all, .all, 0].repeat(4, 1))
    },
    OperatorCase("F.linear(xt, k[:, :3].float(), s)") {
      Inputs.xt.linear(Inputs.k[.all, ..<3].float(), bias: Inputs.s)
    },
    OperatorCase("F.linear(v, v, s)") { Inputs.v.linear(Inputs.v, bias: Inputs.s) },
    OperatorCase("F.linear(k, k, k[0, :3])") {
      Inputs.k.linear(Inputs.k, bias: Inputs.k[0, ..<3])
    },
    OperatorCase("F.linear(e, k.float(), v[:3])") {
      Inputs.e.linear(Inputs.k.float(), bias: Inputs.v[..<3])
    },
    OperatorCase("F.linear(v, x[0], v)") { Inputs.v.linear(Inputs.x[0], bias: Inputs.v) },
    OperatorCase("F.linear(v, x[0], x[0, :, :4])") {
      Inputs.v.linear(Inputs.x[0], bias: Inputs.x[0, .all, ..<4])
    },
    OperatorCase("F.linear(x, v, s)") { Inputs.x.linear(Inputs.v, bias: Inputs.s) },
    OperatorCase("F.linear(s, v)") { Inputs.s.linear(Inputs.v) },
    OperatorCase("F.linear(x, x[0], d[0, 0, :4])") {
      Inputs.x.linear(Inputs.x[0], bias: Inputs.d[0, 0, ..<4])
    },
    OperatorCase("F.linear(x, d[0], d[0, 0, :4])") {
      Inputs.x.linear(Inputs.d[0], bias: Inputs.d[0, 0, ..<4])
    },
    OperatorCase("F.linear(x, x[0], x[:, :, :4])") {
      Inputs.x.linear(Inputs.x[0], bias: Inputs.x[.all, .all, ..<4])
    },
    OperatorCase("x @ v.double()") { Inputs.x.matmul(Inputs.v.double()) },
    OperatorCase("x @ v[:4]") { Inputs.x.matmul(Inputs.v[..<4]) },
    OperatorCase("x @ d.mT") { Inputs.x.matmul(Inputs.d.mT) },
    OperatorCase("b @ b[0]") { Inputs.b.matmul(Inputs.b[0]) },
    OperatorCase("b[0] @ b[0]") { Inputs.b[0].matmul(Inputs.b[0]) },
    OperatorCase("F.linear(d, x[0])") { Inputs.d.linear(Inputs.x[0]) },
  ]

  @Test(arguments: products)
  func productsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  @Test func lowPrecisionIsMultipliedAsFloat32() throws {
    let left = Inputs.h
    let product = left.matmul(left.T)
    #expect(product.dtype == .float16)
    let exact = left.float().matmul(left.T.float())
    #expect(product.scalars == exact.half().scalars)
  }

  static let sums = [
    OperatorCase("torch.einsum('bij,jk->bik', xt.transpose(0, 2).mT, m)") {
      Tensor.einsum("bij,jk->bik", Inputs.xt.transpose(0, 2).mT, Inputs.m)
    },
    OperatorCase("torch.einsum('ij', m)") { Tensor.einsum("ij", Inputs.m) },
    OperatorCase("torch.einsum('ji', m)") { Tensor.einsum("ji", Inputs.m) },
    OperatorCase("torch.einsum('ij->', m)") { Tensor.einsum("ij->", Inputs.m) },
    OperatorCase("torch.einsum('...ij->...ji', x)") { Tensor.einsum("...ij->...ji", Inputs.x) },
    OperatorCase("torch.einsum('ii', m[:, :4])") { Tensor.einsum("ii", Inputs.m[.all, ..<4]) },
    OperatorCase("torch.einsum('ii->i', m[:, :4])") {
      Tensor.einsum("ii->i", Inputs.m[.all, ..<4])
    },
    OperatorCase("torch.einsum('bii->bi', x[:, :, :4])") {
      Tensor.einsum("bii->bi", Inputs.x[.all, .all, ..<4])
    },
    OperatorCase("torch.einsum('iii->i', x[:, :3, :3])") {
      Tensor.einsum("iii->i", Inputs.x[.all, ..<3, ..<3])
    },
    OperatorCase("torch.einsum('i,j->ij', v, n[0])") {
      Tensor.einsum("i,j->ij", Inputs.v, Inputs.n[0])
    },
    OperatorCase("torch.einsum('i,i', v, v)") { Tensor.einsum("i,i", Inputs.v, Inputs.v) },
    OperatorCase("torch.einsum('bhid,bhjd->bhij', q, q)") {
      Tensor.einsum("bhid,bhjd->bhij", Inputs.q, Inputs.q)
    },
    OperatorCase("torch.einsum('...d,d', x, v)") { Tensor.einsum("...d,d", Inputs.x, Inputs.v) },
    OperatorCase("torch.einsum('...ij,...kj->...ik', q, q[0, 0])") {
      Tensor.einsum("...ij,...kj->...ik", Inputs.q, Inputs.q[0, 0])
    },
    OperatorCase("torch.einsum('bij,bij->b', x, y)") {
      Tensor.einsum("bij,bij->b", Inputs.x, Inputs.y)
    },
    OperatorCase("torch.einsum('ij,jk,kl->il', m, n, n.T)") {
      Tensor.einsum("ij,jk,kl->il", Inputs.m, Inputs.n, Inputs.n.T)
    },
    OperatorCase("torch.einsum('ij,jk', m, n)") { Tensor.einsum("ij,jk", Inputs.m, Inputs.n) },
    OperatorCase("torch.einsum('Ba,aC', m, n)") { Tensor.einsum("Ba,aC", Inputs.m, Inputs.n) },
    OperatorCase("torch.einsum(' i j , j k -> k i ', m, n)") {
      Tensor.einsum(" i j , j k -> k i ", Inputs.m, Inputs.n)
    },
    OperatorCase("torch.einsum('ij,ij->ij', m, m[:1])") {
      Tensor.einsum("ij,ij->ij", Inputs.m, Inputs.m[..<1])
    },
    OperatorCase("torch.einsum('ij,jk->ik', m[:, :1], n)") {
      Tensor.einsum("ij,jk->ik", Inputs.m[.all, ..<1], Inputs.n)
    },
    OperatorCase("torch.einsum('ij,', m, s)") { Tensor.einsum("ij,", Inputs.m, Inputs.s) },
    OperatorCase("torch.einsum('...->...', x)") { Tensor.einsum("...->...", Inputs.x) },
    OperatorCase("torch.einsum('b...->...', x)") { Tensor.einsum("b...->...", Inputs.x) },
    OperatorCase("torch.einsum('i...->i', x)") { Tensor.einsum("i...->i", Inputs.x) },
    OperatorCase("torch.einsum('ij,jk->ik', k, k.T)") {
      Tensor.einsum("ij,jk->ik", Inputs.k, Inputs.k.T)
    },
    OperatorCase("torch.einsum('ij,jk', m, m)") { Tensor.einsum("ij,jk", Inputs.m, Inputs.m) },
    OperatorCase("torch.einsum('ij', m, m)") { Tensor.einsum("ij", Inputs.m, Inputs.m) },
    OperatorCase("torch.einsum('ij,jk', m)") { Tensor.einsum("ij,jk", Inputs.m) },
    OperatorCase("torch.einsum('ijk', m)") { Tensor.einsum("ijk", Inputs.m) },
    OperatorCase("torch.einsum('i...jk', m)") { Tensor.einsum("i...jk", Inputs.m) },
    OperatorCase("torch.einsum('i1', m)") { Tensor.einsum("i1", Inputs.m) },
    OperatorCase("torch.einsum('ij->ik', m)") { Tensor.einsum("ij->ik", Inputs.m) },
    OperatorCase("torch.einsum('ij->ii', m)") { Tensor.einsum("ij->ii", Inputs.m) },
    OperatorCase("torch.einsum('iii', x[:, :3, :2])") {
      Tensor.einsum("iii", Inputs.x[.all, ..<3, ..<2])
    },
    OperatorCase("torch.einsum('ii', m)") { Tensor.einsum("ii", Inputs.m) },
    OperatorCase("torch.einsum('i.j', m)") { Tensor.einsum("i.j", Inputs.m) },
    OperatorCase("torch.einsum('i......', m)") { Tensor.einsum("i......", Inputs.m) },
    OperatorCase("torch.einsum('ij-jk', m)") { Tensor.einsum("ij-jk", Inputs.m) },
    OperatorCase("torch.einsum('ij->i.', m)") { Tensor.einsum("ij->i.", Inputs.m) },
    OperatorCase("torch.einsum('ij->......', m)") { Tensor.einsum("ij->......", Inputs.m) },
    OperatorCase("torch.einsum('ij->...ij', m)") { Tensor.einsum("ij->...ij", Inputs.m) },
    OperatorCase("torch.einsum('ij,ij->ij', k, m[:3, :4])") {
      Tensor.einsum("ij,ij->ij", Inputs.k, Inputs.m[..<3, ..<4])
    },
    OperatorCase("torch.einsum('ij->i->', m)") { Tensor.einsum("ij->i->", Inputs.m) },
  ]

  @Test(arguments: sums)
  func sumsOfProductsAreTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
