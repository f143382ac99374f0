/// Compares the tree of an expected description with that of a value.
struct ValueMatcher {
  /// The expected description, with elisions marked.
  let expected: [UInt8]
  /// The value's description.
  let actual: [UInt8]
  /// By how much numbers may differ.
  let tolerance: Double?
  /// Whether the order of all groups is of no account.
  let sortsAll: Bool

  /// Whether the value is the expected one; if it is `unordered`, its outermost elements may come in any order.
  func matches(_ wanted: ValueNode, _ found: ValueNode, unordered: Bool = false) -> Bool {
    if wanted.isElision { return true }
    if case .string(let text) = wanted.shape { return matches(text: text, wanted, found) }
    // An author may leave out every `Optional` around a value, but add none.
    let (wantedDepth, wantedCore) = Self.unwrapped(wanted)
    let (foundDepth, foundCore) = Self.unwrapped(found)
    if wantedDepth + foundDepth > 0 {
      return wantedDepth <= foundDepth && matches(wantedCore, foundCore, unordered: unordered)
    }
    switch (wanted.shape, found.shape) {
    case (.empty, .empty): return true
    case (_, .string(let text)): return isSame(squeezed(expected, wanted), text)
    case (.row, _), (_, .row): return matches(parts: wanted.parts, found.parts)
    case (.symbol, .symbol): return expected[wanted.range] == actual[found.range]
    case (.word, .word): return ValueAtoms.isSameName(expected[wanted.range], actual[found.range])
    case (.number(let a), .number(let b)):
      return ValueAtoms.isSameNumber(
        expected[wanted.range], isInteger: a, actual[found.range], isInteger: b,
        tolerance: tolerance)
    case (.pair(let key, let value), .pair(let foundKey, let foundValue)):
      return matches(key, foundKey) && matches(value, foundValue)
    case (.group(let a, let elements), .group(let b, let foundElements)):
      // Braces are how mathematics writes a set.
      let isSet = a == UInt8(ascii: "{") && b == UInt8(ascii: "[")
      return (a == b || isSet)
        && matches(elements: elements, foundElements, opener: b, unordered: unordered)
    case (.list(let elements), .group(UInt8(ascii: "["), let foundElements)),
      (.list(let elements), .list(let foundElements)):
      return matches(
        elements: elements, foundElements, opener: UInt8(ascii: "["), unordered: unordered)
    default: return false
    }
  }

  private static func unwrapped(_ node: ValueNode) -> (depth: Int, core: ValueNode) {
    var depth = 0
    var core = node
    while case .optional(let inner) = core.shape {
      depth += 1
      core = inner
    }
    return (depth, core)
  }

  /// A string literal is the same as a literal that says it, or as the text itself.
  private func matches(text: [UInt8], _ wanted: ValueNode, _ found: ValueNode) -> Bool {
    let core = Self.unwrapped(found).core
    if case .string(let foundText) = core.shape { return isSame(text, foundText) }
    return isSame(text, Array(actual[found.range])) || isSame(text, Array(actual[core.range]))
  }

  private func isSame(_ marked: [UInt8], _ text: [UInt8]) -> Bool {
    SegmentMatching.matches(Elision.segments(of: marked), text)
  }

  private func squeezed(_ text: [UInt8], _ node: ValueNode) -> [UInt8] {
    Array(text[node.range].split(whereSeparator: \.isSpace).joined(separator: [UInt8(ascii: " ")]))
  }

  /// Parts side by side; an elision that touches a part leaves out the rest of it too, as in `0x...`.
  private func matches(parts wanted: [ValueNode], _ found: [ValueNode]) -> Bool {
    var segments: [[(node: ValueNode, pattern: [UInt8]?)]] = [[]]
    for (index, part) in wanted.enumerated() {
      if part.isElision {
        segments.append([])
        continue
      }
      let opens =
        index > 0 && wanted[index - 1].isElision
        && wanted[index - 1].range.upperBound == part.range.lowerBound
      let closes =
        index + 1 < wanted.count && wanted[index + 1].isElision
        && wanted[index + 1].range.lowerBound == part.range.upperBound
      let pattern =
        (opens ? Elision.mark : []) + expected[part.range] + (closes ? Elision.mark : [])
      segments[segments.count - 1].append((part, opens || closes ? pattern : nil))
    }
    return SegmentMatching.matches(segments, found) { wanted, found in
      if matches(wanted.node, found) { return true }
      return wanted.pattern.map { isSame($0, Array(actual[found.range])) } ?? false
    }
  }

  private func matches(
    elements wanted: [ValueNode], _ found: [ValueNode], opener: UInt8, unordered: Bool
  ) -> Bool {
    let named = wanted.filter { !$0.isElision }
    guard named.count == wanted.count ? wanted.count == found.count : named.count <= found.count
    else { return false }
    let isDictionary =
      opener != UInt8(ascii: "(") && !found.isEmpty && found.allSatisfy(\.isPair)
    guard isDictionary || (unordered || sortsAll) && opener != UInt8(ascii: "(") else {
      let segments = wanted.split(omittingEmptySubsequences: false, whereSeparator: \.isElision)
      return SegmentMatching.matches(segments.map(Array.init), found) { matches($0, $1) }
    }
    return Pairing.covers(
      named.map { Array(expected[$0.range]) }, found.map { Array(actual[$0.range]) },
      by: { matches(named[$0], found[$1]) })
  }
}
