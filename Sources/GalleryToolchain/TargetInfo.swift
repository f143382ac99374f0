internal import Foundation

/// What `swiftc -print-target-info` says.
struct TargetInfo: Decodable {
  struct Target: Decodable { var triple: String }
  struct Paths: Decodable {
    var runtimeLibraryPaths: [String]
    var runtimeResourcePath: String
  }

  var compilerVersion: String
  var target: Target
  var paths: Paths

  /// True for Apple's platforms, whose linker is another.
  var isApple: Bool { target.triple.contains("apple") }

  /// `6.3.1` of `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  var version: String {
    let words = compilerVersion.split(separator: " ")
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count else {
      return compilerVersion
    }
    return String(words[index + 1])
  }
}
