/// The colours of a drawing on a light or on a dark ground.
///
/// Every ink has a contrast of 4.5 or more on the grounds that it stands on.
struct DrawingScheme: Sendable {
  /// What is behind the drawing.
  let ground: Colour
  /// Names.
  let ink: Colour
  /// What stands beside names: operators, types.
  let quietInk: Colour
  /// Lines between boxes.
  let line: Colour
  /// The frames of boxes.
  let frame: Colour
  /// Operators.
  let box: Colour
  /// The user's inputs.
  let input: Colour
  /// Parameters, buffers and constants.
  let state: Colour
  /// Arithmetic of sizes.
  let size: Colour
  /// Outputs.
  let output: Colour
  /// What tells groups apart, in turn.
  let accents: [Colour]

  /// Dark text on a light ground.
  static let light = DrawingScheme(
    ground: Colour(0xFEFDFB), ink: Colour(0x22231F), quietInk: Colour(0x55564F),
    line: Colour(0x8B8A80), frame: Colour(0xA9A89F), box: Colour(0xF1F0EB),
    input: Colour(0xD5EBE4), state: Colour(0xE3E6F6), size: Colour(0xFBEFD5),
    output: Colour(0xF8DED6),
    accents: [0x0A6259, 0xA8281F, 0x2B4F97, 0x835309, 0x8B2867, 0x2A6A35].map { Colour($0) })

  /// Light text on a dark ground.
  static let dark = DrawingScheme(
    ground: Colour(0x151716), ink: Colour(0xE3E4DE), quietInk: Colour(0xB4B7AF),
    line: Colour(0x7D827B), frame: Colour(0x5A605A), box: Colour(0x252927),
    input: Colour(0x17423B), state: Colour(0x2C3152), size: Colour(0x45371A),
    output: Colour(0x532D25),
    accents: [0x7FCDBF, 0xF39A8C, 0x9DBCF2, 0xE3B565, 0xE79AC4, 0x8BC995].map { Colour($0) })
}
