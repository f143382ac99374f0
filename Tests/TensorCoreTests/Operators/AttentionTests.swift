import TensorCore
import Testing

@Suite struct AttentionTests {
  static let goldens = Goldens("Attention")

  static let attentions = [
    OperatorCase("F.scaled_dot_product_attention(q, q, q)") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, is_causal=True)") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q, isCausal: true)
    },
    OperatorCase("F.scaled_dot_product_attention(q[:, :, :2], q, q, is_causal=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.q[.all, .all, ..<2], Inputs.q, Inputs.q, isCausal: true)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q[..., :5], scale=0.5)") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q[.ellipsis, ..<5], scale: 0.5)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, b[:, :3])") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q, mask: Inputs.b[.all, ..<3])
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, x[:, :3, :3][:1])") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q, Inputs.q, mask: Inputs.x[.all, ..<3, ..<3][..<1])
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, torch.zeros(3, 3).bool())") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q, Inputs.q,
        mask: Tensor.zeros(3, 3).bool())
    },
    OperatorCase("F.scaled_dot_product_attention(q, q[:, :2], q[:, :2], enable_gqa=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q[.all, ..<2], Inputs.q[.all, ..<2], enableGQA: true)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q[:, :3], q[:, :3], enable_gqa=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q[.all, ..<3], Inputs.q[.all, ..<3], enableGQA: true)
    },
    OperatorCase("F.scaled_dot_product_attention(x, x, d.float())") {
      Tensor.scaledDotProductAttention(Inputs.x, Inputs.x, Inputs.d.float())
    },
    OperatorCase("F.scaled_dot_product_attention(d, d, d)") {
      Tensor.scaledDotProductAttention(Inputs.d, Inputs.d, Inputs.d)
    },
    OperatorCase("F.scaled_dot_product_attention(x, d, x)") {
      Tensor.scaledDotProductAttention(Inputs.x, Inputs.d, Inputs.x)
    },
    OperatorCase("F.scaled_dot_product_attention(v, v, v)") {
      Tensor.scaledDotProductAttention(Inputs.v, Inputs.v, Inputs.v)
    },
    OperatorCase("F.scaled_dot_product_attention(x, x, x, k[0, :4], is_causal=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.x, Inputs.x, Inputs.x, mask: Inputs.k[0, ..<4], isCausal: true)
    },
    OperatorCase("F.scaled_dot_product_attention(x, x, x, k[0])") {
      Tensor.scaledDotProductAttention(Inputs.x, Inputs.x, Inputs.x, mask: Inputs.k[0])
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, x[0, :3, :3], is_causal=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q, Inputs.q, mask: Inputs.x[0, ..<3, ..<3], isCausal: true)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, b[:, :3][:1].expand(3, 3))") {
      Tensor.scaledDotProductAttention(
        Inputs.q, Inputs.q, Inputs.q, mask: Inputs.b[.all, ..<3][..<1].expand(3, 3))
    },
    OperatorCase("F.scaled_dot_product_attention(q[0], q[0, :2], q[0], enable_gqa=True)") {
      Tensor.scaledDotProductAttention(
        Inputs.q[0], Inputs.q[0, ..<2], Inputs.q[0], enableGQA: true)
    },
    OperatorCase("F.scaled_dot_product_attention(q[:, :1], q, q)") {
      Tensor.scaledDotProductAttention(Inputs.q[.all, ..<1], Inputs.q, Inputs.q)
    },
    OperatorCase("F.scaled_dot_product_attention(q.transpose(1, 2), q, q[..., 1:])") {
      Tensor.scaledDotProductAttention(
        Inputs.q.transpose(1, 2), Inputs.q, Inputs.q[.ellipsis, 1...])
    },
    OperatorCase("F.scaled_dot_product_attention(q[0], q[1], q[1, :, :2])") {
      Tensor.scaledDotProductAttention(Inputs.q[0], Inputs.q[1], Inputs.q[1, .all, ..<2])
    },
    OperatorCase("F.scaled_dot_product_attention(q[:, :, :0], q, q)") {
      Tensor.scaledDotProductAttention(Inputs.q[.all, .all, ..<0], Inputs.q, Inputs.q)
    },
    OperatorCase("F.scaled_dot_product_attention(q[0], q[0], q[0], v[:3])") {
      Tensor.scaledDotProductAttention(Inputs.q[0], Inputs.q[0], Inputs.q[0], mask: Inputs.v[..<3])
    },
    OperatorCase("F.scaled_dot_product_attention(q[0], q[0], q[0], q[:, :, :, :3])") {
      Tensor.scaledDotProductAttention(
        Inputs.q[0], Inputs.q[0], Inputs.q[0], mask: Inputs.q[.all, .all, .all, ..<3])
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, None, 1.5)") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q, dropout: 1.5)
    },
    OperatorCase("F.scaled_dot_product_attention(q, q, q, dropout_p=1.0)") {
      Tensor.scaledDotProductAttention(Inputs.q, Inputs.q, Inputs.q, dropout: 1)
    },
    OperatorCase(
      "(torch.manual_seed(7), F.scaled_dot_product_attention(q, q, q, None, 0.5, True))[1]"
    ) {
      Generator.$standard.withValue(Generator()) {
        manualSeed(7)
        return Tensor.scaledDotProductAttention(
          Inputs.q, Inputs.q, Inputs.q, dropout: 0.5, isCausal: true)
      }
    },
  ]

  @Test(arguments: attentions)
  func attentionIsTorchs(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
