internal import GalleryModel

/// The blocks of a run in time, from records whose marks are in order.
///
/// Marks are in order if blocks begin one after the other from 0, each once, and none begins before
/// the last has ended. A second end of the same block is harmless (`@main` examples have two marks).
struct BlockTimeline {
  struct Span {
    var begin: ExampleRecord
    var end: ExampleRecord?
    /// Values and figures, in order.
    var shown: [ExampleRecord] = []
  }

  /// The blocks that began, by index.
  private(set) var spans: [Span] = []
  private(set) var hasStarted = false
  private(set) var startFailure: String?
  private(set) var thrown: (type: String, description: String)?
  /// False if a mark came out of order; the records behind it do not count.
  private(set) var isOrdered = true

  init(_ records: [ExampleRecord], blockCount: Int) {
    for record in records {
      guard accept(record, blockCount: blockCount) else {
        isOrdered = false
        return
      }
    }
  }

  private mutating func accept(_ record: ExampleRecord, blockCount: Int) -> Bool {
    let last = spans.count - 1
    switch record.kind {
    case .start: hasStarted = true
    case .startFailure(let reason): startFailure = reason
    case .begin:
      guard record.block == spans.count, record.block < blockCount,
        last < 0 || spans[last].end != nil
      else { return false }
      spans.append(Span(begin: record))
    case .end:
      guard last >= 0, record.block == last else { return false }
      spans[last].end = spans[last].end ?? record
    case .value, .figure:
      // Before the first block there is nowhere to show it.
      if last >= 0 { spans[last].shown.append(record) }
    case .throwPlace: break
    case .thrown(let type, let description): thrown = (type, description)
    }
    return true
  }

  /// True if every block of the example has ended.
  func isComplete(blockCount: Int) -> Bool {
    spans.count == blockCount && spans.allSatisfy { $0.end != nil }
  }

  /// The outputs of a block: what its streams got until the next block began, cut where values and
  /// figures were shown.
  func outputs(of index: Int, _ streams: [CapturedStream]) -> [BlockOutput] {
    let span = spans[index]
    var outputs: [BlockOutput] = []
    var offsets = streams.map { index == 0 ? 0 : offset(of: $0, span.begin) }
    func take(until ends: [Int]) {
      for (place, stream) in streams.enumerated() {
        let end = max(offsets[place], ends[place])
        if let output = stream.output(from: offsets[place], to: end) {
          outputs.append(.stream(output))
        }
        offsets[place] = end
      }
    }
    for record in span.shown {
      take(until: streams.map { offset(of: $0, record) })
      switch record.kind {
      case .value(let type, let bundle): outputs.append(.value(type: type, bundle))
      case .figure(let bundle): outputs.append(.figure(bundle))
      default: break
      }
    }
    let next = index + 1 < spans.count ? spans[index + 1].begin : nil
    take(until: streams.map { stream in next.map { offset(of: stream, $0) } ?? stream.total })
    return outputs
  }

  private func offset(of stream: CapturedStream, _ record: ExampleRecord) -> Int {
    stream.name == .stdout ? record.stdout : record.stderr
  }
}
