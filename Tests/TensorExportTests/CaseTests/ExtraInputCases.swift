import TensorExport
import Testing

@Module
private final class State {
  let wte = Embedding(7, 4)
  let head: Linear
  @Buffer var steps = Tensor(0.0)
  @Buffer var runningMean = Tensor([1.0, 2.0, 3.0, 4.0])
  // swift-format-ignore: AlwaysUseLowerCamelCase
  @Buffer(persistent: false) var Mask = Tensor([true, false, true, false])
  let table = Tensor([[1, 2, 3, 4], [5, 6, 7, 8]])

  init() {
    head = Linear(4, 7, bias: false)
    head.weight = wte.weight
  }

  func forward(_ ids: Tensor) -> (Tensor, Tensor) {
    var h = wte(ids)
    steps.addInPlace(1)
    runningMean.mulInPlace(0.5).addInPlace(h.mean(dim: [0, 1]), alpha: 0.5)
    h = Tensor.where(Mask, h - runningMean, h)
    h = h + table[0]
    return (head(h * 0.3), steps + table.sum())
  }
}

@Module
private final class Deep {
  func forward(
    _ pairs: Nested, _ options: Nested, _ scale: Double = 2.0, _ flag: Bool = false,
    _ extra: Tensor? = nil
  ) -> Nested {
    var total = pairs[0][0]["a"].tensor * scale
    for index in 0..<pairs.count {
      let pair = pairs[index]
      total = total + pair[0]["a"].tensor - pair[1].tensor
    }
    total = total + options["B-ias"][0].tensor
    if flag {
      total = total * 2
    }
    if let extra {
      total = total + extra
    }
    return [
      "total": total,
      "parts": Nested.list(
        Nested.tuple(pairs[0][1], total),
        Nested.dictionary([("z", total.shape[0]), ("n", Tensor?.none)])),
    ]
  }
}

@Module
private final class Inner_Block {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  @Parameter var Weight = Tensor.ones(3)
  @Buffer var add = Tensor.ones(3)

  func forward(_ x: Tensor) -> Tensor {
    x * Weight + add
  }
}

@Module
private final class Names {
  @Parameter var w = Tensor.ones(3)
  // swift-format-ignore: AlwaysUseLowerCamelCase
  let Layer = Inner_Block()
  let layer = Inner_Block()

  // swift-format-ignore: AlwaysUseLowerCamelCase
  func forward(
    _ add: Tensor, _ mul: Tensor, _ p_w: Tensor, _ max: Tensor, _ sum_1: Tensor, _ relu: Tensor,
    _ x_0: Tensor, _ x: [Tensor], _ input: Tensor
  ) -> (Tensor, Tensor) {
    let a = Layer(add) + mul
    let b = layer(a) * p_w
    let c = b.max() + max
    let d = c.sum() + sum_1
    let e = d.relu() + relu
    let f = abs(e) + w
    let g = f.max(dim: 0).values
    return (g + x_0 + x[0] + input, f.sum(dim: 0))
  }
}

@Module
private final class Outputs {
  func forward(_ x: Tensor, _ y: Tensor, _ unused: Tensor) -> Nested {
    let z = x + 1
    z.mulInPlace(2)
    return .tuple(z, z, x, Tensor?.none, y.shape[0], Nested.list(z, y.t()), 2.5, true)
  }
}

@Module
private final class OnlyNone {
  func forward(_ x: Tensor) -> Tensor? {
    x.addInPlace(1)
    return nil
  }
}

@Module
private final class ScalarTensors {
  func forward(
    _ x: Tensor, _ h: Tensor, _ b: Tensor, _ i: Tensor, _ s: Tensor, _ u: Tensor
  ) -> Nested {
    let a = h * 2 + s
    let c = b + 1.5
    let d = i + i
    let e = s * x
    let f = h + x
    let g = i * 2.5
    let j = i.to(h.dtype) + h
    let k = (s + 1).exp() + u
    return .tuple(a, c, d, e, f, g, j, k, b + h, i.floorDivide(2), u % 3, -s)
  }
}

@Module
private final class Sums {
  func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> (Tensor, Tensor) {
    (x + y.t(), z.reshape(-1))
  }
}

/// Inputs, state, names and outputs of unusual kinds.
@Suite struct ExtraInputCases {
  @Test func sharedWeightsAndWrittenBuffers() throws {
    try CaseRun("x04_state", [args(deti(2, 3, hi: 7))]) { filled(State()) }
      .given([[0: .dynamic, 1: .dynamic]])
  }

  @Test func containersInContainersAndOptionalInputs() throws {
    let sets = [(4, 1), (5, 7), (2, 9)].map { n, s in
      let pairs: Nested = [
        Nested.tuple(["a": det(n, 3, seed: s)] as Nested, det(n, 3, seed: s + 1)),
        Nested.tuple(["a": det(1, 3, seed: s + 2)] as Nested, det(3, seed: s + 3)),
      ]
      let options: Nested = ["B-ias": [det(1, seed: s + 4)] as Nested]
      return args(extra: det(n, 1, seed: s + 5), options: options, pairs: pairs, flag: true)
    }
    try CaseRun("x15_nested", sets) { Deep() }.given([
      "extra": [0: .dynamic], "options": ["B-ias": [nil]], "flag": nil,
      "pairs": [
        .tuple([["a": [0: .dynamic]], [0: .dynamic]]), .tuple([["a": nil], nil]),
      ],
    ])
  }

  @Test func namesThatCollideAreNumbered() throws {
    let sets = [(3, 1), (4, 2), (5, 3)].map { n, s in
      func part(_ place: Int) -> Tensor { det(n, 3, seed: s + place) }
      return args(
        part(0), part(1), part(2), part(3), part(4), part(5), part(6), [part(8)], part(9))
    }
    let shape: DynamicShapes = [0: .dynamic]
    try CaseRun("x16_names", sets) { filled(Names()) }
      .given([shape, shape, shape, shape, shape, shape, shape, [shape], shape])
  }

  @Test func outputsOfAllKinds() throws {
    let sets = [(3, 1), (4, 2), (5, 3)].map { n, s in
      args(det(n, 3, seed: s), det(n, 2, seed: s + 1), det(2, n, seed: s))
    }
    try CaseRun("x17_outputs", sets) { Outputs() }.given([[0: .dynamic], [0: .dynamic], [1: .auto]])
    try CaseRun(
      "x17_outputs", [args(det(3, seed: 1)), args(det(4, seed: 1))], prefix: "none_"
    ) { OnlyNone() }.given([[0: .dynamic]])
  }

  @Test func numbersOfSmallTypesAndWithoutDimensions() throws {
    let sets = [(3, 1), (4, 2), (5, 3)].map { n, s in
      args(
        det(n, seed: s), det(n, seed: s + 1).half(), det(n, seed: s + 2).bfloat16(),
        deti(n, seed: s).to(.int8), Tensor(0.75 + Double(s)), Tensor(5 + s))
    }
    let shape: DynamicShapes = [0: .dynamic]
    try CaseRun("x18_scalars", sets) { ScalarTensors() }
      .given([shape, shape, shape, shape, nil, nil])
  }

  @Test func viewsAsInputsNumberTheSymbolsOfTheirBase() throws {
    let sets = [(3, 4, 1), (5, 2, 2), (2, 6, 3)].map { n, m, s in
      args(
        det(n, m, seed: s), det(n * m, seed: s).reshape(m, n),
        det(n, m, 2, seed: s)[.all, .all, 1])
    }
    let shape: DynamicShapes = [0: .dynamic, 1: .dynamic]
    try CaseRun("x19_view_inputs", sets) { Sums() }.given([shape, shape, shape])
  }
}
