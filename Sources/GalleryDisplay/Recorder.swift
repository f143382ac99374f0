#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The way to the process that runs examples, which exports C functions under versioned names.
///
/// In any other program the functions are missing, and nothing is recorded.
@_spi(GalleryRuntime)
public enum Recorder {
  /// What a record holds; the numbers are part of the C interface.
  public enum Kind: Int32 {
    /// The value of a block's last expression: its type's name, then its bundle.
    case value = 4
    /// The bundle of what was given to `display(_:)`.
    case figure = 5
    /// The error that left the top level: its type's name, then its description.
    case thrown = 6
  }

  /// What became of a record; the numbers are part of the C interface.
  public enum Answer: Int32 {
    /// This program does not run under a gallery.
    case notRecorded = 0
    /// The record is kept.
    case recorded = 1
    /// The record is kept, and somebody watches the terminal: print the text too.
    case recordedAndWatched = 2
  }

  /// Hands a record over.
  @discardableResult
  public static func record(_ kind: Kind, _ bytes: [UInt8]) -> Answer {
    guard let function = symbol("gallery_record_v1") else { return .notRecorded }
    typealias Function = @convention(c) (Int32, UnsafePointer<UInt8>?, Int) -> Int32
    let call = unsafeBitCast(function, to: Function.self)
    let answer = bytes.withUnsafeBufferPointer { call(kind.rawValue, $0.baseAddress, $0.count) }
    return Answer(rawValue: answer) ?? .notRecorded
  }

  /// Whether this program runs under a gallery.
  public static var isPresent: Bool { symbol("gallery_record_v1") != nil }

  /// The address of a C function of the process, nil where there is none.
  public static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
    #if canImport(Darwin)
      let everywhere = UnsafeMutableRawPointer(bitPattern: -2)
    #else
      let everywhere: UnsafeMutableRawPointer? = nil
    #endif
    return dlsym(everywhere, name)
  }

  /// Two texts as one record: the length of the first in 32 bits, little endian, then both.
  public static func joined(_ first: String, _ second: [UInt8]) -> [UInt8] {
    let count = UInt32(clamping: first.utf8.count)
    return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) }
      + Array(first.utf8) + second
  }

  /// A setting that the gallery hands to the program through its environment.
  public static func setting(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Takes a setting out of the environment, which the program sees.
  public static func unset(_ name: String) { unsetenv(name) }
}
