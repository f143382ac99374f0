import Foundation
import GalleryFiles
import Testing

@testable import GalleryToolchain

/// A runner that starts no process.
let refusingRunner = CommandRunner(onStart: { throw ToolMessage("started \($0.executable)") })

@Suite struct MemoryTests {
  private func memory(_ folder: String) throws -> (Memory, String) {
    let file = folder + "/input"
    try FileTools.write(Array("one".utf8), to: file)
    let memory = Memory(path: folder + "/answer")
    let moment = try #require(Memory.moment(in: folder))
    memory.keep(["a", "b"], key: key, snapshot: FileSnapshot(of: [file], at: moment))
    return (memory, file)
  }

  private let key = Memory.key("test", ["question"])

  @Test func `an answer is kept as long as what it depends on, and for its question only`() throws {
    let folder = try temporaryFolder("memory")
    defer { FileTools.remove(folder) }
    let (memory, file) = try memory(folder)
    #expect(memory.recall([String].self, key: key)?.value == ["a", "b"])
    #expect(memory.recall([String].self, key: key)?.snapshot.paths == [file])
    #expect(memory.recall([String].self, key: Memory.key("test", ["other"])) == nil)
    try FileTools.write(Array("two".utf8), to: file)
    #expect(memory.recall([String].self, key: key) == nil)
  }

  @Test func `a record that was cut, or of which any byte is another, is ignored`() throws {
    let folder = try temporaryFolder("memory")
    defer { FileTools.remove(folder) }
    let (memory, _) = try memory(folder)
    let bytes = try #require(FileTools.read(memory.path))
    for count in bytes.indices {
      try FileTools.write(Array(bytes[..<count]), to: memory.path)
      #expect(memory.recall([String].self, key: key) == nil)
    }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      try FileTools.write(other, to: memory.path)
      #expect(memory.recall([String].self, key: key) == nil)
    }
  }

  @Test func `the environment counts but for what tells of the terminal`() {
    let plain = ToolEnvironment(["PATH": "/bin", "ANY": "1"]).digest
    #expect(
      ToolEnvironment(["PATH": "/bin", "ANY": "1", "PWD": "/", "SSH_TTY": "/dev/x"]).digest == plain
    )
    #expect(ToolEnvironment(["PATH": "/bin", "ANY": "2"]).digest != plain)
    #expect(ToolEnvironment(["PATH": "/bin"]).digest != plain)
  }
}
