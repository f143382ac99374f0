import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a document that a strict reader took.
struct XMLTree: Equatable {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLTree] = []
  var text = ""

  /// Nil if the text is no well-formed XML.
  init?(_ text: String) {
    let builder = Builder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    guard parser.parse(), let root = builder.open.first?.children.first else { return nil }
    self = root
  }

  fileprivate init(name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  private final class Builder: NSObject, XMLParserDelegate {
    var open = [XMLTree(name: "")]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(XMLTree(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      let element = open.removeLast()
      open[open.count - 1].children.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      open[open.count - 1].text += text
    }
  }
}
