internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit
internal import GalleryModel

/// `gallery list`: what a build would run.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the examples, and what is not a script.")

  @OptionGroup var package: PackageOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  @Option(help: ArgumentHelp("When to write colours.", valueName: "when"))
  var color: ColorChoice = .auto

  func run() async throws {
    var request = package.request()
    request.selection = selection.selection
    let printer = DiagnosticPrinter(color: color)
    let inventory = try await printer.orExit { try await GalleryBuilder(request).inventory() }
    if json {
      Terminal.write(String(decoding: try inventory.json(), as: UTF8.self))
    } else {
      Terminal.write(table(inventory))
    }
    printer.print(inventory.diagnostics, sources: inventory.sources)
    if inventory.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func table(_ inventory: Inventory) -> String {
    var rows = [["EXAMPLE", "TITLE", "BLOCKS", "OPTIONS"]]
    rows += inventory.examples.map {
      [$0.id, $0.title, "\($0.blocks)", $0.options.joined(separator: ", ")]
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ").replacing(/\s+$/, with: "")
    }
    if inventory.examples.isEmpty {
      lines = ["No examples. `gallery init` writes a first one."]
    }
    if !inventory.notScripts.isEmpty {
      lines += ["", "Not scripts:"] + inventory.notScripts.map { "  \($0.path): \($0.reason)" }
    }
    return Terminal.plain(lines.joined(separator: "\n")) + "\n"
  }
}
