/// Makes a title of the name of a file or a folder.
package enum FileTitle {
  /// `moving_average`, `moving-average` and `MovingAverage` become `Moving average`.
  ///
  /// A word in capitals stays as it is, such as `JWT` in `JWTKit`; so do digits.
  package static func title(of name: String) -> String {
    var words: [String] = []
    var word: [Character] = []
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = []
    }
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      if character == "-" || character == "_" || character.isWhitespace {
        end()
        continue
      }
      if character.isUppercase, let last = word.last {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if last.isLowercase || last.isNumber || (last.isUppercase && next.isLowercase) { end() }
      }
      word.append(character)
    }
    end()
    for index in words.indices where index > 0 && !isAcronym(words[index]) {
      words[index] = words[index].lowercased()
    }
    let title = words.joined(separator: " ")
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private static func isAcronym(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isUppercase || $0.isNumber }
  }
}
