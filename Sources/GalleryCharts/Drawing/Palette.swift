/// The colours of one appearance of a page.
///
/// Text has a contrast of 4.5:1 or more with the ground, marks and axes 3:1 or more; a test holds
/// both. The series' colours differ in hue and in lightness: for readers with any of the three
/// kinds of colour blindness each pair is at least 0.1 apart in OKLab.
struct Palette {
  var paper: Color
  var ink: Color
  var muted: Color
  /// Lines that only guide the eye.
  var grid: Color
  /// The line of an axis, its ticks, and the frame of a table.
  var axis: Color
  var series: [Color]
  /// From the colour nearest to the ground to the farthest, evenly in lightness.
  var sequential: ColorRamp
  /// From one hue through a neutral middle to another.
  var diverging: ColorRamp

  static let light = Palette(
    paper: Color(0xfefdfb), ink: Color(0x22231f), muted: Color(0x5f5f58), grid: Color(0xe4e2da),
    axis: Color(0x8b8a80),
    series: [0x0a6259, 0xd9720b, 0x8a63e8, 0x6b1410, 0x1592a0, 0x33107a].map(Color.init),
    sequential: ColorRamp([
      0xeff1db, 0xdce7c2, 0xc2dead, 0xa4d79f, 0x7fcf99, 0x51c699, 0x06ba9d, 0x00aa9f, 0x0a9b9e,
      0x088b9b, 0x077c96, 0x066e92, 0x035e8f, 0x214f80, 0x2d426b, 0x2f3654, 0x2c2c3d,
    ]),
    diverging: ColorRamp([
      0x055959, 0x056d6e, 0x048383, 0x409595, 0x68a7a6, 0x8bb8b8, 0xaccaca, 0xcddcdc, 0xefeeeb,
      0xe3d6d0, 0xd6bdb2, 0xcaa595, 0xbd8e79, 0xaf765c, 0xa15f40, 0x924721, 0x803200,
    ]))

  static let dark = Palette(
    paper: Color(0x151716), ink: Color(0xe3e4de), muted: Color(0xa2a59d), grid: Color(0x303430),
    axis: Color(0x6d726b),
    series: [0x7fcdbf, 0xe58127, 0xa78bf5, 0xf1e37a, 0x2f76a8, 0xc9f4fb].map(Color.init),
    sequential: ColorRamp([
      0x272736, 0x2b314d, 0x293d64, 0x1e4a79, 0x045987, 0x01688c, 0x007791, 0x088695, 0x059699,
      0x06a59a, 0x06b698, 0x4ac294, 0x79cb94, 0x9ed39a, 0xbedba7, 0xd8e4bc, 0xecedd5,
    ]),
    diverging: ColorRamp([
      0x53f2f2, 0x53d7d7, 0x52bcbc, 0x4fa3a2, 0x4b8a89, 0x457171, 0x3f5a59, 0x374343, 0x2e2e2c,
      0x473f38, 0x625042, 0x7d624c, 0x9a7456, 0xb8875f, 0xd79b69, 0xf6ae72, 0xffcca4,
    ]))
}
