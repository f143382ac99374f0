internal import GalleryDisplay
package import GalleryModel

extension ExpectedFile {
  /// What is recorded of an execution: a section for each block; none if nothing ran.
  package static func sections(of execution: Execution) -> [Section] {
    guard execution.blocks.contains(where: { $0.status != .notRun }) else { return [] }
    return execution.blocks.map { block in
      switch block.status {
      case .notReached, .notRun: Section(block: block.index, isReached: false)
      case .completed, .stopped: Section(block: block.index, entries: entries(of: block.outputs))
      }
    }
  }

  private static func entries(of outputs: [BlockOutput]) -> [Entry] {
    var entries: [Entry] = []
    for output in outputs {
      // Where a stream was cut depends on what came between that is not kept.
      switch (entries.last, entry(of: output)) {
      case (_, .stdout("")), (_, .stderr("")): continue
      case (.stdout(let head), .stdout(let tail)): entries[entries.count - 1] = .stdout(head + tail)
      case (.stderr(let head), .stderr(let tail)): entries[entries.count - 1] = .stderr(head + tail)
      case (_, let entry): entries.append(entry)
      }
    }
    return entries
  }

  private static func entry(of output: BlockOutput) -> Entry {
    switch output {
    case .stream(let stream):
      stream.name == .stdout ? .stdout(stream.text) : .stderr(stream.text)
    case .value(let type, let bundle): .value(type: type, text: bundle.text)
    case .figure(let bundle): figure(bundle)
    case .failure(let failure): .failure(message: failure.message)
    }
  }

  /// The words of a figure, and its kinds from the first named on; one that is text alone is that text.
  private static func figure(_ bundle: MIMEBundle) -> Entry {
    var kinds: [String] = []
    for type in bundle.representations.map(\.type.rawValue) where !kinds.contains(type) {
      kinds.append(type)
    }
    if kinds.isEmpty { return .figure(kind: MIMEType.plainText.rawValue, text: bundle.text) }
    return .figure(kind: kinds.joined(separator: ", "), text: bundle.alternative ?? "")
  }
}
