internal import Foundation
import GalleryDisplay
import GalleryModel

/// An example as a Jupyter notebook (nbformat 4.5), with what it gave.
struct Notebook {
  var entry: Gallery.Entry
  var trustsHTML: Bool

  private var example: Example { entry.example }

  /// JSON that is the same for the same entry.
  func text() -> String {
    var cells: [JSONValue] = []
    func add(_ kind: String, _ source: String, _ more: [JSONValue.Member]) {
      let id = JSONValue.Member("id", .string("cell-\(cells.count + 1)"))
      let members = [
        id, JSONValue.Member("cell_type", .string(kind)),
        JSONValue.Member("source", .string(source)),
      ]
      cells.append(.object(members + more))
    }
    func addProse(_ text: String) {
      if !text.trimmed.isEmpty {
        add("markdown", text, [JSONValue.Member("metadata", .object([]))])
      }
    }
    addProse(
      ["# \(example.title)", example.summary].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    addProse(Self.markdown(example.introduction))
    for block in example.blocks {
      switch block {
      case .prose(let prose): addProse(Self.markdown(prose))
      case .code(let code): add("code", Self.source(code), members(of: code))
      }
    }
    let document: JSONValue = .object([
      "nbformat": .int(4), "nbformat_minor": .int(5),
      "metadata": .object([
        "kernelspec": .object([
          "name": .string("swift"), "display_name": .string("Swift"), "language": .string("swift"),
        ]),
        "language_info": .object(["name": .string("swift"), "file_extension": .string(".swift")]),
      ]),
      "cells": .array(cells),
    ])
    return document.text(indent: 1) + "\n"
  }

  private static func markdown(_ prose: Prose) -> String {
    let parts = [prose.heading.map { "## \($0)" } ?? "", prose.markdown]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func source(_ block: CodeBlock) -> String {
    block.shown.map(\.text).joined(separator: "\n")
  }

  private func members(of block: CodeBlock) -> [JSONValue.Member] {
    let result = entry.execution.blocks.first { $0.index == block.index }
    let hasRun = result?.status == .completed || result?.status == .stopped
    let number: JSONValue = hasRun ? .int(block.index + 1) : .null
    let isHidden = block.options.hide || block.options.fold
    let metadata: JSONValue =
      isHidden
      ? .object(["jupyter": .object(["source_hidden": .bool(true)])]) : .object([])
    var outputs: [JSONValue] = []
    if block.options.showsOutput, !block.options.hide {
      outputs = (result?.outputs ?? []).compactMap { output($0, number: number) }
    }
    if let failure = failure(in: block) { outputs.append(failure) }
    return [
      JSONValue.Member("metadata", metadata), JSONValue.Member("execution_count", number),
      JSONValue.Member("outputs", .array(outputs)),
    ]
  }

  private func failure(in block: CodeBlock) -> JSONValue? {
    guard let failure = entry.execution.outcome.failure, failure.block == block.index else {
      return nil
    }
    let frames = failure.backtrace.map { JSONValue.string("\($0.function) \($0.place)") }
    return .object([
      "output_type": .string("error"), "ename": .string(failure.kind.detail),
      "evalue": .string(failure.message), "traceback": .array([.string(failure.message)] + frames),
    ])
  }

  private func output(_ output: BlockOutput, number: JSONValue) -> JSONValue? {
    let capture = example.options.capture
    switch output {
    case .stream(let stream):
      guard capture.contains(stream.name == .stdout ? .stdout : .stderr) else { return nil }
      return .object([
        "output_type": .string("stream"), "name": .string(stream.name.rawValue),
        "text": .string(stream.text),
      ])
    case .value(_, let bundle):
      guard capture.contains(.value) else { return nil }
      return .object([
        "output_type": .string("execute_result"), "execution_count": number,
        "metadata": .object([]), "data": data(of: bundle),
      ])
    case .figure(let bundle):
      return .object([
        "output_type": .string("display_data"), "metadata": .object([]), "data": data(of: bundle),
      ])
    case .failure: return nil
    }
  }

  private func data(of bundle: MIMEBundle) -> JSONValue {
    var members = [JSONValue.Member("text/plain", .string(bundle.text))]
    for type in [MIMEType.html, .svg, .png, .markdown, .json] {
      guard let one = bundle.first(type), type != .html || trustsHTML else { continue }
      let value: JSONValue? =
        switch type {
        case .png: .string(Data(one.bytes).base64EncodedString())
        case .json: JSONReader.read(one.text)
        default: .string(one.text)
        }
      if let value { members.append(JSONValue.Member(type.rawValue, value)) }
    }
    return .object(members)
  }
}
