/// Whether segments with anything between them make up the whole of a sequence.
///
/// The first stands at the start and the last at the end; each of the others is taken where it first comes, which
/// leaves the most room for those behind it. So nothing is ever taken back.
enum SegmentMatching {
  /// Compares elements by a rule; the time is the product of the longest segment and the text at worst.
  static func matches<Pattern, Element>(
    _ segments: [[Pattern]], _ text: [Element], by isSame: (Pattern, Element) -> Bool
  ) -> Bool {
    matches(segments, text, by: isSame) { segment, range in
      var start = range.lowerBound
      while start + segment.count <= range.upperBound {
        if holds(segment, text, at: start, by: isSame) { return start }
        start += 1
      }
      return nil
    }
  }

  /// Compares bytes, in a time that grows with the text alone.
  static func matches(_ segments: [[UInt8]], _ text: [UInt8]) -> Bool {
    matches(segments, text, by: ==) { segment, range in
      ByteSearch.firstIndex(of: segment, in: text, range)
    }
  }

  private static func matches<Pattern, Element>(
    _ segments: [[Pattern]], _ text: [Element], by isSame: (Pattern, Element) -> Bool,
    find: (_ segment: [Pattern], _ range: Range<Int>) -> Int?
  ) -> Bool {
    guard let first = segments.first, let last = segments.last else { return text.isEmpty }
    if segments.count == 1 {
      return first.count == text.count && holds(first, text, at: 0, by: isSame)
    }
    let end = text.count - last.count
    guard first.count <= end, holds(first, text, at: 0, by: isSame),
      holds(last, text, at: end, by: isSame)
    else { return false }
    var start = first.count
    for segment in segments[1..<(segments.count - 1)] where !segment.isEmpty {
      guard let place = find(segment, start..<end) else { return false }
      start = place + segment.count
    }
    return true
  }

  private static func holds<Pattern, Element>(
    _ segment: [Pattern], _ text: [Element], at start: Int, by isSame: (Pattern, Element) -> Bool
  ) -> Bool {
    guard start + segment.count <= text.count else { return false }
    return segment.indices.allSatisfy { isSame(segment[$0], text[start + $0]) }
  }
}
