@_spi(GalleryRuntime) import GalleryDisplay
import GalleryHTML
import GalleryModel

/// The outputs of one block, and the columns of their widest line.
struct OutputRenderer {
  var example: Example
  /// The block's number on the page, from 1.
  var number: Int
  /// Site path of the page.
  var page: String
  var figures: FigureSet
  var trustsHTML: Bool
  /// True leaves out how much was dropped of a text: that depends on when the flood was noticed.
  var reproducible: Bool
  /// Renders Markdown that an example gives, raw HTML never among it.
  var markdown: (String) -> [HTMLNode]
  /// True in a block that stopped: of a long text the end stays.
  var keepsEnd: Bool

  private(set) var columns = 0

  /// The outputs but failures, in order, as far as the example's `capture` shows them.
  mutating func render(_ outputs: [BlockOutput]) -> [HTMLNode] {
    let capture = example.options.capture
    let last = outputs.lastIndex { if case .stream = $0 { true } else { false } }
    var nodes: [HTMLNode] = []
    for (index, output) in outputs.enumerated() {
      switch output {
      case .stream(let stream):
        guard capture.contains(stream.name == .stdout ? .stdout : .stderr) else { continue }
        nodes += render(stream, keepsEnd: keepsEnd && index == last)
      case .value(let type, let bundle):
        guard capture.contains(.value) else { continue }
        nodes.append(render(value: bundle, type: type, index: index))
      case .figure(let bundle):
        nodes.append(render(figure: bundle, index: index))
      case .failure: continue
      }
    }
    return nodes
  }

  private mutating func render(_ stream: StreamOutput, keepsEnd: Bool) -> [HTMLNode] {
    var remarks: [String] = []
    if stream.droppedBytes > 0 {
      let amount = reproducible ? "more was" : "\(Amount.bytes(stream.droppedBytes)) more were"
      remarks.append("… \(amount) printed and not kept.")
    }
    if stream.repairedBytes > 0 {
      let bytes = Amount.count(stream.repairedBytes, "byte")
      remarks.append(
        "\(bytes) that \(stream.repairedBytes == 1 ? "was" : "were") no UTF-8 became \u{FFFD}.")
    }
    guard !stream.text.isEmpty || !remarks.isEmpty else { return [] }
    let isError = stream.name == .stderr
    let name = isError ? "Standard error" : "Printed"
    return [
      out(
        isError ? "out-stderr" : "out-stdout", name,
        content: text(stream.text, name: name, keepsEnd: keepsEnd)
          + remarks.map { .element("p", ["class": "out-remark"], text: $0) },
        lines: LineMeasure(stream.text).lines)
    ]
  }

  private mutating func render(value bundle: MIMEBundle, type: String, index: Int) -> HTMLNode {
    var label = [HTMLNode.element("code", text: TerminalText.visible(type))]
    if let detail = bundle.detail, !detail.isEmpty {
      label.append(.element("span", text: TerminalText.visible(detail)))
    }
    return content(of: bundle, index: index, class: "out-value", name: "Value", label: label)
  }

  private mutating func render(figure bundle: MIMEBundle, index: Int) -> HTMLNode {
    var label: [HTMLNode] = []
    if let type = figures.figures[place(index)]?.type {
      label.append(.element("span", text: type == .svg ? "SVG" : "PNG"))
    }
    if let detail = bundle.detail, !detail.isEmpty {
      label.append(.element("span", text: TerminalText.visible(detail)))
    }
    return content(of: bundle, index: index, class: "out-figure", name: "Figure", label: label)
  }

  private mutating func content(
    of bundle: MIMEBundle, index: Int, class kind: String, name: String, label: [HTMLNode]
  ) -> HTMLNode {
    switch Richest(bundle, trustsHTML: trustsHTML) {
    case .html(let html):
      let content = HTMLNode.element("div", ["class": "out-html"], [.trusted(html: html)])
      return out(kind, name, label: label, content: [content])
    case .image:
      let figure = figures.figures[place(index)]
      return out(
        kind, name, label: label, content: figure.map { [FigureView(page: page).node($0)] } ?? [])
    case .markdown(let markdown):
      let content = HTMLNode.element(
        "div", ["class": "out-prose prose"], self.markdown(ShownText.shortened(markdown)))
      return out(kind, name, label: label, content: [content])
    case .json(let json):
      let isShort = json.utf8.count <= ShownText.longest
      let value = isShort ? JSONReader.read(json) : nil
      return textual(value?.text(indent: 2) ?? json, kind, name, label)
    case .htmlSource(let html):
      return textual(html, kind, name, label + [.element("span", text: "HTML, shown as text")])
    case .text(let text):
      return textual(text, kind, name, label)
    }
  }

  private mutating func textual(
    _ text: String, _ kind: String, _ name: String, _ label: [HTMLNode]
  ) -> HTMLNode {
    let text = ShownText.shortened(text)
    let whole = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    return out(
      kind, name, label: label, content: self.text(whole, name: name, keepsEnd: false),
      lines: LineMeasure(whole).lines)
  }

  /// A text in its scroll region, folded if it is long.
  private mutating func text(_ text: String, name: String, keepsEnd: Bool) -> [HTMLNode] {
    let text = TerminalText.visible(text)
    guard !text.isEmpty else { return [] }
    let measure = LineMeasure(text)
    columns = max(columns, measure.columns)
    let folded = FoldedText(text, lines: measure.lines, keepsEnd: keepsEnd)
    let region = ScrollRegion(columns: measure.columns, name: "\(name), block \(number)")
    return [region.node(folded.nodes)]
  }

  private func out(
    _ kind: String, _ name: String, label: [HTMLNode] = [], content: [HTMLNode], lines: Int = 0
  ) -> HTMLNode {
    var label = [HTMLNode.element("strong", text: name)] + label
    if lines >= FoldedText.counted {
      label.append(.element("span", ["class": "out-count"], text: Amount.count(lines, "line")))
    }
    return .element(
      "div", ["class": "out \(kind)"], [.element("p", ["class": "out-label"], label)] + content)
  }

  private func place(_ output: Int) -> FigureSet.Place {
    FigureSet.Place(block: number - 1, output: output)
  }
}

extension FoldedText {
  /// The text as preformatted samples, its folded part under a summary.
  var nodes: [HTMLNode] {
    func sample(_ text: String) -> HTMLNode {
      .element("pre", [:], [.element("samp", text: text)])
    }
    guard let folded else { return [sample(head)] }
    let open = tail.isEmpty ? "Show fewer lines" : "Show only the last \(Self.tail)"
    let details = HTMLNode.element(
      "details", ["class": tail.isEmpty ? "fold" : "fold fold-before"],
      [Fold.summary(closed: "Show all \(lines) lines", open: open), sample(folded)])
    return tail.isEmpty ? [sample(head), details] : [details, sample(tail)]
  }
}

/// The words under which something is folded.
enum Fold {
  static func summary(closed: String, open: String) -> HTMLNode {
    .element(
      "summary", [:],
      [
        .element("span", ["class": "when-closed"], text: closed),
        .element("span", ["class": "when-open"], text: open),
      ])
  }
}
