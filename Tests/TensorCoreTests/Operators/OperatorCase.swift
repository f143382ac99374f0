import Foundation
import TensorCore
import TensorSymbols
import Testing

/// An expression in Python and the same in Swift; the golden is what torch makes of the first.
struct OperatorCase: Sendable, CustomTestStringConvertible {
  let python: String
  let swift: @Sendable () -> [Tensor]

  init(_ python: String, _ swift: @escaping @Sendable () -> Tensor) {
    self.python = python
    self.swift = { [swift()] }
  }

  init(all python: String, _ swift: @escaping @Sendable () -> [Tensor]) {
    self.python = python
    self.swift = swift
  }

  init(pair python: String, _ swift: @escaping @Sendable () -> Tensor.ValuesAndIndices) {
    self.python = python
    self.swift = {
      let pair = swift()
      return [pair.values, pair.indices]
    }
  }

  var testDescription: String { python }

  /// Compares values, types, shapes and the recorded calls with the golden, or the message of an error.
  func check(_ goldens: Goldens, tolerance: Double = 2e-6) throws {
    let golden = try #require(goldens.entries[python], "there is no golden for \(python)")
    let log = CallLog()
    let results = Tracing.$recorder.withValue(log) { swift() }
    if let error = golden.error {
      #expect(log.errors.first?.message == error)
      return
    }
    #expect(log.errors.map(\.description) == [])
    guard log.errors.isEmpty else { return }
    if let calls = golden.calls { #expect(log.calls == calls) }
    let expected = golden.results ?? []
    #expect(results.count == expected.count)
    for (result, expected) in zip(results, expected) {
      #expect(result.metadata.summary == expected.type)
      let values = result.scalars
      #expect(values.count == expected.values.count)
      let scale = expected.values.map(\.number).filter(\.isFinite).map(abs).max() ?? 0
      let limit = tolerance * max(scale, 1)
      for (index, pair) in zip(values, expected.values.map(\.number)).enumerated() {
        let isEqual =
          pair.0.isNaN
          ? pair.1.isNaN
          : pair.0 == pair.1 && pair.0.sign == pair.1.sign || abs(pair.0 - pair.1) <= limit
        guard isEqual else {
          Issue.record("element \(index) is \(pair.0), not \(pair.1); all: \(values)")
          break
        }
      }
    }
  }
}

/// What torch gave, by expression.
struct Goldens: Sendable {
  struct Entry: Decodable, Sendable {
    let calls: [String]?
    let results: [Result]?
    let error: String?
  }

  struct Result: Decodable, Sendable {
    let type: String
    let values: [Value]
  }

  /// A number, or text for what JSON has no number for.
  struct Value: Decodable, Sendable {
    let number: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        number = Double(text) ?? .nan
      } else {
        number = try container.decode(Double.self)
      }
    }
  }

  let entries: [String: Entry]

  /// The goldens of a file beside the tests.
  init(_ name: String, file: StaticString = #filePath) {
    let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    let url = folder.appendingPathComponent("../Goldens/\(name).json").standardized
    guard let data = try? Data(contentsOf: url),
      let entries = try? JSONDecoder().decode([String: Entry].self, from: data)
    else {
      self.entries = [:]
      return
    }
    self.entries = entries
  }
}

/// Runs what is called and writes it down as a printed program does, tensors as `_`.
final class CallLog: OperatorRecorder, @unchecked Sendable {
  // A test uses it from one task.
  private(set) var calls: [String] = []
  private(set) var errors: [TensorError] = []

  func record(
    _ operation: Operator, _ arguments: [CallArgument], at location: TensorCore.SourceLocation?
  ) -> [Tensor] {
    calls.append(text(operation.schema, arguments))
    do {
      return try operation.run(Call(arguments, for: operation.schema))
    } catch {
      errors.append(error)
      return [Tensor(TensorMetadata(.float32, []), .failed)]
    }
  }

  func lift(_ literal: Tensor, detached: Bool) -> Tensor { literal }

  func silently<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }

  func note(_ error: TensorError) { errors.append(error) }

  private func text(_ schema: Schema, _ arguments: [CallArgument]) -> String {
    let pairs = Array(zip(schema.parameters, arguments))
    var positional = pairs.filter { !$0.0.isKeywordOnly }
    while let last = positional.last, isDefault(last.1, last.0.defaultValue) {
      positional.removeLast()
    }
    let named = pairs.filter { $0.0.isKeywordOnly && !isDefault($0.1, $0.0.defaultValue) }
    let parts =
      positional.map { value($0.1) } + named.map { "\($0.0.name) = \(value($0.1))" }
    return "\(schema.name).\(schema.overload)(\(parts.joined(separator: ", ")))"
  }

  private func isDefault(_ argument: CallArgument, _ other: Argument<Never, Int>?) -> Bool {
    guard let other else {
      if case .none = argument { return true }
      return false
    }
    return value(other) == value(argument)
  }

  private func value<T, I>(_ argument: Argument<T, I>) -> String {
    switch argument {
    case .none: "None"
    case .tensor: "_"
    case .tensors(let list): list.map { _ in "_" }.description.replacing("\"", with: "")
    case .optionalTensors(let list):
      "[" + list.map { $0 == nil ? "None" : "_" }.joined(separator: ", ") + "]"
    case .int(let value): "\(value)"
    case .ints(let values): "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    case .double(let value): "\(value)"
    case .bool(let value): value ? "True" : "False"
    case .bools(let values): values.description
    case .string(let value): "'\(value)'"
    case .dtype(let value): value.description
    case .layout: "torch.strided"
    case .device: "cpu"
    case .memoryFormat(let value): value
    }
  }
}
