import TensorExport
import Testing

@Module
private final class RMS {
  @Parameter var weight = Tensor.ones(8)
  let epsilon = 1e-6

  func forward(_ hidden: Tensor) -> Tensor {
    let inputType = hidden.dtype
    var hidden = hidden.to(.float32)
    let variance = hidden.pow(2).mean(dim: -1, keepdim: true)
    hidden = hidden * (variance + epsilon).rsqrt()
    return weight * hidden.to(inputType)
  }
}

@Module
private final class GatedPerceptron {
  let gateProj = Linear(8, 12, bias: false)
  let upProj = Linear(8, 12, bias: false)
  let downProj = Linear(12, 8, bias: false)
  let actFn = SiLU()

  func forward(_ x: Tensor) -> Tensor {
    downProj(actFn(gateProj(x)) * upProj(x))
  }
}

@Module
private final class LlamaBlock {
  let inputLayernorm = RMS()
  let qProj = Linear(8, 8, bias: false)
  let kProj = Linear(8, 4, bias: false)
  let vProj = Linear(8, 4, bias: false)
  let oProj = Linear(8, 8, bias: false)
  let postAttentionLayernorm = RMS()
  let mlp = GatedPerceptron()
  @Buffer(persistent: false) var invFreq = Tensor([1.0, 0.25])

  func forward(
    _ x: Tensor, _ pastKey: Tensor, _ pastValue: Tensor
  ) -> (Tensor, Tensor, Tensor, Tensor) {
    let (batch, length) = (x.shape[0], x.shape[1])
    let past = pastKey.shape[2]
    let total = past + length
    let cachePosition = Tensor.arange(past, total)
    let positionIDs = cachePosition.unsqueeze(0)
    let freqs = cachePosition.float()[.all, .newAxis] * invFreq
    let emb = Tensor.cat([freqs, freqs], dim: -1)
    let cos = emb.cos()[.newAxis, .newAxis]
    let sin = emb.sin()[.newAxis, .newAxis]
    var mask = Tensor.full([length, total], -1000.0)
    mask = mask.triu(diagonal: 1)
    mask = mask * (Tensor.arange(total) > cachePosition.reshape(-1, 1))
    mask = mask[.newAxis, .newAxis, .all, .all].expand(batch, 1, -1, -1)
    let h = inputLayernorm(x)
    var q = qProj(h).view(batch, length, -1, 4).transpose(1, 2)
    var k = kProj(h).view(batch, length, -1, 4).transpose(1, 2)
    var v = vProj(h).view(batch, length, -1, 4).transpose(1, 2)
    q = q * cos + rotateHalf(q) * sin
    k = k * cos + rotateHalf(k) * sin
    k = Tensor.cat([pastKey, k], dim: 2)
    v = Tensor.cat([pastValue, v], dim: 2)
    let keys = repeatHeads(k, 2)
    let values = repeatHeads(v, 2)
    var w = q.matmul(keys.transpose(2, 3)) / 2.0
    w = w + mask[.all, .all, .all, ..<keys.shape[2]]
    w = w.softmax(dim: -1, dtype: .float32).to(q.dtype)
    var o = w.matmul(values)
    o = o.transpose(1, 2).contiguous().reshape(batch, length, -1)
    var x = x + oProj(o)
    x = x + mlp(postAttentionLayernorm(x))
    return (x, k, v, positionIDs)
  }

  private func rotateHalf(_ x: Tensor) -> Tensor {
    let half = x.shape[3] / 2
    let first = x[.ellipsis, ..<half]
    let second = x[.ellipsis, half...]
    return Tensor.cat([-second, first], dim: -1)
  }

  private func repeatHeads(_ x: Tensor, _ count: Int) -> Tensor {
    let (batch, heads, length, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let x = x[.all, .all, .newAxis, .all, .all].expand(batch, heads, count, length, size)
    return x.reshape(batch, heads * count, length, size)
  }
}

@Module
private final class ConvEncoder {
  @Parameter var conv1 = Tensor.ones(6, 4, 3)
  @Parameter var bias1 = Tensor.ones(6)
  @Parameter var conv2 = Tensor.ones(6, 6, 3)
  let positions = Embedding(32, 6)

  func forward(_ inputFeatures: Tensor) -> (Tensor, Tensor, Tensor, SymInt) {
    var x = inputFeatures.conv1d(conv1, bias: bias1, padding: 1).gelu()
    x = x.conv1d(conv2, stride: 2, padding: 1).gelu()
    x = x.permute(0, 2, 1)
    let n = x.shape[1]
    x = x + positions.weight[..<n]
    let y = x.pad([0, 0, 1, 2])
    return (x, y, x.mean(dim: 1), n)
  }
}

@Module
private final class EncoderLayer {
  let norm1 = LayerNorm(8)
  let qkv = Linear(8, 24)
  let proj = Linear(8, 8)
  let norm2 = LayerNorm(8)
  let fc1 = Linear(8, 16)
  let act = GELU()
  let fc2 = Linear(16, 8)
  let drop = Dropout(0.1)

  func forward(_ src: Tensor, _ keyPaddingMask: Tensor? = nil) -> Tensor {
    let (b, t, c) = (src.shape[0], src.shape[1], src.shape[2])
    let parts = qkv(norm1(src)).chunk(3, dim: -1)
    let q = parts[0].reshape(b, t, 2, c / 2).transpose(1, 2)
    let k = parts[1].reshape(b, t, 2, c / 2).transpose(1, 2)
    let v = parts[2].reshape(b, t, 2, c / 2).transpose(1, 2)
    var att = q.matmul(k.transpose(-2, -1)) * 0.5
    let causal = Tensor.ones(t, t).tril().view(1, 1, t, t)
    att = att.maskedFill(causal == 0, -Double.infinity)
    if let keyPaddingMask {
      att = att.maskedFill(keyPaddingMask[.all, .newAxis, .newAxis, .all], -1e4)
    }
    att = drop(att.softmax(dim: -1))
    let y = att.matmul(v).transpose(1, 2).contiguous().view(b, t, c)
    let src = src + proj(y)
    return src + fc2(act(fc1(norm2(src))))
  }
}

/// Parts of real models.
@Suite struct ExtraModelCases {
  @Test func aLlamaBlockWithItsCache() throws {
    func set(_ b: Int, _ q: Int, _ p: Int, _ s: Int) -> Arguments {
      args(det(b, q, 8, seed: s), det(b, 1, p, 4, seed: s + 1), det(b, 1, p, 4, seed: s + 2))
    }
    try CaseRun("x01_llama_block", [set(2, 3, 5, 1), set(3, 2, 4, 4), set(4, 6, 7, 7)]) {
      filled(LlamaBlock())
    }.given([[0: .dynamic, 1: .dynamic], [0: .dynamic, 2: .dynamic], [0: .dynamic, 2: .dynamic]])
  }

  @Test func aConvolutionalEncoder() throws {
    let sets = [(2, 9, 1), (3, 12, 2), (5, 7, 3)].map { args(det($0, 4, $1, seed: $2)) }
    try CaseRun("x02_conv_encoder", sets) { filled(ConvEncoder()) }
      .given([[0: .dynamic, 2: .dynamic]])
  }

  @Test func anEncoderLayerWithAndWithoutItsMask() throws {
    let sets = [(2, 3, 0), (3, 5, 1), (4, 2, 2)].map { b, t, s in
      args(det(b, t, 8, seed: s + 1), detb(b, t, seed: s))
    }
    let shape: DynamicShapes = [0: .dynamic, 1: .dynamic]
    try CaseRun("x03_encoder_layer", sets) { filled(EncoderLayer()) }.given([shape, shape])
    let alone = [args(det(2, 3, 8, seed: 1)), args(det(3, 5, 8, seed: 2))]
    try CaseRun("x03_encoder_layer", alone, prefix: "none_") { filled(EncoderLayer()) }
      .given([shape])
  }
}
