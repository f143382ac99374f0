import GalleryHTML
import GalleryModel

/// The card of an example: one link whose name is the title, a picture, the summary, facts.
struct CardView {
  var options: SiteOptions
  /// Site path of the page on which it stands.
  var page: String
  /// Level of its heading.
  var level: Int
  /// True below an example, where it has no fragment of its own.
  var isCompact: Bool
  /// Renders a summary, without links.
  var summary: (SiteOutline.Item) -> [HTMLNode]

  /// The card of an example; without a preview it has no picture and no outcome.
  func node(_ item: SiteOutline.Item, _ preview: ExamplePreview?) -> HTMLNode {
    let isFailed = preview?.status.kind == .failed
    let link = HTMLNode.element(
      "a", ["href": SitePath.link(to: item.page, from: page)], text: item.title)
    var content = [HTMLNode.element("h\(level)", [:], [link])]
    if let preview {
      content.append(picture(preview.thumbnail, of: item))
    }
    if item.sharesTitle {
      content.append(.element("p", ["class": "card-path"], [.element("code", text: item.id.path)]))
    }
    let summary = summary(item)
    if !summary.isEmpty { content.append(.element("p", [:], summary)) }
    let facts = facts(item, preview)
    if !facts.isEmpty { content.append(.element("p", ["class": "card-facts"], facts)) }
    let anchor: String? = isCompact ? nil : item.anchor
    let kind = "card" + (isCompact ? " card-compact" : "") + (isFailed ? " card-failed" : "")
    return .element("li", ["class": kind, "id": anchor], content)
  }

  private func facts(_ item: SiteOutline.Item, _ preview: ExamplePreview?) -> [HTMLNode] {
    var facts: [HTMLNode] = []
    if let preview {
      switch preview.status.kind {
      case .failed:
        facts.append(Facts.status(preview.status))
        facts.append(
          .element("span", text: "\(preview.blocksRun) of \(Amount.count(preview.blocks, "block"))")
        )
      case .skipped: facts.append(Facts.status(preview.status))
      case .passed:
        if preview.status != .passed { facts.append(Facts.status(preview.status)) }
        if !options.reproducible, preview.hasRun {
          facts.append(
            .element("span", [:], Facts.time(preview.runSeconds, level: preview.level)))
        }
      }
    }
    if !item.tags.isEmpty {
      facts.append(.element("span", ["class": "tags"], text: item.tags.joined(separator: ", ")))
    }
    return facts
  }

  private func picture(_ thumbnail: Thumbnail, of item: SiteOutline.Item) -> HTMLNode {
    switch thumbnail {
    case .figure(let figure):
      let images = FigureView(page: page).images(figure, alternative: "")
      return .element("div", ["class": "thumb"], images)
    case .text(let headline, let lines):
      return text(headline, lines, item.motif, class: "thumb thumb-\(item.ground)")
    case .failed(let headline, let lines):
      return text(headline, lines, item.motif, class: "thumb thumb-failed")
    }
  }

  private func text(
    _ headline: String, _ lines: [String], _ motif: Motif, class name: String
  ) -> HTMLNode {
    .element(
      "div", ["class": name, "aria-hidden": "true"],
      [
        motif.node,
        .element(
          "pre", [:],
          [.element("b", text: headline), .text(lines.joined(separator: "\n"))]),
      ])
  }
}
