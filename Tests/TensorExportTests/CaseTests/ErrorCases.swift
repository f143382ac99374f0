import TensorExport
import Testing

@Module
private final class PlusColumn {
  func forward(_ x: Tensor) -> Tensor {
    x + Tensor.ones(5, 1)
  }
}

@Module
private final class Sum {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y
  }
}

@Module
private final class Branch {
  func forward(_ x: Tensor) -> Tensor {
    if x.shape[0] == 5 {
      return x * 2
    }
    return x
  }
}

@Module
private final class ListSum {
  func forward(_ xs: [Tensor]) -> Tensor {
    xs[0] + xs[1]
  }
}

/// The message of an export, or the program that it makes after all, in the reference's form.
func outcome(_ body: () throws -> ExportedProgram) -> String {
  do {
    return "NO ERROR\n\(try body())"
  } catch let error as ExportError {
    let fixes = error.suggestedFixes.map { "\n  \($0)" }.joined()
    return error.kind.pythonName + "\n" + error.message
      + (fixes.isEmpty ? "" : "\nSuggested fixes:" + fixes)
  } catch {
    return "\(error)"
  }
}

/// What the real tools refuse, and with which words.
@Suite struct ErrorCases {
  private let x = det(5, 6, seed: 1)
  private let y = det(1, 6, seed: 2)

  @Test func dimensionsThatAreSpecializedAreReported() throws {
    let expected = ExpectedCase("p21_error_specialized")
    let other = det(1, 6)
    let same = det(5, 6)
    let outcomes: [(String, String)] = [
      (
        "broadcast_const",
        outcome { try export(PlusColumn(), x, dynamicShapes: [[0: .dynamic, 1: .dynamic]]) }
      ),
      ("branch", outcome { try export(Branch(), x, dynamicShapes: [[0: .dynamic]]) }),
      ("branch_auto", outcome { try export(Branch(), x, dynamicShapes: [[0: .auto]]) }),
      ("branch_named", outcome { try export(Branch(), x, dynamicShapes: [[0: Dim("b")]]) }),
      (
        "one",
        outcome {
          try export(
            Sum(), (x, other),
            dynamicShapes: [[0: .dynamic, 1: .dynamic], [0: .dynamic, 1: .dynamic]])
        }
      ),
      (
        "one_auto",
        outcome {
          try export(
            Sum(), (x, other),
            dynamicShapes: [[0: .dynamic, 1: .dynamic], [0: .auto, 1: .dynamic]])
        }
      ),
      (
        "static_other",
        outcome {
          try export(
            Sum(), (x, other), dynamicShapes: [[0: .dynamic, 1: .dynamic], [0: .dynamic]])
        }
      ),
      (
        "two_names_equal",
        outcome {
          try export(Sum(), (x, same), dynamicShapes: [[0: Dim("n1")], [0: Dim("n2")]])
        }
      ),
      (
        "named_vs_static",
        outcome { try export(Sum(), (x, same), dynamicShapes: [[0: Dim("n1")], nil]) }
      ),
    ]
    for (name, text) in outcomes { try expected.expect(text, in: "\(name)_error.txt") }
  }

  // `args_list` and `string_dim` cannot be written in Swift: inputs are a tuple or one value, and no
  // string literal is a dimension.
  @Test func shapesOfAnotherStructureAreReported() throws {
    let expected = ExpectedCase("p22_error_structure")
    let outcomes: [(String, String)] = [
      ("too_short", outcome { try export(Sum(), (x, y), dynamicShapes: [[0: .dynamic]]) }),
      (
        "missing_key",
        outcome { try export(Sum(), (x, y), dynamicShapes: ["x": [0: .dynamic]]) }
      ),
      (
        "wrong_key",
        outcome { try export(Sum(), (x, y), dynamicShapes: ["x": [0: .dynamic], "z": nil]) }
      ),
      (
        "bad_axis",
        outcome { try export(Sum(), (x, y), dynamicShapes: [[0: .dynamic], [5: .dynamic]]) }
      ),
      (
        "too_long_tuple",
        outcome {
          try export(Sum(), (x, y), dynamicShapes: [[.dynamic, .dynamic, .dynamic], nil])
        }
      ),
      (
        "tuple_for_list",
        outcome {
          try export(
            ListSum(), [x, y], dynamicShapes: [.tuple([[0: .dynamic], nil])])
        }
      ),
      (
        "list_short",
        outcome { try export(ListSum(), [x, y], dynamicShapes: [[[0: .dynamic]]]) }
      ),
      (
        "dict_for_list",
        outcome { try export(ListSum(), [x, y], dynamicShapes: [[0: .dynamic]]) }
      ),
      ("missing_arg", outcome { try export(Sum(), x) }),
      (
        "args_kwargs_tuple",
        outcome { try export(Sum(), x, kwargs: ["y": y], dynamicShapes: [[0: .dynamic], nil]) }
      ),
      (
        "args_kwargs_dict",
        outcome {
          try export(
            Sum(), x, kwargs: ["y": y], dynamicShapes: ["x": [0: .dynamic], "y": nil])
        }
      ),
      (
        "args_kwargs_pair",
        outcome {
          try export(
            Sum(), x, kwargs: ["y": y], dynamicShapes: [[[0: .dynamic]], ["y": nil]])
        }
      ),
    ]
    for (name, text) in outcomes { try expected.expect(text, in: "\(name)_error.txt") }
  }

  @Test func inputsOfAProgramAreChecked() throws {
    let expected = ExpectedCase("p22_error_structure")
    let module = try export(Sum(), (x, y), dynamicShapes: [[0: .dynamic], nil]).module()
    func outcome(_ body: () throws -> Nested) -> String {
      do {
        return "NO ERROR\n\(try body().tensor)"
      } catch {
        return "\(error)"
      }
    }
    func check(_ name: String, _ text: String) throws {
      let file = try #require(expected.text("\(name)_error.txt"))
      // The first line names Python's class of the error.
      let message = file.hasPrefix("NO ERROR") ? file : String(file.drop { $0 != "\n" }.dropFirst())
      #expect(text + "\n" == message)
    }
    try check("run_static_mismatch", outcome { try module(det(5, 7), det(1, 7)) })
    try check("run_below_min", outcome { try module(det(1, 6), y) })
    try check("run_missing", outcome { try module(x) })
    try check("run_kwarg", outcome { try module(x, y: y) })
    try check("run_rank", outcome { try module(det(5, 6, 1), y) })
    try check("run_dtype", outcome { try module(x.to(.float64), y) })
  }

  @Test(
    arguments: [
      ("int_wrong_", [[0: 4], nil]),
      ("out_of_range_", [[0: Dim("n", max: 4)], [0: Dim("n", max: 4)]]),
    ] as [(String, DynamicShapes)])
  func sizesOutsideOfTheirDimensionAreReported(prefix: String, shapes: DynamicShapes) throws {
    try ExpectedCase("p23_dim_kinds").expect(
      outcome { try export(Sum(), (x, det(5, 6, seed: 2)), dynamicShapes: shapes) },
      in: "\(prefix)error.txt")
  }
}

extension ExportError.Kind {
  /// The class of Python's error.
  fileprivate var pythonName: String {
    switch self {
    case .arguments: "builtins.TypeError"
    case .user: "torch._dynamo.exc.UserError"
    case .constraintViolation: "torch.fx.experimental.symbolic_shapes.ConstraintViolationError"
    case .operation: "builtins.RuntimeError"
    case .dataDependent:
      "torch.fx.experimental.symbolic_shapes.GuardOnDataDependentSymNode"
    }
  }
}
