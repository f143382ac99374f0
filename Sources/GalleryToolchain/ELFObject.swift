internal import Foundation
internal import GalleryFiles

/// Reads sections of a little-endian 64-bit ELF file: just what saves a process or a hash.
struct ELFObject {
  private struct Section {
    var name: Int
    var kind = 0
    var flags = 0
    var address = 0
    var offset: Int
    var size: Int

    /// True for what is loaded into a process, as debug information is not.
    var isAllocated: Bool { flags & 2 != 0 }
    /// True where the file holds no bytes for it.
    var isEmptyInFile: Bool { kind == 8 }
  }

  private var bytes: Data
  private var sections: [Section] = []
  private var names: Section

  /// Reads the table of sections of a file, which is mapped.
  ///
  /// nil for files of other kinds and for damaged ones.
  init?(readingFileAt path: String) {
    guard
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    self.init(data)
  }

  init?(_ bytes: Data) {
    self.bytes = bytes
    names = Section(name: 0, offset: 0, size: 0)
    guard bytes.count >= 64, Array(bytes.prefix(6)) == [0x7F, 0x45, 0x4C, 0x46, 2, 1],
      let table = number(at: 40, width: 8), let width = number(at: 58, width: 2),
      let count = number(at: 60, width: 2), let namesIndex = number(at: 62, width: 2), width >= 64
    else { return nil }
    for index in 0..<count {
      let (start, overflow) = table.addingReportingOverflow(index * width)
      guard !overflow, let name = number(at: start, width: 4),
        let kind = number(at: start &+ 4, width: 4), let flags = number(at: start &+ 8, width: 8),
        let address = number(at: start &+ 16, width: 8),
        let offset = number(at: start &+ 24, width: 8),
        let size = number(at: start &+ 32, width: 8)
      else { return nil }
      sections.append(
        Section(
          name: name, kind: kind, flags: flags, address: address, offset: offset, size: size))
    }
    guard sections.indices.contains(namesIndex) else { return nil }
    names = sections[namesIndex]
  }

  /// The bytes of the first section of a name; nil if there is none.
  func section(_ name: String) -> [UInt8]? {
    sections.first { isNamed($0, name) }.flatMap { contents($0.offset, $0.size) }
  }

  private func isNamed(_ section: Section, _ name: String) -> Bool {
    let wanted = Array(name.utf8) + [0]
    return contents(names.offset &+ section.name, wanted.count) == wanted
  }

  /// The linker's options that the compiler wrote into the object, such as `-lswiftCore`.
  var autolinkEntries: [String] {
    (section(".swift1_autolink_entries") ?? []).split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The hash of the whole file that the linker wrote into it, in hexadecimal digits; nil without one.
  var buildID: String? {
    // A note: lengths of name and description and a kind, 4 bytes each, then `GNU\0`.
    guard let note = section(".note.gnu.build-id"), note.count > 16 else { return nil }
    return note[16...].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What the table of the linker's names holds that looks like a shared library.
  var namedLibraries: [String] {
    (section(".dynstr") ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasPrefix("lib") && $0.contains(".so") }
  }

  /// SHA-256 of what a process loads of the file, in order: code and data with their addresses.
  ///
  /// Debug information is not in it, nor what nothing reads in a process and is a hash of that too: the build's
  /// number, and what the compiler writes to find out whether it has to generate code. nil for a damaged file.
  var loadedDigest: String? {
    var hash = SHA256()
    for section in sections where section.isAllocated {
      if isNamed(section, ".note.gnu.build-id") || isNamed(section, ".swift_modhash") { continue }
      let head = "\(section.kind) \(section.flags) \(section.address) \(section.size):"
      hash.update(Array(head.utf8))
      if section.isEmptyInFile { continue }
      guard let bytes = contents(section.offset, section.size) else { return nil }
      hash.update(bytes)
    }
    return hash.finalize()
  }

  private func contents(_ offset: Int, _ size: Int) -> [UInt8]? {
    guard offset >= 0, size >= 0, offset <= bytes.count, size <= bytes.count - offset else {
      return nil
    }
    let start = bytes.startIndex + offset
    return Array(bytes[start..<start + size])
  }

  private func number(at offset: Int, width: Int) -> Int? {
    guard let field = contents(offset, width) else { return nil }
    let value = field.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
