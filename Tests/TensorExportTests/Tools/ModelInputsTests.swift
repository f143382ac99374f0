import TensorExport
import Testing

@Module
private final class M {
  func forward(_ x: Tensor, _ y: Tensor, z: Tensor? = nil) -> Tensor {
    x + y
  }
}

private func x(_ shape: Int...) -> Tensor { det(shape, seed: 1) }

/// The expressions of the reference that can be written in Swift, in its order.
///
/// These cannot: sets of inputs that are no list, or no model (both do not compile); a lone tensor as a set
/// (it is one positional input); an empty name (it only shows in messages); `forward` with `*args` or
/// `**kwargs`; `validate_inputs_for_export`, which is broken in the reference.
private let guesses: [(expression: String, inputs: @Sendable () -> ModelInputs)] = [
  ("[]", { ModelInputs(M(), []) }),
  ("[(x(2, 3), x(2, 3))]", { ModelInputs(M(), [(x(2, 3), x(2, 3))]) }),
  (
    "[(x(2, 3), x(2, 3)), (x(2, 3), x(2, 3))]",
    { ModelInputs(M(), [(x(2, 3), x(2, 3)), (x(2, 3), x(2, 3))]) }
  ),
  (
    "[(x(2, 3), x(2, 3)), (x(4, 3), x(2, 5))]",
    { ModelInputs(M(), [(x(2, 3), x(2, 3)), (x(4, 3), x(2, 5))]) }
  ),
  (
    "[(x(0, 3), x(2, 3)), (x(0, 3), x(2, 5))]",
    { ModelInputs(M(), [(x(0, 3), x(2, 3)), (x(0, 3), x(2, 5))]) }
  ),
  (
    "[(x(2, 3), x(2)), (x(2, 3, 4), x(2))]",
    { ModelInputs(M(), [(x(2, 3), x(2)), (x(2, 3, 4), x(2))]) }
  ),
  ("[(x(2, 3), 3), (x(3, 3), 4)]", { ModelInputs(M(), [(x(2, 3), 3), (x(3, 3), 4)]) }),
  (
    "[(x(2, 3), 3), (x(3, 3), 4.5)]",
    { ModelInputs(M(), [args(x(2, 3), 3), args(x(3, 3), 4.5)]) }
  ),
  (
    "[(x(2, 3), None), (x(3, 3), None)]",
    { ModelInputs(M(), [(x(2, 3), Tensor?.none), (x(3, 3), nil)]) }
  ),
  (
    "[(x(2, 3), x(2)), (x(3, 3),)]",
    { ModelInputs(M(), [args(x(2, 3), x(2)), args(x(3, 3))]) }
  ),
  (
    "[dict(x=x(2), y=x(2)), dict(x=x(3))]",
    { ModelInputs(M(), [["x": x(2), "y": x(2)], ["x": x(3)]]) }
  ),
  (
    "[dict(y=x(2), x=x(3)), dict(x=x(3), y=x(4))]",
    { ModelInputs(M(), kwargs: [["y": x(2), "x": x(3)], ["x": x(3), "y": x(4)]]) }
  ),
  (
    "[dict(x=[x(2), x(3)], y=(x(2),)), dict(x=[x(3), x(3)], y=(x(3),))]",
    {
      ModelInputs(
        M(),
        kwargs: [
          ["x": [x(2), x(3)], "y": Tuple(x(2))], ["x": [x(3), x(3)], "y": Tuple(x(3))],
        ])
    }
  ),
  (
    "[dict(x=[x(2)]), dict(x=[x(3), x(3)])]",
    { ModelInputs(M(), [["x": [x(2)]], ["x": [x(3), x(3)]]]) }
  ),
  (
    "[dict(x={'b': x(2), 'a': x(3)}), dict(x={'a': x(3), 'b': x(3)})]",
    { ModelInputs(M(), [["x": ["b": x(2), "a": x(3)]], ["x": ["a": x(3), "b": x(3)]]]) }
  ),
  (
    "[((x(2),), dict(y=x(2))), ((x(3),), dict(y=x(3)))]",
    { ModelInputs(M(), [(Tuple(x(2)), ["y": x(2)]), (Tuple(x(3)), ["y": x(3)])]) }
  ),
]

@Suite struct ModelInputsTests {
  private static let answers: [String: String] = {
    let answers = (try? ExpectedCase("p28_model_inputs").answers("model_inputs.txt")) ?? []
    return Dictionary(answers.map { ($0.expression, $0.text) }, uniquingKeysWith: { $1 })
  }()

  @Test(arguments: guesses.indices)
  func shapesAreThoseOfTheReference(index: Int) throws {
    let (expression, inputs) = guesses[index]
    let answer = try #require(
      Self.answers["pp(ML(M(), \(expression)).guess_dynamic_shapes())"], "\(expression)")
    #expect("\(inputs().guessDynamicShapes())" == answer.replacing("!! AssertionError: ", with: ""))
  }

  @Test func theModelHasNames() throws {
    let model = ModelInputs(M(), [])
    let names = model.forwardOrderedParameterNames.map { "'\($0)'" }.joined(separator: ", ")
    let answer = try #require(
      Self.answers.first { $0.key.hasPrefix("ML(M(), []).full_name") }?.value)
    #expect(
      "('\(model.fullName)', '\(model.moduleNameType)', '\(model.trueModelName)', [\(names)])"
        == answer)
    #expect(ModelInputs(M(), [], name: "encoder").fullName == "encoder:M")
  }

  @Test func positionalShapesMoveToNamesAndInputsStay() throws {
    let sets = [args(x(2), y: x(2)), args(x(3), y: x(3))]
    let model = ModelInputs(M(), sets)
    let (inputs, shapes) = model.moveToKwargs(sets[0], model.guessDynamicShapes())
    let answers = Self.answers.filter { $0.key.hasSuffix("(ML(M(), \(guesses[15].expression)))") }
    try #require(answers.count == 2)
    #expect(answers.values.contains("\(shapes)"))
    #expect(answers.values.contains(stringType(inputs, withShape: true)))
  }

  @Test func setsMayBeTreesCallsTuplesAndDictionaries() {
    let text = "(({0: _DimHint(type=<_DimHintType.DYNAMIC: 3>)},), {})"
    #expect("\(ModelInputs(M(), [x(2), x(3)]).guessDynamicShapes())" == text)
    #expect("\(ModelInputs(M(), [Tuple(x(2)), Tuple(x(3))]).guessDynamicShapes())" == text)
    #expect("\(ModelInputs(M(), [args(x(2)), args(x(3))]).guessDynamicShapes())" == text)
    let named = ModelInputs(M(), [Nested.dictionary([("x", x(2))]), ["x": x(3)]])
    #expect(named.inputs.allSatisfy { $0.positional.isEmpty && $0.named.count == 1 })
    let list = ModelInputs(M(), [[x(2), x(3)], [x(2), x(4)]])
    #expect(list.inputs.allSatisfy { $0.positional.count == 1 })
  }

  @Test func classesThatAreTreesHaveTheShapesOfTheirFieldsAsAList() {
    func set(_ length: Int) -> Arguments {
      args(DynamicCache([(x(2, length), x(2, length))]))
    }
    let shapes = ModelInputs(M(), [set(3), set(4)]).guessDynamicShapes()
    #expect(
      "\(shapes)" == """
        (([[{1: _DimHint(type=<_DimHintType.DYNAMIC: 3>)}],
           [{1: _DimHint(type=<_DimHintType.DYNAMIC: 3>)}]],),
         {})
        """)
  }

  @Test func theKeysOfDictionariesMustAgree() {
    let inputs = ModelInputs(M(), [args(["a": x(2)]), args(["b": x(2)])])
    #expect(
      inputs.guessDynamicShapes().error?.description
        == "Unexpected variety of dict keys {('a',), ('b',)} failing input 0")
  }

  @Test func anExportThrowsWhyThereAreNoShapes() {
    let inputs = ModelInputs(M(), [(x(2), x(2)), (x(2, 3), x(2))])
    let shapes = inputs.guessDynamicShapes()
    let moved = inputs.moveToKwargs(inputs.inputs[0], shapes).shapes
    for part in [shapes.args, shapes.kwargs, moved.kwargs] {
      let error = #expect(throws: ExportError.self) {
        try export(M(), (x(2), x(2)), dynamicShapes: part)
      }
      #expect(error?.message == shapes.error?.description)
      #expect(error?.message.hasPrefix("Shapes can be different but not ranks") == true)
    }
  }

  @Test func guessedShapesExport() throws {
    let inputs = [(x(5, 6), x(1, 6)), (x(7, 8), x(1, 8))]
    var shapes = ModelInputs(M(), inputs).guessDynamicShapes()
    let program = try export(M(), inputs[0], dynamicShapes: shapes.args)
    #expect("\(program)".contains(#"x: "f32[s0, s1]", y: "f32[1, s1]""#))

    let mixed = [args(x(5, 6), y: x(1, 6)), args(x(7, 8), y: x(1, 8))]
    shapes = ModelInputs(M(), mixed).guessDynamicShapes()
    let (newArguments, newShapes) = ModelInputs(M(), mixed).moveToKwargs(mixed[0], shapes)
    let moved = try export(M(), newArguments, dynamicShapes: newShapes.kwargs)
    #expect("\(moved.rangeConstraints)" == "\(program.rangeConstraints)")
  }
}
