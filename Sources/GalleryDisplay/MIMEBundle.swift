/// A kind of content, named as on the web.
public struct MIMEType: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// The name, such as `image/svg+xml`.
  public var rawValue: String

  /// A kind by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Plain text, `text/plain`.
  public static let plainText = MIMEType(rawValue: "text/plain")
  /// HTML, `text/html`; shown as text unless the site's configuration trusts the example.
  public static let html = MIMEType(rawValue: "text/html")
  /// CommonMark, `text/markdown`.
  public static let markdown = MIMEType(rawValue: "text/markdown")
  /// A drawing, `image/svg+xml`.
  public static let svg = MIMEType(rawValue: "image/svg+xml")
  /// A picture, `image/png`.
  public static let png = MIMEType(rawValue: "image/png")
  /// Data, `application/json`.
  public static let json = MIMEType(rawValue: "application/json")

  /// The name.
  public var description: String { rawValue }
}

/// One value in several kinds of content, of which a page shows the richest.
public struct MIMEBundle: Hashable, Codable, Sendable {
  /// Whether a representation suits every colour scheme or one of them.
  public enum Appearance: String, Codable, Sendable, CaseIterable {
    /// For both schemes.
    case any
    /// For dark text on a light ground.
    case light
    /// For light text on a dark ground.
    case dark
  }

  /// The value in one kind of content.
  public struct Representation: Hashable, Codable, Sendable {
    /// The kind of content.
    public var type: MIMEType
    /// The bytes: UTF-8 for every kind of text, SVG and JSON included.
    public var bytes: [UInt8]
    /// The colour scheme it is made for.
    public var appearance: Appearance

    /// Content in bytes.
    public init(_ type: MIMEType, bytes: [UInt8], appearance: Appearance = .any) {
      self.type = type
      self.bytes = bytes
      self.appearance = appearance
    }

    /// Content in text.
    public init(_ type: MIMEType, _ text: String, appearance: Appearance = .any) {
      self.init(type, bytes: Array(text.utf8), appearance: appearance)
    }

    /// The bytes read as UTF-8, repaired where they are not.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The value as plain text, which every bundle has.
  public var text: String
  /// What stands beside the type on the page, such as a tensor's `f32[5, 6]`.
  public var detail: String?
  /// What an image shows, in words, for readers who do not see it.
  public var alternative: String?
  /// The richer kinds of content.
  public var representations: [Representation]

  /// A bundle of plain text and, where there are, richer kinds of content.
  public init(
    text: String, detail: String? = nil, alternative: String? = nil,
    representations: [Representation] = []
  ) {
    self.text = text
    self.detail = detail
    self.alternative = alternative
    self.representations = representations
  }
}
