internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Renames that happen at once or not at all.
enum FolderExchange {
  /// Two folders change places; false where the system or the file system cannot do that.
  static func exchange(_ a: URL, _ b: URL) -> Bool {
    let a = a.path(percentEncoded: false).droppingFinalSlash
    let b = b.path(percentEncoded: false).droppingFinalSlash
    #if canImport(Darwin)
      return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
    #else
      // In glibc since 2.28, but its header shows it to GNU C alone.
      typealias RenameAt2 =
        @convention(c) (
          CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
        ) -> CInt
      let exchangeFlag: CUnsignedInt = 2
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      return unsafeBitCast(symbol, to: RenameAt2.self)(AT_FDCWD, a, AT_FDCWD, b, exchangeFlag) == 0
    #endif
  }

  /// Moves a file over another, or a folder to where none is.
  static func move(_ source: URL, to target: URL) throws {
    let source = source.path(percentEncoded: false).droppingFinalSlash
    let target = target.path(percentEncoded: false).droppingFinalSlash
    if rename(source, target) != 0 {
      let posix = NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      throw CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: posix])
    }
  }
}

extension String {
  fileprivate var droppingFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
