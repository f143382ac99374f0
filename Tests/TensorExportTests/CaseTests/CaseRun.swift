import Foundation
import TensorCore
import TensorExport
import Testing

/// Runs one case as the reference's harness does and compares every file it wrote.
struct CaseRun<Model: Module> {
  let expected: ExpectedCase
  /// Makes the model; models with buffers must be made anew for each run.
  let makeModel: () -> Model
  /// The sets of inputs; the first is exported with.
  let sets: [Arguments]
  var prefix = ""

  init(_ name: String, _ sets: [Arguments], prefix: String = "", _ model: @escaping () -> Model) {
    expected = ExpectedCase(name)
    makeModel = model
    self.sets = sets
    self.prefix = prefix
  }

  /// Exports with the shapes that the sets of inputs suggest.
  @discardableResult
  func guessed() throws -> ExportedProgram {
    let model = makeModel()
    let inputs = ModelInputs(model, sets)
    let shapes = inputs.guessDynamicShapes()
    try expected.expect("\(shapes)", in: prefix + "guessed_shapes.txt")
    let first = sets[0]
    if !first.positional.isEmpty && !first.named.isEmpty {
      let (arguments, moved) = inputs.moveToKwargs(first, shapes)
      try expected.expect("\(moved)", in: prefix + "moved_shapes.txt")
      return try check(try export(model, arguments, dynamicShapes: moved.kwargs))
    }
    let chosen = first.named.isEmpty ? shapes.args : shapes.kwargs
    return try check(try export(model, first, dynamicShapes: chosen))
  }

  /// Exports with given shapes.
  @discardableResult
  func given(_ shapes: DynamicShapes?) throws -> ExportedProgram {
    try check(try export(makeModel(), sets[0], dynamicShapes: shapes))
  }

  /// Compares the program, what it computes, and what the model computes.
  private func check(_ program: ExportedProgram) throws -> ExportedProgram {
    try expected.expect("\(program)", in: prefix + "ep.txt")
    try expected.expect("\(program.graph)", in: prefix + "graph.txt")
    try expected.expect(program.code, in: prefix + "code.txt")
    try expected.expect(signatureText(program), in: prefix + "signature.txt")
    let ranges = program.rangeConstraints.map(\.description).joined(separator: ", ")
    try expected.expect("{\(ranges)}", in: prefix + "range_constraints.txt")
    if expected.text(prefix + "inputs.txt") != nil {
      try expected.expect(
        sets.map { stringType($0, withShape: true) }.joined(separator: "\n"),
        in: prefix + "inputs.txt")
    }
    try checkValues(program)
    return program
  }

  private func signatureText(_ program: ExportedProgram) -> String {
    (["# input_specs"] + program.signature.inputs.map(\.description) + ["# output_specs"]
      + program.signature.outputs.map(\.description)).joined(separator: "\n")
  }

  private func checkValues(_ program: ExportedProgram) throws {
    let data = try #require(expected.text(prefix + "outputs.json")).data(using: .utf8)
    let reference = try JSONDecoder().decode([[ReferenceValue]].self, from: try #require(data))
    let checks = try #require(expected.text(prefix + "module_check.txt")).split(separator: "\n")
    for (index, set) in sets.enumerated() {
      let eager = try makeModel().call(copied(set)).treeLeaves.map(\.value)
      try #require(eager.count == reference[index].count)
      for (leaf, value) in zip(eager, reference[index]) { value.expect(leaf) }
      if index == 0 {
        // The last digit of a printed sum may differ, so that texts are compared where values agree.
        let texts = eager.map { "\($0.printed)" }.joined(separator: "\n")
        if try #require(expected.text(prefix + "output0_repr.txt")) != texts + "\n" {
          Issue.record("\(prefix)output0_repr.txt:\n\(texts)")
        }
      }
      try checkModule(program, set, eager, String(checks[index]))
    }
  }

  /// Inputs that may be written to.
  private func copied(_ set: Arguments) throws -> Arguments {
    try set.mapTensors { tensor, _ in tensor.clone() }
  }

  /// Compares the program with the model on one set of inputs, or its refusal with torch's.
  private func checkModule(
    _ program: ExportedProgram, _ set: Arguments, _ eager: [any Tree], _ check: String
  ) throws {
    do {
      let leaves = try program.module().call(copied(set)).treeLeaves.map(\.value)
      #expect(check.hasSuffix("ok=True"), "torch refuses: \(check)")
      #expect(leaves.count == eager.count)
      for (one, other) in zip(leaves, eager) { ReferenceValue(other).expect(one) }
    } catch let error as ProgramInputError {
      #expect(check.hasSuffix(error.description), "\(check)")
    }
  }
}

extension Tree {
  /// A leaf as Python's `str` prints it.
  var printed: String {
    switch treeKind {
    case .tensor(let tensor): return tensor.description
    case .constant(let constant):
      switch constant {
      case .none: return "None"
      case .int(let value): return "\(value)"
      case .symbolic(let value): return "\(value)"
      case .double(let value): return "\(value)"
      case .bool(let value): return value ? "True" : "False"
      case .string(let value): return value
      }
    default: return "\(self)"
    }
  }
}
