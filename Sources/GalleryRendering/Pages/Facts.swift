import GalleryHTML
import GalleryModel

/// Small pieces that several pages say in the same way.
enum Facts {
  /// The outcome with its sign.
  static func status(_ status: Status) -> HTMLNode {
    .element(
      "span", ["class": "status status-\(status.kind.rawValue)"],
      icon(status) + [.text(status.name)])
  }

  private static func icon(_ status: Status) -> [HTMLNode] {
    switch status.kind {
    case .passed: [Icon.check.node]
    case .failed: [Icon.cross.node]
    case .skipped: []
    }
  }

  /// A line of facts; `more` are list items as they are.
  static func list(_ facts: [[HTMLNode]], _ more: [HTMLNode] = []) -> HTMLNode {
    .element("ul", ["class": "facts"], facts.map { .element("li", [:], $0) } + more)
  }

  /// The day of the build; nil on a reproducible page.
  static func day(_ options: SiteOptions) -> [HTMLNode]? {
    guard let date = options.date, !options.reproducible else { return nil }
    return [.element("time", ["datetime": date], text: Amount.day(date))]
  }

  /// A time of an example, with the optimisation level of the code that took it.
  static func time(_ seconds: Double, level: String) -> [HTMLNode] {
    [.text(Amount.duration(seconds) + " "), self.level(level)]
  }

  /// The levels of everything that ran: `-Onone`, `-O`, both or none.
  static func levels(of previews: [ExamplePreview]) -> [String] {
    Set(previews.filter(\.hasRun).map(\.level)).sorted().reversed()
  }

  /// The same in words, such as `-Onone and -O`; nil if nothing ran.
  static func level(of previews: [ExamplePreview]) -> HTMLNode? {
    let levels = levels(of: previews)
    return levels.isEmpty ? nil : level(levels.joined(separator: " and "))
  }

  /// Optimisation levels as they stand beside a time.
  static func level(_ level: String) -> HTMLNode {
    .element("small", ["class": "level"], text: level)
  }
}
