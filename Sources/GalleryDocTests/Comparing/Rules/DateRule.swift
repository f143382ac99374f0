/// Dates: ISO 8601 in both forms, RFC 2822, and what `Date.description` prints.
enum DateRule: ByteRule {
  private static let replacement: [UInt8] = .init("<date>")
  /// Of the days of the week.
  private static let initials: [UInt8] = .init("MTWFS")

  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])? {
    guard text[start].isDigit || initials.contains(text[start]),
      !text.precedes(start, DateCursor.isNeighbor)
    else {
      return nil
    }
    for read in [calendarDate, basicDate, mailDate] {
      var cursor = DateCursor(text, at: start)
      if read(&cursor), let end = cursor.end { return (end, replacement) }
    }
    return nil
  }

  /// `2024-05-01`, `2024-05-01T12:00:00.5Z`, `2024-05-01 12:00:00 +0000`.
  private static func calendarDate(_ cursor: inout DateCursor) -> Bool {
    guard cursor.number(4, 0...9999), cursor.skip("-"), cursor.number(2, 1...12),
      cursor.skip("-"), cursor.number(2, 1...31)
    else { return false }
    cursor.noteEnd()
    cursor.attempt { ($0.skip("T") || $0.skip(" ")) && $0.time() }
    return true
  }

  /// `20240501T120000Z`.
  private static func basicDate(_ cursor: inout DateCursor) -> Bool {
    guard cursor.number(4, 0...9999), cursor.number(2, 1...12), cursor.number(2, 1...31),
      cursor.skip("T"), cursor.number(2, 0...24), cursor.number(2, 0...59),
      cursor.number(2, 0...60)
    else { return false }
    cursor.noteEnd()
    cursor.attempt { $0.zone() }
    cursor.noteEnd()
    return true
  }

  /// `Wed, 01 May 2024 12:00:00 +0000`.
  private static func mailDate(_ cursor: inout DateCursor) -> Bool {
    cursor.attempt {
      $0.word(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]) && $0.skip(",") && $0.skip(" ")
    }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return (cursor.number(2, 1...31) || cursor.number(1, 1...9)) && cursor.skip(" ")
      && cursor.word(months) && cursor.skip(" ") && cursor.number(4, 0...9999)
      && cursor.skip(" ") && cursor.time()
  }
}
