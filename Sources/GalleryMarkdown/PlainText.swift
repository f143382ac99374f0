/// The words of a document without any markup.
package enum PlainText {
  /// The words of parts of a line: a line end is a space, an image is its alternative text.
  ///
  /// What looks like HTML is kept, as `Stack<Element>` in a title means what it says.
  package static func of(_ inlines: [MarkdownInline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text
  }

  /// The words of blocks, each on a line of its own; blocks of raw HTML are left out.
  package static func of(_ blocks: [MarkdownBlock]) -> String {
    var text = ""
    append(blocks, to: &text)
    while text.utf8.last == 0x0A { text.removeLast() }
    return text
  }

  private static func append(_ blocks: [MarkdownBlock], to text: inout String) {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines), .heading(_, let inlines):
        append(inlines, to: &text)
        text += "\n"
      case .blockQuote(let children): append(children, to: &text)
      case .list(let list): for item in list.items { append(item, to: &text) }
      case .code(_, let code): text += code.utf8.last == 0x0A ? code : code + "\n"
      case .html, .thematicBreak: break
      case .aside(let aside):
        text += aside.kind.title + ": "
        append(aside.blocks, to: &text)
      case .table(let table):
        for row in [table.header] + table.rows {
          text += row.map { of($0) }.joined(separator: " ") + "\n"
        }
      }
    }
  }

  private static func append(_ inlines: [MarkdownInline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let string), .code(let string), .symbolLink(let string): text += string
      case .softBreak, .lineBreak: text += " "
      case .html(let html): text += html.text
      case .emphasis(let content), .strong(let content): append(content, to: &text)
      case .link(let link), .image(let link): append(link.content, to: &text)
      }
    }
  }
}

extension MarkdownDocument {
  /// The words of the document, a line a block.
  package var plainText: String { PlainText.of(blocks) }
}
