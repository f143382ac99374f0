import GalleryHTML
import GallerySearch

/// Reads what can be searched from the nodes of a page: what the search finds is what the page shows.
///
/// A heading with a fragment begins a place, and so does a block; prose behind a block belongs to the heading above it.
/// Labels, controls and links of the page itself are no text of it.
struct PageReader {
  private(set) var page: SearchablePage
  /// The place to which prose belongs.
  private var section = 0
  private var heading = ""

  /// `summary` are the nodes of the text below the title.
  init(path: String, title: String, tags: [String] = [], summary: [HTMLNode] = []) {
    var texts = [SearchablePage.Text(.title, [title])]
    if !tags.isEmpty { texts.append(.init(.heading, [tags.joined(separator: ", ")])) }
    page = SearchablePage(
      path: path, title: title, places: [.init(fragment: "", name: "", texts: texts)])
    var lines = LineReader(kind: .prose)
    lines.read(summary)
    add(lines, to: 0)
  }

  mutating func read(_ nodes: [HTMLNode]) {
    for node in nodes {
      guard case .element(let element) = node else { continue }
      if let id = element.attributes["id"], Self.headings.contains(element.name) {
        begin(heading: element, id: id)
      } else if element.hasClass("cell") {
        read(cell: element)
      } else if element.hasClass("part") {
        read(element.children)
      } else {
        var lines = LineReader(kind: .prose)
        lines.read([node])
        add(lines, to: section)
      }
    }
  }

  private static let headings: Set<String> = ["h2", "h3", "h4", "h5", "h6"]

  private mutating func begin(heading element: HTMLElement, id: String) {
    var lines = LineReader(kind: .heading)
    lines.read(element.children)
    heading = lines.texts.flatMap(\.lines).joined(separator: " ")
    page.places.append(.init(fragment: id, name: heading))
    section = page.places.count - 1
    add(lines, to: section)
  }

  private mutating func read(cell: HTMLElement) {
    let id = cell.attributes["id"] ?? ""
    var lines = LineReader(kind: .output)
    lines.read(cell.children)
    guard let number = id.split(separator: "-").last else { return add(lines, to: 0) }
    let name = heading.isEmpty ? "Block \(number)" : "\(heading), block \(number)"
    page.places.append(.init(fragment: id, name: name))
    add(lines, to: page.places.count - 1)
  }

  /// Texts of one kind become one.
  private mutating func add(_ lines: LineReader, to place: Int) {
    for text in lines.texts {
      let index = page.places[place].texts.firstIndex { $0.kind == text.kind }
      if let index {
        page.places[place].texts[index].lines += text.lines
      } else {
        page.places[place].texts.append(text)
      }
    }
    page.places[place].symbols += lines.symbols
  }
}
