import GalleryHTML
import GalleryModel

/// Where the build spent its time: compile and run of each example.
struct TimesPage {
  static let path = "computation-times.html"

  var outline: SiteOutline
  var previews: [ExampleID: ExamplePreview]
  var options: SiteOptions

  func render() -> [UInt8] {
    let frame = PageFrame(
      options: options, outline: outline, path: Self.path, title: "Computation times",
      description: "Compile time, run time and memory of each example.", place: .times)
    let lead =
      options.reproducible
      ? "This site was built to be the same wherever it is built, so it shows no times."
      : "Where the last build spent its time: compiling each example, then running it."
    var main: [HTMLNode] = [
      .element(
        "header", [:],
        [
          .element("h1", text: "Computation times"),
          .element("p", ["class": "lead"], text: lead),
        ]),
      totals,
    ]
    if !outline.items.isEmpty {
      if !options.reproducible { main.append(key) }
      main.append(table)
    }
    if !facts.isEmpty { main.append(Facts.list(facts)) }
    return frame.document(main: main, aside: [], isWide: true)
  }

  private var shown: [ExamplePreview] { outline.items.compactMap { previews[$0.id] } }

  private var facts: [[HTMLNode]] {
    let levels = Facts.levels(of: shown)
    var facts: [[HTMLNode]] = []
    if levels.contains("-Onone") { facts.append([.text("-Onone: compiled without optimisation")]) }
    if levels.contains("-O") {
      facts.append([.text("-O: compiled with optimisation, as the example asks")])
    }
    if let toolchain = options.toolchain { facts.append([.text(toolchain)]) }
    if let day = Facts.day(options) { facts.append(day) }
    return facts
  }

  private var totals: HTMLNode {
    let shown = shown
    let failed = shown.count { $0.status.kind == .failed }
    var rows: [(String, [HTMLNode])] = []
    if !options.reproducible {
      let compile = shown.reduce(0) { $0 + $1.compileSeconds }
      rows.append(("compile", [.text(Amount.duration(compile))]))
      if let level = Facts.level(of: shown) {
        let run = Amount.duration(shown.reduce(0) { $0 + $1.runSeconds })
        rows.append(("run", [.text(run + " "), level]))
      }
      if let memory = shown.compactMap(\.peakMemory).max() {
        rows.append(("largest memory", [.text(Amount.bytes(memory))]))
      }
    }
    let name = "examples\(failed > 0 ? ", \(failed) failed" : "")"
    rows.append((name, [.text(String(shown.count))]))
    return .element(
      "dl", ["class": "totals"],
      rows.map { name, value in
        .element("div", [:], [.element("dt", text: name), .element("dd", [:], value)])
      })
  }

  private var key: HTMLNode {
    .element(
      "ul", ["class": "key"],
      ["Compile", "Run"].map { name in
        .element(
          "li", [:],
          [.element("span", ["class": "swatch swatch-\(name.lowercased())"]), .text(name)])
      })
  }

  /// Longest first; on a reproducible page, where times do not count, in the order of the index.
  private var ordered: [(preview: ExamplePreview, item: SiteOutline.Item)] {
    let rows = outline.items.compactMap { item in
      previews[item.id].map { (preview: $0, item: item) }
    }
    if options.reproducible { return rows }
    return rows.sorted {
      ($1.preview.totalSeconds, $0.item.id) < ($0.preview.totalSeconds, $1.item.id)
    }
  }

  private var table: HTMLNode {
    let longest = shown.map(\.totalSeconds).max() ?? 0
    let caption =
      options.reproducible
      ? "Outcome of each example" : "Time and memory of each example, longest first"
    var heads: [HTMLNode] = [.element("th", ["scope": "col"], text: "Example")]
    if !options.reproducible {
      heads.append(.element("th", ["scope": "col", "class": "share"], text: "Time"))
    }
    heads += ["Compile", "Run", "Level", "Memory"].map {
      .element("th", ["scope": "col", "class": "num"], text: $0)
    }
    heads.append(.element("th", ["scope": "col"], text: "Status"))
    return .element(
      "table", ["class": "times"],
      [
        .element("caption", ["class": "unseen"], text: caption),
        .element("thead", [:], [.element("tr", [:], heads)]),
        .element("tbody", [:], ordered.map { row($0.preview, $0.item, longest: longest) }),
      ])
  }

  private func row(
    _ preview: ExamplePreview, _ item: SiteOutline.Item, longest: Double
  ) -> HTMLNode {
    var cells: [HTMLNode] = [
      .element(
        "th", ["scope": "row"],
        [
          .element("a", ["href": SitePath.link(to: item.page, from: Self.path)], text: item.title),
          .text(" "), .element("small", text: item.sourcePath),
        ])
    ]
    let isJudged = preview.status.kind != .skipped
    if !options.reproducible {
      let bars = isJudged ? [bar(preview, longest: longest)] : []
      cells.append(.element("td", ["class": "share"], bars))
    }
    cells += [
      number("Compile", isJudged ? Amount.duration(preview.compileSeconds) : "–"),
      number("Run", preview.hasRun ? Amount.duration(preview.runSeconds) : "–"),
      .element(
        "td", ["class": "num", "data-name": "Level"],
        text: preview.hasRun ? preview.level : "–"),
      number("Memory", preview.peakMemory.map(Amount.bytes) ?? "–"),
      .element("td", [:], [Facts.status(preview.status)]),
    ]
    return .element("tr", [:], cells)
  }

  private func number(_ name: String, _ text: String) -> HTMLNode {
    .element(
      "td", ["class": "num", "data-name": name],
      text: options.reproducible ? Amount.notShown : text)
  }

  private func bar(_ preview: ExamplePreview, longest: Double) -> HTMLNode {
    func share(_ seconds: Double) -> String {
      Amount.decimal(longest > 0 ? seconds / longest * 100 : 0, places: 1)
    }
    let compile = share(preview.compileSeconds)
    return .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 100 10", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ],
      [
        .element("rect", ["class": "bar-compile", "width": compile, "height": "10"]),
        .element(
          "rect",
          ["class": "bar-run", "x": compile, "width": share(preview.runSeconds), "height": "10"]),
      ])
  }
}
