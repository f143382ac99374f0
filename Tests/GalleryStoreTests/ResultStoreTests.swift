import Foundation
import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryStore

@Suite struct ResultStoreTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "gallery-store-\(UUID().uuidString)")
  private let execution = Execution(
    example: ExampleID("a/b"), outcome: .failed(ExampleFailure(.exited(code: 0), message: "exit")),
    blocks: [
      BlockResult(
        index: 0, status: .stopped,
        outputs: [
          .stream(StreamOutput(name: .stdout, text: "\u{0}\u{1B}[1m é \u{FFFD}")),
          .value(type: "Int", .init(text: "1")),
        ])
    ])

  private func withStore(_ body: (ResultStore) throws -> Void) rethrows {
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(ResultStore(folder: folder))
  }

  @Test func aResultComesBackAsItWasKept() {
    withStore { store in
      #expect(store.keep(execution, for: "k1"))
      #expect(store.execution(for: "k1", of: execution.example) == execution)
      #expect(store.execution(for: "k2", of: execution.example) == nil)
      #expect(store.execution(for: "k1", of: ExampleID("other")) == nil)
    }
  }

  @Test(arguments: ["", "{", "null", #"{"key": "other"}"#])
  func aBrokenEntryCountsAsAbsent(text: String) throws {
    try withStore { store in
      store.keep(execution, for: "k1")
      try Data(text.utf8).write(to: folder.appending(path: "v1/k1.json"))
      #expect(store.execution(for: "k1", of: execution.example) == nil)
    }
  }

  @Test func anEntryUnderAWrongNameIsNotTaken() throws {
    try withStore { store in
      store.keep(execution, for: "k1")
      try FileManager.default.copyItem(
        at: folder.appending(path: "v1/k1.json"), to: folder.appending(path: "v1/k2.json"))
      #expect(store.execution(for: "k2", of: execution.example) == nil)
    }
  }

  @Test func aFolderThatCannotBeWrittenKeepsNothing() throws {
    try Data().write(to: folder)
    withStore { store in
      #expect(!store.keep(execution, for: "k1"))
      #expect(store.execution(for: "k1", of: execution.example) == nil)
    }
  }
}
