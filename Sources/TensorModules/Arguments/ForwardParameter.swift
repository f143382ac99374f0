/// A parameter of a module's `forward`.
public struct ForwardParameter: Hashable, Sendable {
  /// The argument's label, else the parameter's name.
  public let name: String
  /// The type as it is written.
  public let type: String
  /// Whether it may be left out.
  public let hasDefault: Bool

  /// A parameter; `@Module` makes these.
  public init(_ name: String, type: String, hasDefault: Bool = false) {
    self.name = name
    self.type = type
    self.hasDefault = hasDefault
  }
}
