/// How tensors print: the arguments of `torch.set_printoptions`, with its defaults.
public struct PrintOptions: Hashable, Sendable {
  /// Digits after the point.
  public var precision: Int

  /// How many elements a tensor may have to print whole: `nil` for any number.
  public var threshold: Int?

  /// How many elements of each end of an axis print where a tensor does not print whole.
  public var edgeItems: Int

  /// After how many characters a row breaks: `linewidth`.
  public var lineWidth: Int

  /// Whether floating-point numbers have an exponent: `sci_mode`; `nil` lets their range decide.
  public var usesExponents: Bool?

  /// The defaults of torch, but for what is given.
  public init(
    precision: Int = 4, threshold: Int? = 1000, edgeItems: Int = 3, lineWidth: Int = 80,
    usesExponents: Bool? = nil
  ) {
    self.precision = precision
    self.threshold = threshold
    self.edgeItems = edgeItems
    self.lineWidth = lineWidth
    self.usesExponents = usesExponents
  }
}
