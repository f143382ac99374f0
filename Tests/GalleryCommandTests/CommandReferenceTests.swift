import Foundation
import Testing

struct CommandReferenceTests {
  private struct Dump: Decodable { var command: CommandDescription }

  private func root() async throws -> CommandDescription {
    let run = try await GalleryTool.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
  }

  @Test func `The guide to the commands says what the tool says of itself`() async throws {
    let reference = CommandReference(root: try await root())
    Golden.expect(reference.markdown, "../../../site/guides/commands.md")
  }

  @Test func `Every command and option tells what it does in a sentence`() async throws {
    for command in try await root().descendants {
      let texts = [command.abstract] + command.ownArguments.map(\.abstract)
      for text in texts { #expect(text?.hasSuffix(".") == true, "\(command.call): \(text ?? "")") }
    }
  }
}
