import TensorExport
import Testing

/// The inputs of p18: a dictionary of a tensor and a list.
@Module
private final class NestedInputs {
  func forward(_ data: Nested, _ others: Tuple<Tensor, Tensor>, _ scale: Tensor) -> Nested {
    var a = data["a"].tensor + data["b"][0].tensor
    let b = data["b"][1].tensor * scale
    for o in [others.values.0, others.values.1] {
      a = a - o
    }
    return ["sum": a, "lst": Nested.list(b, Nested.tuple(a * 2, b))]
  }
}

@Module
private final class Transposed {
  func forward(_ x: Tensor, _ y: Tensor) -> (Tensor, SymInt) {
    (x.matmul(y.t()), x.shape[0] * 2)
  }
}

@Module
private final class Sum {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y
  }
}

@Module
private final class Scalars {
  func forward(
    _ x: Tensor, _ n: Int, _ alpha: Double, _ flag: Bool = true, _ opt: Tensor? = nil
  ) -> (Tensor, Tensor?, Int) {
    var y = x * alpha + n
    if flag {
      y = y.abs()
    }
    if let opt {
      y = y + opt
    }
    return (y, nil, 3)
  }
}

/// Kinds of inputs and of dynamic shapes.
@Suite struct InputCases {
  @Test func containersAreFlattened() throws {
    func set(_ n: Int, _ m: Int, _ s: Int) -> Arguments {
      let data: Nested = [
        "a": det(n, m, seed: s), "b": [det(n, 1, seed: s + 1), det(m, seed: s + 2)],
      ]
      return args(
        data, Tuple(det(1, m, seed: s + 3), det(n, m, seed: s + 4)), det(1, seed: s + 5))
    }
    try CaseRun("p18_nested_inputs", [set(3, 4, 1), set(5, 6, 11)]) { NestedInputs() }.guessed()
  }

  @Test func namedDimensionsKeepTheirRanges() throws {
    let batch = Dim("batch", min: 2, max: 64)
    let feat = Dim("feat")
    let sets = [
      args(det(3, 4, seed: 1), det(5, 4, seed: 2)), args(det(6, 7, seed: 3), det(5, 7, seed: 4)),
    ]
    let shapes: [(String, DynamicShapes)] = [
      ("", ["x": [0: batch, 1: feat], "y": [1: feat]]),
      ("tuple_", [[0: batch, 1: feat], [1: feat]]),
      ("tupledims_", [[batch, feat], [nil, feat]]),
    ]
    for (prefix, shapes) in shapes {
      try CaseRun("p19_named_dims", sets, prefix: prefix) { Transposed() }.given(shapes)
    }
  }

  @Test(
    arguments: [
      ("none_", nil),
      ("auto_", [[0: .auto, 1: .auto], [0: .auto, 1: .auto]]),
      ("dynamic_both_", [[0: .dynamic], [0: .dynamic]]),
      ("auto_one_side_", [[0: .auto], nil]),
      ("static_", [[0: .static, 1: .dynamic], [1: .dynamic]]),
      ("int_", [[0: 5, 1: .dynamic], [0: 5, 1: .dynamic]]),
      ("none_dim_", [[0: nil, 1: .auto], [0: nil, 1: .auto]]),
      ("same_name_", [[0: Dim("n")], [0: Dim("n")]]),
      ("max_", [[0: Dim("n", max: 10)], [0: Dim("n", max: 10)]]),
      ("min1_", [[0: Dim("n", min: 1)], [0: Dim("n", min: 1)]]),
      ("min0_", [[0: Dim("n", min: 0)], [0: Dim("n", min: 0)]]),
    ] as [(String, DynamicShapes?)])
  func eachKindOfDimensionPrintsAsTheReference(prefix: String, shapes: DynamicShapes?) throws {
    try CaseRun(
      "p23_dim_kinds", [args(det(5, 6, seed: 1), det(5, 6, seed: 2))], prefix: prefix
    ) { Sum() }.given(shapes)
  }

  @Test func inputsThatAreNoTensorsBecomePartOfTheProgram() throws {
    let x = det(3, 4, seed: 1)
    let x2 = det(5, 4, seed: 2)
    try CaseRun("p24_scalar_inputs", [args(x, 2, 0.5), args(x2, 2, 0.5)]) { Scalars() }.guessed()
    try CaseRun(
      "p24_scalar_inputs",
      [
        args(x, 2, 0.5, false, det(1, 4, seed: 3)), args(x2, 2, 0.5, false, det(1, 4, seed: 4)),
      ], prefix: "opt_"
    ) { Scalars() }.guessed()
    try CaseRun(
      "p24_scalar_inputs",
      [args(x, n: 2, alpha: 0.5, flag: false), args(x2, n: 2, alpha: 0.5, flag: false)],
      prefix: "kw_"
    ) { Scalars() }.guessed()
  }
}
