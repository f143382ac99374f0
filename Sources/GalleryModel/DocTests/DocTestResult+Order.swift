internal import GalleryDiagnostics

extension DocTestResult {
  /// The order of every report, whatever the order of the run was: by place, then by name.
  package static func isBefore(_ a: DocTestResult, _ b: DocTestResult) -> Bool {
    func key(_ result: DocTestResult) -> (String, Int, Int, String) {
      let place = result.location
      return (place.path, place.line ?? 0, place.column ?? 0, result.name)
    }
    return key(a) < key(b)
  }
}
