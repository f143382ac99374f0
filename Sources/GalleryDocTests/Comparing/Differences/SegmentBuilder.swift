/// Joins edits of tokens to segments that read well.
struct SegmentBuilder {
  private var segments: [WordDiff.Segment] = []
  private var removed: [UInt8] = []
  private var added: [UInt8] = []
  private var same: [UInt8] = []

  /// Takes one edit more.
  mutating func append(_ edit: CommonTokens.Edit) {
    switch edit {
    case .same(let bytes): same += bytes
    case .removed(let bytes):
      settle()
      removed += bytes
    case .added(let bytes):
      settle()
      added += bytes
    }
  }

  /// Blanks between two changes belong to both; other text ends a change.
  private mutating func settle() {
    if same.isEmpty { return }
    if !(removed.isEmpty && added.isEmpty), same.allSatisfy(\.isBlank) {
      removed += same
      added += same
      same = []
    } else {
      flush()
    }
  }

  private mutating func flush() {
    if !removed.isEmpty { segments.append(.removed(String(decoding: removed, as: UTF8.self))) }
    if !added.isEmpty { segments.append(.added(String(decoding: added, as: UTF8.self))) }
    if !same.isEmpty { segments.append(.same(String(decoding: same, as: UTF8.self))) }
    removed = []
    added = []
    same = []
  }

  /// All segments.
  mutating func finished() -> [WordDiff.Segment] {
    flush()
    return segments
  }
}
