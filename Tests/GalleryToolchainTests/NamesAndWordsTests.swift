import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct ModuleNameTests {
  @Test(arguments: [
    ("plot.swift", "plot"), ("basic-usage.swift", "basic_usage"), ("3d.swift", "_3d"),
    ("class.swift", "class_example"), ("Swift.swift", "Swift_example"),
    ("Logging.swift", "Logging_example"), ("日本.swift", "example"), (".swift", "_swift"),
    ("a.b.swift", "a_b"), ("", "example"), ("main.swift", "main_example"),
    ("Foo_example.swift", "Foo_example_example"),
  ])
  func `a file's name becomes a module's name that is free`(file: String, module: String) {
    #expect(
      ModuleName.make(fileName: file, taken: ["Logging", "Foo_example"]) == module)
  }
}

@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("a  b", ["a", "b"]), (" \"a b\" 'c d' e\\ f ", ["a b", "c d", "e f"]), ("\"\"", [""]),
    ("", []), ("\"a\\\"b\"", ["a\"b"]), ("x\"open", ["xopen"]),
  ])
  func `words are split as a shell would`(line: String, words: [String]) {
    #expect(ShellWords.split(line) == words)
  }
}

@Suite struct ELFObjectTests {
  @Test func `other and damaged files are nothing, and no crash`() {
    var header = [UInt8]([0x7F, 0x45, 0x4C, 0x46, 2, 1]) + [UInt8](repeating: 0xFF, count: 122)
    #expect(ELFObject(Data(header)) == nil)
    header[40..<48] = [64, 0, 0, 0, 0, 0, 0, 0]
    header[58..<64] = [64, 0, 1, 0, 0, 0]
    // One section whose name, place and size are beyond the end.
    #expect(ELFObject(Data(header))?.section(".swift1_autolink_entries") == nil)
    #expect(ELFObject(Data()) == nil)
    #expect(ELFObject(Data("text".utf8)) == nil)
    #expect(ELFObject(readingFileAt: "/no/such/file") == nil)
  }
}
