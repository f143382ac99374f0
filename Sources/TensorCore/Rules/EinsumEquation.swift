import TensorSymbols

/// The equation of `einsum`: `bij,jk->bik`.
///
/// The operands' subscripts stand between commas, the result's behind `->`. A subscript that is repeated
/// within an operand takes its diagonal; one that the result lacks is summed. `...` stands for dimensions
/// that are broadcast. Without `->` the result has `...` and the subscripts that occur once, in
/// alphabetical order, capitals first. Spaces mean nothing.
struct EinsumEquation {
  /// A subscript, or a dimension that an ellipsis stands for, counted from the right.
  enum Label: Hashable {
    case subscripted(Character)
    case covered(Int)
  }

  /// The labels of each operand's dimensions.
  let operands: [[Label]]
  /// The labels of the result's dimensions.
  let result: [Label]

  /// Reads an equation for operands of these ranks.
  init(_ equation: String, ranks: [Int]) throws(TensorError) {
    let text = Array(equation)
    let arrow = text.indices.dropLast().first { text[$0] == "-" && text[$0 + 1] == ">" }
    let left = Array(text[..<(arrow ?? text.count)])
    let parts = left.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= ranks.count else {
      throw TensorError(
        "einsum(): fewer operands were provided than specified in the equation")
    }
    guard parts.count == ranks.count else {
      throw TensorError("einsum(): more operands were provided than specified in the equation")
    }
    var operands: [[Label]] = []
    for (number, part) in parts.enumerated() {
      let symbols = try Self.symbols(text, part.startIndex..<part.endIndex, "for operand \(number)")
      operands.append(try Self.labels(symbols, rank: ranks[number], operand: number))
    }
    let covered = operands.joined().compactMap { label in
      if case .covered(let position) = label { position } else { nil }
    }
    let ellipsis = (0..<((covered.max() ?? -1) + 1)).reversed().map { Label.covered($0) }
    self.operands = operands
    guard let arrow else {
      let all = operands.joined().filter { if case .subscripted = $0 { true } else { false } }
      let once = Set(all).filter { label in all.count { $0 == label } == 1 }
      result = ellipsis + once.sorted { $0.text < $1.text }
      return
    }
    let symbols = try Self.symbols(text, (arrow + 2)..<text.count, "for output")
    var result: [Label] = []
    for symbol in symbols {
      guard let symbol else {
        result += ellipsis
        continue
      }
      let label = Label.subscripted(symbol)
      guard !result.contains(label) else {
        throw TensorError(
          "einsum(): output subscript \(symbol) appears more than once in the output")
      }
      guard operands.contains(where: { $0.contains(label) }) else {
        throw TensorError(
          "einsum(): output subscript \(symbol) does not appear in the equation for any input operand"
        )
      }
      result.append(label)
    }
    self.result = result
  }

  /// The subscripts in a part of the equation; `nil` stands for the ellipsis.
  private static func symbols(
    _ text: [Character], _ range: Range<Int>, _ place: String
  ) throws(TensorError) -> [Character?] {
    var symbols: [Character?] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let character = text[position]
      if character == "." {
        guard !symbols.contains(nil) else {
          throw TensorError(
            place == "for output"
              ? "einsum(): found '.' for output but an ellipsis (...) was already found"
              : "einsum(): found '.' \(place) for which an ellipsis was already found")
        }
        guard position + 2 < range.upperBound, text[position + 1] == ".",
          text[position + 2] == "."
        else {
          throw TensorError(
            "einsum(): found '.' \(place) that is not part of any ellipsis"
              + (place == "for output" ? " (...)" : ""))
        }
        symbols.append(nil)
        position += 3
        continue
      }
      if character != " " {
        guard character.isASCII, character.isLetter else {
          throw TensorError(
            "einsum(): invalid subscript given at index \(position) in the equation string, subscripts must be in [a-zA-Z]"
          )
        }
        symbols.append(character)
      }
      position += 1
    }
    return symbols
  }

  private static func labels(
    _ symbols: [Character?], rank: Int, operand: Int
  ) throws(TensorError) -> [Label] {
    let named = symbols.count { $0 != nil }
    guard named < symbols.count || named == rank else {
      throw TensorError(
        "einsum(): the number of subscripts in the equation (\(named)) does not match the number of dimensions (\(rank)) for operand \(operand) and no ellipsis was given"
      )
    }
    guard named <= rank else {
      throw TensorError(
        "einsum(): the number of subscripts in the equation (\(named)) is more than the number of dimensions (\(rank)) for operand \(operand)"
      )
    }
    return symbols.flatMap { symbol in
      symbol.map { [.subscripted($0)] } ?? (0..<(rank - named)).reversed().map { .covered($0) }
    }
  }
}

extension EinsumEquation.Label {
  /// As messages name it.
  var text: String {
    switch self {
    case .subscripted(let character): String(character)
    case .covered: "..."
    }
  }
}
