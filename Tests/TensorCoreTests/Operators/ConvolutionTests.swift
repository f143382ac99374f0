import TensorCore
import Testing

@Suite struct ConvolutionTests {
  static let goldens = Goldens("Convolution")

  static let lengths = [
    OperatorCase("F.conv1d(x, w)") { Inputs.x.conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, w, w[:, 0, 0])") {
      Inputs.x.conv1d(Inputs.w, bias: Inputs.w[.all, 0, 0])
    },
    OperatorCase("F.conv1d(x[0], w)") { Inputs.x[0].conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, w, stride=2)") { Inputs.x.conv1d(Inputs.w, stride: 2) },
    OperatorCase("F.conv1d(x, w, None, 2, 1, 2)") {
      Inputs.x.conv1d(Inputs.w, stride: 2, padding: 1, dilation: 2)
    },
    OperatorCase("F.conv1d(x, w, padding=5, stride=3)") {
      Inputs.x.conv1d(Inputs.w, stride: 3, padding: 5)
    },
    OperatorCase("F.conv1d(x, w[:, :2], groups=2)") {
      Inputs.x.conv1d(Inputs.w[.all, ..<2], groups: 2)
    },
    OperatorCase("F.conv1d(x, w[:, :1], w[:, 0, 1], padding=1, groups=4)") {
      Inputs.x.conv1d(Inputs.w[.all, ..<1], bias: Inputs.w[.all, 0, 1], padding: 1, groups: 4)
    },
    OperatorCase("F.conv1d(x, w, padding='same')") { Inputs.x.conv1d(Inputs.w, padding: .same) },
    OperatorCase("F.conv1d(x, w[:, :, :2], padding='same')") {
      Inputs.x.conv1d(Inputs.w[.all, .all, ..<2], padding: .same)
    },
    OperatorCase("F.conv1d(x, w, padding='same', dilation=2)") {
      Inputs.x.conv1d(Inputs.w, padding: .same, dilation: 2)
    },
    OperatorCase("F.conv1d(x, w, padding='valid')") {
      Inputs.x.conv1d(Inputs.w, padding: .valid)
    },
    OperatorCase("F.conv1d(x, w, w[:, 0, 0], 2, 'valid', 2)") {
      Inputs.x.conv1d(
        Inputs.w, bias: Inputs.w[.all, 0, 0], stride: 2, padding: .valid, dilation: 2)
    },
    OperatorCase("F.conv1d(x, w[:, :, :1])") { Inputs.x.conv1d(Inputs.w[.all, .all, ..<1]) },
  ]

  @Test(arguments: lengths)
  func everyPlaceOfTheKernelIsOneElement(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let layouts = [
    OperatorCase("F.conv1d(xt, w.expand(8, 4, 3).transpose(0, 1)[:, :4])") {
      Inputs.xt.conv1d(Inputs.w.expand(8, 4, 3).transpose(0, 1)[.all, ..<4])
    },
    OperatorCase("F.conv1d(x[:, ::2, 1::2], w[:, :2])") {
      Inputs.x[.all, .slice(by: 2), .slice(from: 1, by: 2)].conv1d(Inputs.w[.all, ..<2])
    },
    OperatorCase("F.conv1d(xe.expand(2, 4, 6), w, padding=1)") {
      Inputs.xe.expand(2, 4, 6).conv1d(Inputs.w, padding: 1)
    },
    OperatorCase("F.conv1d(d, w.double(), padding=1, stride=2)") {
      Inputs.d.conv1d(Inputs.w.double(), stride: 2, padding: 1)
    },
    OperatorCase("F.conv1d(d, w[:, :2].double(), w[:, 0, 0].double(), groups=2)") {
      Inputs.d.conv1d(
        Inputs.w[.all, ..<2].double(), bias: Inputs.w[.all, 0, 0].double(), groups: 2)
    },
    OperatorCase("F.conv1d(k.unsqueeze(0).repeat(1, 1, 2), k[:, :3, None])") {
      Inputs.k.unsqueeze(0).repeat(1, 1, 2).conv1d(Inputs.k[.all, ..<3, .newAxis])
    },
    OperatorCase("F.conv1d(k.unsqueeze(0), k.T.unsqueeze(2))") {
      Inputs.k.unsqueeze(0).conv1d(Inputs.k.T.unsqueeze(2))
    },
    OperatorCase("F.conv1d(x[:0], w)") { Inputs.x[..<0].conv1d(Inputs.w) },
  ]

  @Test(arguments: layouts)
  func anyLayoutAndTypeIsConvolved(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }

  static let mistakes = [
    OperatorCase("F.conv1d(v, w)") { Inputs.v.conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, m)") { Inputs.x.conv1d(Inputs.m) },
    OperatorCase("F.conv1d(x, q)") { Inputs.x.conv1d(Inputs.q) },
    OperatorCase("F.conv1d(x, w, stride=0)") { Inputs.x.conv1d(Inputs.w, stride: 0) },
    OperatorCase("F.conv1d(x, w, padding=-1)") { Inputs.x.conv1d(Inputs.w, padding: -1) },
    OperatorCase("F.conv1d(x, w, dilation=0)") { Inputs.x.conv1d(Inputs.w, dilation: 0) },
    OperatorCase("F.conv1d(x, w, groups=0)") { Inputs.x.conv1d(Inputs.w, groups: 0) },
    OperatorCase("F.conv1d(x, w, groups=2)") { Inputs.x.conv1d(Inputs.w, groups: 2) },
    OperatorCase("F.conv1d(x, w, groups=3)") { Inputs.x.conv1d(Inputs.w, groups: 3) },
    OperatorCase("F.conv1d(x, w[:0])") { Inputs.x.conv1d(Inputs.w[..<0]) },
    OperatorCase("F.conv1d(x, w, v)") { Inputs.x.conv1d(Inputs.w, bias: Inputs.v) },
    OperatorCase("F.conv1d(x, w, dilation=3)") { Inputs.x.conv1d(Inputs.w, dilation: 3) },
    OperatorCase("F.conv1d(x, w, padding='same', stride=2)") {
      Inputs.x.conv1d(Inputs.w, stride: 2, padding: .same)
    },
    OperatorCase("F.conv1d(d, w)") { Inputs.d.conv1d(Inputs.w) },
    OperatorCase("F.conv1d(x, w, d[0, 0])") { Inputs.x.conv1d(Inputs.w, bias: Inputs.d[0, 0]) },
    OperatorCase("F.conv1d(x, w, d.flatten()[:8], padding='valid')") {
      Inputs.x.conv1d(Inputs.w, bias: Inputs.d.flatten()[..<8], padding: .valid)
    },
    OperatorCase("F.conv1d(b.unsqueeze(0), b[:, :3, None])") {
      Inputs.b.unsqueeze(0).conv1d(Inputs.b[.all, ..<3, .newAxis])
    },
  ]

  @Test(arguments: mistakes)
  func mistakesAreToldInTorchsWords(_ example: OperatorCase) throws {
    try example.check(Self.goldens)
  }
}
