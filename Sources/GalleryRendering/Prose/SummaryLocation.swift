import GalleryDiagnostics
import GalleryModel

extension Example {
  /// Where the summary begins in the file.
  var summaryLocation: SourceLocation {
    guard let first = summary.split(separator: "\n").first?.trimmed else {
      return SourceLocation(path: source.path)
    }
    let head = source.text.prefix(8192).split(omittingEmptySubsequences: false) { $0.isNewline }
    let index = head.firstIndex { $0.hasPrefix("//") && $0.dropFirst(2).trimmed == first }
    return SourceLocation(path: source.path, line: index.map { $0 + 1 })
  }
}
