extension GraphLayout {
  /// The drawing in words: how much there is, then a line for each row.
  var words: String {
    let kinds = graph.boxes.map(\.kind)
    let counts = [
      Self.count(kinds.count { $0 == .input }, "input"),
      Self.count(
        kinds.count { $0 == .state }, "parameter, buffer or constant",
        "parameters, buffers or constants"),
      Self.count(kinds.count { $0 == .operation || $0 == .size }, "operation"),
      Self.count(kinds.count { $0 == .output }, "output"),
    ]
    let summary = "A graph of " + counts.compactMap { $0 }.joined(separator: ", ") + "."
    let lines = rows.enumerated().map { number, row in
      "Row \(number + 1): " + row.map(words).joined(separator: "; ") + "."
    }
    return ([summary] + lines).joined(separator: "\n")
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String? {
    number == 0 ? nil : "\(number) " + (number == 1 ? one : many ?? one + "s")
  }

  private func words(_ index: Int) -> String {
    let box = graph.boxes[index]
    let sources = box.sources.map { graph.boxes[$0].name }.joined(separator: ", ")
    let type = box.type.isEmpty ? "" : " \(box.type)"
    switch box.kind {
    case .input: return "input \(box.name)\(type)"
    case .state: return "parameter \(box.name)\(type)"
    case .operation, .size: return "\(box.name)\(type) = \(box.operation)(\(sources))"
    case .output: return box.name + (sources.isEmpty ? "" : " = \(sources)")
    }
  }
}
