import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// A block of code and everything it answered, as one unit.
struct CellRenderer {
  /// What the cell says of its block.
  enum State: Hashable {
    case ran
    /// The example ended here, in the way that its options announce or not.
    case stopped(ExampleFailure, isExpected: Bool)
    /// The compiler refused lines of this block.
    case refused([Diagnostic], isExpected: Bool)
    case notReached
    case notRun

    /// The words in the bar and in the cell's name; nil if there is nothing to say.
    var words: String? {
      switch self {
      case .ran, .notRun: nil
      case .stopped(_, true): "Stopped here, as expected"
      case .stopped(_, false): "Stopped here"
      case .refused(_, true): "Must not compile"
      case .refused(_, false): "Does not compile"
      case .notReached: "Not reached"
      }
    }

    /// The class that draws it.
    var className: String {
      switch self {
      case .stopped(_, false), .refused(_, false): "cell cell-failed"
      case .notReached: "cell cell-unreached"
      default: "cell"
      }
    }

    var isFailure: Bool {
      switch self {
      case .stopped, .refused: true
      case .ran, .notReached, .notRun: false
      }
    }
  }

  var block: CodeBlock
  var state: State
  /// Empty where no time is shown.
  var time: [HTMLNode]
  var note: CodeLines.Note?
  var warnings: [Diagnostic]
  var failures: FailureRenderer

  private var number: Int { block.index + 1 }

  /// True if the page shows the block: hidden ones come forward when they stop the example.
  static func isShown(_ block: CodeBlock, in state: State) -> Bool {
    !block.options.hide || state.isFailure
  }

  /// `outputs` renders what the block gave.
  func render(outputs: [HTMLNode], columns: Int) -> HTMLNode {
    let code = CodeLines(lines: block.shown, note: note)
    let codeColumns = LineMeasure(code.text).columns
    var answers: [HTMLNode] = warnings.isEmpty ? [] : [failures.render(warnings)]
    answers += block.options.showsOutput ? outputs : []
    switch state {
    case .stopped(let failure, _): answers.append(failures.render(failure))
    case .refused(let diagnostics, _): answers.append(failures.render(diagnostics))
    case .ran, .notReached, .notRun: break
    }
    let widest = max(codeColumns, block.options.showsOutput ? columns : 0)
    let words = state.words.map { ", " + $0.prefix(1).lowercased() + $0.dropFirst() } ?? ""
    return .element(
      "div",
      [
        "class": state.className, "id": "block-\(number)", "role": "group",
        "aria-label": "Block \(number)\(words)",
      ],
      [bar(columns: state.isFailure ? max(widest, LineMeasure.wrapsOnPhone + 1) : widest)]
        + codeArea(code, columns: codeColumns) + answers)
  }

  private func bar(columns: Int) -> HTMLNode {
    var content = [HTMLNode.element("a", ["href": "#block-\(number)"], text: "Block \(number)")]
    if !time.isEmpty { content.append(.element("span", [:], time)) }
    if let words = state.words { content.append(.element("strong", text: words)) }
    var tools: [HTMLNode] = []
    if columns > LineMeasure.wrapsOnPhone {
      tools.append(
        .element(
          "label",
          ["class": columns > LineMeasure.wraps ? "cell-action" : "cell-action wrap-narrow"],
          [
            .element("input", ["type": "checkbox", "class": "wrap"]), .text("Wrap"),
            .element("span", ["class": "unseen"], text: " long lines of block \(number)"),
          ]))
    }
    tools.append(
      .element(
        "button",
        [
          "class": "cell-action copy", "type": "button", "aria-label": "Copy block \(number)",
          "hidden": true,
        ], text: "Copy"))
    content.append(.element("span", ["class": "cell-tools"], tools))
    return .element("div", ["class": "cell-bar"], content)
  }

  private func codeArea(_ code: CodeLines, columns: Int) -> [HTMLNode] {
    guard !code.lines.isEmpty else { return [] }
    let region = ScrollRegion(columns: columns, name: "Code of block \(number)")
    let lines = region.node([.element("pre", [:], [code.node])])
    guard block.options.fold else { return [.element("div", ["class": "cell-code"], [lines])] }
    let count = Amount.count(code.lines.count, "line")
    let fold = HTMLNode.element(
      "details", ["class": "fold fold-code", "open": state.isFailure],
      [Fold.summary(closed: "Show the code, \(count)", open: "Hide the code"), lines])
    return [.element("div", ["class": "cell-code"], [fold])]
  }
}
