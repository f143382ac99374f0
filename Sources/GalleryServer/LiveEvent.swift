internal import Foundation

/// What a page is told of the builds.
struct LiveEvent: Encodable, Equatable, Sendable {
  /// The name of the build whose site is served now.
  var build: String
  /// The build before, which `changes` is told from; nil if the page must compare nothing but `build`.
  var after: String?
  /// Site paths of the files that are not what they were in `after`.
  var changes: [String]
  /// The errors of the last build, also of one that wrote no site.
  var errors: [String]

  /// One event of a stream of server-sent events.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(self)) ?? Data("{}".utf8)
    return Array("data: ".utf8) + json + Array("\n\n".utf8)
  }
}
