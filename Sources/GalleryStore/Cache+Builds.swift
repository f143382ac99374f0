internal import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// Records of builds: the roots of a collection, and the times by which shards are balanced.
extension Cache {
  /// Records what a build used, under the next number; not if the newest record says the same.
  ///
  /// - Returns: a warning if the record cannot be written.
  @discardableResult
  package func record(_ build: BuildRecord) -> Diagnostic? {
    guard newestBuild() != build else { return nil }
    let name = "record of the build"
    var number = (buildNumbers().last ?? 0) + 1
    do throws(SystemFault) {
      try StoreFile.makeFolder("\(root)/\(EntryKind.build.folder)")
      // The number is taken by an empty file, which counts as no record until it is replaced.
      while try !StoreFile.reserve(buildPath(number)) { number += 1 }
    } catch {
      return notKept(name, at: buildPath(number), because: error)
    }
    let entry = Entry(key: Self.buildKey(number), value: build)
    guard let warning = keep(entry, .build, at: buildPath(number), of: name) else { return nil }
    StoreFile.remove(buildPath(number))
    return warning
  }

  /// The record of the highest number that can be read.
  package func newestBuild() -> BuildRecord? {
    for number in buildNumbers().reversed() {
      if let build = build(number) { return build }
    }
    return nil
  }

  /// The newest known time of each example.
  package func seconds() -> [ExampleID: Double] {
    var seconds: [ExampleID: Double] = [:]
    for number in buildNumbers().reversed() {
      for used in build(number)?.examples ?? [] where seconds[used.example] == nil {
        seconds[used.example] = used.seconds
      }
    }
    return seconds
  }

  /// The record of a number; nil if there is none that can be read.
  func build(_ number: Int) -> BuildRecord? {
    let entry: Entry<BuildRecord>? = try? read(
      .build, at: buildPath(number), for: Self.buildKey(number).digest)
    return entry?.value
  }

  /// The numbers that files of builds bear, in ascending order.
  func buildNumbers() -> [Int] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: "\(root)/\(EntryKind.build.folder)")
    return (names ?? []).compactMap { Self.buildNumber($0) }.sorted()
  }

  /// The path of a record.
  func buildPath(_ number: Int) -> String {
    "\(root)/\(EntryKind.build.folder)/\(Self.buildName(number))"
  }

  /// The number in a file's name; nil if it is no record's.
  static func buildNumber(_ name: String) -> Int? {
    guard let number = Int(name), number > 0, number < Int.max, buildName(number) == name else {
      return nil
    }
    return number
  }

  private static func buildName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The number is the key, so that a record under another number is noticed.
  private static func buildKey(_ number: Int) -> CacheKey {
    CacheKey([KeyPart("build", buildName(number))])
  }
}
