import TensorCore
import TensorGraphs
public import TensorModules
import TensorSymbols

/// An exported program that can be called: `ExportedProgram.module()`.
///
/// `try module(x, y: y)` checks the inputs as torch does and runs the program. Parameters and buffers are
/// the model's own: a program that writes to a buffer changes it.
@dynamicCallable
public struct ProgramModule {
  private let program: ExportedProgram
  private let interpreter: Interpreter

  init(_ program: ExportedProgram) {
    self.program = program
    interpreter = Interpreter(program.graph)
  }

  /// Runs the program on positional inputs, then named ones.
  ///
  /// - Throws: a ``ProgramInputError`` if the inputs are not as they were at the export, a `TensorError`
  ///   if an operator cannot be applied to them.
  public func dynamicallyCall(
    withKeywordArguments inputs: KeyValuePairs<String, any Tree>
  ) throws -> Nested {
    try call(args.dynamicallyCall(withKeywordArguments: inputs))
  }

  /// Runs the program on inputs that were collected before.
  ///
  /// - Throws: as a call does.
  public func call(_ arguments: Arguments) throws -> Nested {
    let leaves = try ProgramInputs(program).leaves(of: arguments)
    let values =
      program.tensors.map(Interpreter.Value.tensor)
      + leaves.map { leaf in
        switch leaf.treeKind {
        case .tensor(let tensor): .tensor(tensor)
        case .constant(let constant): .constant(GraphConstant(constant))
        case .list, .tuple, .dictionary, .custom: .constant(.none)
        }
      }
    let results = try interpreter.run(values)
    return try Nested(copying: program.output).replacingLeaves(with: results.map(\.tree))
  }
}

extension ExportedProgram {
  /// The program as something to call.
  public func module() -> ProgramModule { ProgramModule(self) }
}

extension Interpreter.Value {
  /// The value as a leaf.
  fileprivate var tree: any Tree {
    switch self {
    case .tensor(let tensor): tensor
    case .integer(let value): value
    case .tensors(let tensors): tensors
    case .constant(let constant): constant.tree
    }
  }
}

extension GraphConstant {
  fileprivate var tree: any Tree {
    switch self {
    case .none: Tensor?.none
    case .int(let value): value
    case .double(let value): value
    case .bool(let value): value
    case .string(let value): value
    }
  }
}

extension Nested {
  /// Any tree as containers of any values.
  init(copying tree: any Tree) {
    let children = tree.treeChildren.map { Nested(copying: $0.value) }
    switch tree.treeKind {
    case .tensor, .constant: self.init(tree)
    case .list: self = .list(of: children)
    case .tuple: self = .tuple(of: children)
    case .dictionary:
      self = .dictionary(
        zip(tree.treeChildren, children).map { ($0.key.description, $1) })
    case .custom: self.init(tree)
    }
  }
}
