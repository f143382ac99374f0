/// Reads the files that compilers write for `make`: `target: prerequisite prerequisite \` and so on.
enum DependencyFile {
  /// The prerequisites of all rules of a file, each once, in order; none without the file.
  static func prerequisites(ofFileAt path: String) -> [String] {
    FileTools.read(path).map(prerequisites) ?? []
  }

  /// The prerequisites of all rules of a text.
  ///
  /// A backslash keeps the blank, colon, backslash or number sign after it in a word; one before the end of a line
  /// joins the next to it; a dollar is written twice. The words before a rule's first colon are its targets.
  static func prerequisites(_ text: [UInt8]) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    var word: [UInt8] = []
    var isTarget = true
    func close() {
      if !word.isEmpty, !isTarget {
        let name = String(decoding: word, as: UTF8.self)
        if seen.insert(name).inserted { words.append(name) }
      }
      word.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : nil
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next else { continue }
        index += 1
        if next == UInt8(ascii: "\n") {
          close()
        } else if " :\\#".utf8.contains(next) {
          word.append(next)
        } else {
          word += [byte, next]
        }
      case UInt8(ascii: "$") where next == byte:
        word.append(byte)
        index += 1
      case UInt8(ascii: ":") where isTarget && (next.map { " \n".utf8.contains($0) } ?? true):
        word.removeAll(keepingCapacity: true)
        isTarget = false
      case UInt8(ascii: " "), UInt8(ascii: "\t"): close()
      case UInt8(ascii: "\n"):
        close()
        isTarget = true
      default: word.append(byte)
      }
    }
    close()
    return words
  }
}
