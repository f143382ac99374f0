internal import Foundation

/// A moment by the file system's own clock, which need not be that of the processor.
package enum FileMoment {
  /// Nanoseconds, read from a file that is written into the folder and removed; nil where none can be.
  package static func now(in folder: String) -> Int64? {
    let path =
      "\(folder)/.moment-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
    guard FileManager.default.createFile(atPath: path, contents: Data([0])) else { return nil }
    defer { try? FileManager.default.removeItem(atPath: path) }
    return FileStamp(of: path)?.changed
  }
}
