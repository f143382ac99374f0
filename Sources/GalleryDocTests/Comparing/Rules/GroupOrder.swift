/// Sorts the elements of groups in `[]` and `{}`, from the innermost outwards.
///
/// The elements change places; the white space around each place stays. A `,` within `()` or a string separates
/// nothing. Groups whose brackets do not match, or that hold an empty element, stay as they are, and so do those
/// within more than 128 others, whose sorting would take time by the square.
struct GroupOrder {
  private struct Element {
    /// Without the white space around it.
    var range: Range<Int>
    var hasKey: Bool
  }

  private struct Group {
    var opener: UInt8
    var elements: [Element] = []
    /// Where the element that is being read begins.
    var start: Int
    var hasKey = false
  }

  private static let deepest = 128

  /// Whether elements without keys are sorted too.
  private let sortsAll: Bool
  private var text: [UInt8]
  private var groups: [Group] = []

  private init(_ text: [UInt8], sortsAll: Bool) {
    self.text = text
    self.sortsAll = sortsAll
  }

  /// The text with its dictionaries sorted, or all its groups.
  static func sorted(_ text: [UInt8], sortsAll: Bool) -> [UInt8] {
    guard text.contains(UInt8(ascii: "[")) || text.contains(UInt8(ascii: "{")) else { return text }
    var order = GroupOrder(text, sortsAll: sortsAll)
    order.run()
    return order.text
  }

  private mutating func run() {
    var index = 0
    // Behind a quotation mark without a partner no other of its line is one.
    var endOfStrings = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("):
        groups.append(Group(opener: byte, start: index))
      case _ where groups.isEmpty: continue
      case UInt8(ascii: "\"") where index > endOfStrings:
        let end = QuotedText.end(in: text, from: index)
        if end.isClosed { index = end.index } else { endOfStrings = end.index }
      case UInt8(ascii: ":") where isKey(endingAt: index - 1):
        groups[groups.count - 1].hasKey = true
      case UInt8(ascii: ","):
        finishElement(at: index - 1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"):
        close(byte, at: index - 1)
      default: continue
      }
    }
  }

  /// A colon ends a key before white space or behind a string; `http://` and `12:30` have none.
  private func isKey(endingAt colon: Int) -> Bool {
    text.follows(colon + 1, \.isSpace) || text.precedes(colon, { $0 == UInt8(ascii: "\"") })
  }

  private mutating func finishElement(at end: Int) {
    let last = groups.count - 1
    let range = trimmed(groups[last].start..<end)
    // An elision stands for elements with keys too.
    let hasKey = groups[last].hasKey || text[range].elementsEqual(Elision.mark)
    groups[last].elements.append(Element(range: range, hasKey: hasKey))
    groups[last].start = end + 1
    groups[last].hasKey = false
  }

  private mutating func close(_ closer: UInt8, at index: Int) {
    guard let opener = groups.last?.opener, Brackets.closer(of: opener) == closer else {
      groups.removeAll()
      return
    }
    finishElement(at: index)
    let group = groups.removeLast()
    if opener != UInt8(ascii: "("), groups.count < Self.deepest { sort(group.elements) }
  }

  private mutating func sort(_ elements: [Element]) {
    var places = elements.map(\.range)
    var keys = elements.map(\.hasKey)
    // What follows a comma at the end is no element.
    if places.last?.isEmpty == true {
      places.removeLast()
      keys.removeLast()
    }
    guard places.count > 1, places.allSatisfy({ !$0.isEmpty }),
      sortsAll || keys.allSatisfy({ $0 })
    else { return }
    let isSorted = zip(places, places.dropFirst()).allSatisfy {
      !text[$1].lexicographicallyPrecedes(text[$0])
    }
    if isSorted { return }
    let sorted = places.map { text[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
    var output: [UInt8] = []
    var end = places[0].lowerBound
    let whole = places[0].lowerBound..<places[places.count - 1].upperBound
    for (place, element) in zip(places, sorted) {
      output += text[end..<place.lowerBound] + element
      end = place.upperBound
    }
    text.replaceSubrange(whole, with: output)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start].isSpace { start += 1 }
    while end > start, text[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
