#if !canImport(SwiftParser)
  #error(
    "the Swift toolchain has no lib/swift/host: install a complete Swift 6.3 toolchain (swift.org/install) and put its swiftc first on the PATH"
  )
#endif
