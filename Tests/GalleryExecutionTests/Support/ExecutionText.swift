import GalleryDisplay
import GalleryModel

extension Execution {
  /// The text that a block printed to a stream, its pieces joined.
  func text(_ name: StreamName, block: Int = 0) -> String {
    blocks[block].outputs.map { output in
      if case .stream(let stream) = output, stream.name == name { stream.text } else { "" }
    }.joined()
  }

  /// A short form of a block's outputs, in order.
  func sketch(block: Int = 0) -> [String] {
    blocks[block].outputs.map { output in
      switch output {
      case .stream(let stream): "\(stream.name.rawValue) \(stream.text)"
      case .value(let type, let bundle): "\(type) = \(bundle.text)"
      case .figure(let bundle): "figure \(bundle.text)"
      case .failure(let failure): "failure \(failure.message)"
      }
    }
  }

  var statuses: [BlockResult.Status] { blocks.map(\.status) }
  var failure: ExampleFailure? { outcome.failure }
}
