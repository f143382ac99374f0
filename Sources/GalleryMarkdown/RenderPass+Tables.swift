internal import GalleryHTML

extension RenderPass {
  /// A table with a header; its columns are drawn to their side by classes.
  mutating func node(of table: MarkdownTable) -> HTMLNode {
    var content: [HTMLNode] = [
      .newline,
      .element(
        "thead", [:], [.newline, row(table.header, "th", table.alignments), .newline]),
      .newline,
    ]
    if !table.rows.isEmpty {
      var rows: [HTMLNode] = [.newline]
      // Rows may be shorter than the header; so many cells are not worth completing.
      let isSmall = table.rows.count * table.header.count <= 100_000
      for cells in table.rows {
        let missing = isSmall ? max(0, table.header.count - cells.count) : 0
        let filled = cells + Array(repeating: [], count: missing)
        rows += [row(filled, "td", table.alignments), .newline]
      }
      content += [.element("tbody", [:], rows), .newline]
    }
    let node = HTMLNode.element("table", [:], content)
    guard options.framesWideContent else { return node }
    let isWide = ([table.header] + table.rows).contains { row in
      row.reduce(0) { $0 + PlainText.of($1).utf8.count + 2 } > WideFrame.columns
    }
    return WideFrame.node("table", isWide: isWide, node)
  }

  private mutating func row(
    _ cells: [MarkdownTable.Cell], _ name: String, _ alignments: [MarkdownTable.Alignment?]
  ) -> HTMLNode {
    var content: [HTMLNode] = [.newline]
    for (cell, alignment) in zip(cells, alignments) {
      let attributes: HTMLAttributes = [
        "scope": name == "th" ? "col" : nil, "class": alignment.map { "align-\($0.rawValue)" },
      ]
      content += [.element(name, attributes, nodes(of: cell)), .newline]
    }
    return .element("tr", [:], content)
  }
}
