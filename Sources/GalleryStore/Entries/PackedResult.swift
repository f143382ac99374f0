internal import Foundation
internal import GalleryDisplay
internal import GalleryModel

/// A result whose contents of images and other bundles stand apart.
///
/// Inside the result they would be written as a list of numbers: 17 ms to read for 18 kB of SVG, where
/// text takes a tenth of a millisecond.
struct PackedResult: Codable, Sendable {
  /// Bytes as text where they are UTF-8, else in base 64.
  private enum Content: Codable {
    case text(String)
    case base64(Data)

    init(_ bytes: [UInt8]) {
      self = String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .base64(Data(bytes))
    }

    var bytes: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .base64(let data): Array(data)
      }
    }
  }

  private var contents: [Content]
  private var result: StoredResult

  init(_ result: StoredResult) {
    var contents: [Content] = []
    self.result = result
    self.result.execution.changeContents { bytes in
      contents.append(Content(bytes))
      bytes = []
    }
    self.contents = contents
  }

  /// The result as it was.
  func unpacked() throws(EntryFault) -> StoredResult {
    var result = self.result
    var rest = contents[...]
    var isComplete = true
    result.execution.changeContents { bytes in
      guard bytes.isEmpty, let content = rest.popFirst() else {
        isComplete = false
        return
      }
      bytes = content.bytes
    }
    guard isComplete, rest.isEmpty else { throw .form("contents that fit no output") }
    return result
  }
}

extension Execution {
  /// Changes the bytes of every representation, in the order of the outputs.
  fileprivate mutating func changeContents(_ change: (inout [UInt8]) -> Void) {
    for block in blocks.indices {
      for output in blocks[block].outputs.indices {
        switch blocks[block].outputs[output] {
        case .value(let type, var bundle):
          bundle.changeContents(change)
          blocks[block].outputs[output] = .value(type: type, bundle)
        case .figure(var bundle):
          bundle.changeContents(change)
          blocks[block].outputs[output] = .figure(bundle)
        case .stream, .failure: break
        }
      }
    }
  }
}

extension MIMEBundle {
  fileprivate mutating func changeContents(_ change: (inout [UInt8]) -> Void) {
    for index in representations.indices { change(&representations[index].bytes) }
  }
}
