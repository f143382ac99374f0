import TensorExport
import Testing

@Module
private final class Linear {
  let width = 2
  func forward(_ x: Tensor) -> Tensor {
    x
  }
}

@Module
private final class Looking {
  var seen = ""
  func forward(_ x: Tensor) -> Tensor {
    seen = stringType((x, x.shape[0], x.shape[1]), withShape: true, withMinMax: true)
    return x
  }
}

/// A class without meaning to the library, named as the reference's.
private struct object {}

private typealias Case = (expression: String, text: @Sendable () -> String)

private func f() -> Tensor { det(3, 4, seed: 1) }

private func scalar() -> Tensor { Tensor([3.5]).reshape() }

/// The expressions of the reference that can be written in Swift, in its order.
///
/// These cannot: NumPy's arrays, devices and complex numbers do not exist. The caches have a test of their own.
private let cases: [Case] = [
  ("string_type(None)", { stringType(nil) }),
  ("string_type(1)", { stringType(1) }),
  ("string_type(1.5)", { stringType(1.5) }),
  ("string_type(True)", { stringType(true) }),
  ("string_type('a')", { stringType("a") }),
  ("string_type(slice(0, 1))", { stringType(0..<1) }),
  ("string_type(1, with_min_max=True)", { stringType(1, withMinMax: true) }),
  ("string_type(2.5, with_min_max=True)", { stringType(2.5, withMinMax: true) }),
  ("string_type(False, with_min_max=True)", { stringType(false, withMinMax: true) }),
  ("string_type('a', with_min_max=True)", { stringType("a", withMinMax: true) }),
  ("string_type(())", { stringType(()) }),
  ("string_type([])", { stringType([Int]()) }),
  ("string_type({})", { stringType([String: Int]()) }),
  ("string_type(set())", { stringType(Set<Int>()) }),
  ("string_type((1,))", { stringType(Tuple(1)) }),
  ("string_type([1])", { stringType([1]) }),
  ("string_type((1, 'a', None))", { stringType((1, "a", Int?.none)) }),
  ("string_type([1, [2, (3,)]])", { stringType([1, [2, Tuple(3)] as [Any]] as [Any]) }),
  ("string_type({'a': 1, 'b': f})", { stringType(["b": f(), "a": 1] as [String: Any]) }),
  ("string_type({'a': f}, with_shape=True)", { stringType(["a": f()], withShape: true) }),
  ("string_type({1: f}, with_shape=True)", { stringType([1: f()], withShape: true) }),
  ("string_type({3})", { stringType(Set([3])) }),
  ("string_type(f)", { stringType(f()) }),
  ("string_type(f, with_shape=True)", { stringType(f(), withShape: true) }),
  ("string_type(f, with_device=True)", { stringType(f(), withDevice: true) }),
  (
    "string_type(f, with_shape=True, with_device=True)",
    { stringType(f(), withShape: true, withDevice: true) }
  ),
  (
    "string_type(f, with_shape=True, with_min_max=True)",
    { stringType(f(), withShape: true, withMinMax: true) }
  ),
  ("string_type(f, with_min_max=True)", { stringType(f(), withMinMax: true) }),
  (
    "string_type(torch.tensor(3.5), with_shape=True)",
    { stringType(scalar(), withShape: true) }
  ),
  ("string_type(torch.tensor(3.5))", { stringType(scalar()) }),
  ("string_type(torch.tensor(3.5), with_min_max=True)", { stringType(scalar(), withMinMax: true) }),
  (
    "string_type(torch.zeros((0, 3)), with_shape=True, with_min_max=True)",
    { stringType(Tensor.zeros(0, 3), withShape: true, withMinMax: true) }
  ),
  (
    "string_type(torch.tensor([1.0, float('nan'), 3.0]), with_min_max=True)",
    { stringType(Tensor([1, .nan, 3]), withMinMax: true) }
  ),
  (
    "string_type(deti(2, 3), with_shape=True, with_min_max=True)",
    { stringType(deti(2, 3), withShape: true, withMinMax: true) }
  ),
  (
    "string_type(detb(2, 3), with_shape=True, with_min_max=True)",
    { stringType(detb(2, 3), withShape: true, withMinMax: true) }
  ),
  ("string_type(list(range(9)))", { stringType(Array(0..<9)) }),
  ("string_type(list(range(10)))", { stringType(Array(0..<10)) }),
  ("string_type(list(range(12)), limit=20)", { stringType(Array(0..<12), limit: 20) }),
  ("string_type(tuple(range(10)))", { stringType((0, 1, 2, 3, 4, 5, 6, 7, 8, 9)) }),
  (
    "string_type(tuple(range(10)), with_min_max=True)",
    { stringType((0, 1, 2, 3, 4, 5, 6, 7, 8, 9), withMinMax: true) }
  ),
  (
    "string_type(list(range(10)), with_min_max=True)",
    { stringType(Array(0..<10), withMinMax: true) }
  ),
  (
    "string_type([f] * 11, with_shape=True)",
    { stringType([Tensor](repeating: f(), count: 11), withShape: true) }
  ),
  ("string_type(torch.nn.Linear(2, 3))", { stringType(Linear()) }),
  ("string_type(torch.float32)", { stringType(DType.float32) }),
  ("string_type(torch.export.Dim('batch'))", { stringType(Dim("batch")) }),
  ("string_type(2 * torch.export.Dim('batch'))", { stringType(2 * Dim("batch")) }),
  ("string_type(torch.export.Dim.DYNAMIC)", { stringType(Dim.dynamic) }),
  ("string_type(object())", { stringType(object()) }),
  ("string_type(object(), ignore=True)", { stringType(object(), ignore: true) }),
]

@Suite struct StringTypeTests {
  private static let answers: [String: String] = {
    let answers = (try? ExpectedCase("p26_string_type").answers("string_type.txt")) ?? []
    return Dictionary(answers.map { ($0.expression, $0.text) }, uniquingKeysWith: { $1 })
  }()

  @Test(arguments: cases.indices)
  func textsAreThoseOfTheReference(index: Int) throws {
    let (expression, text) = cases[index]
    let answer = try #require(Self.answers[expression], "\(expression)")
    #expect(text() == answer.replacing("!! AssertionError: ", with: ""), "\(expression)")
  }

  @Test(arguments: DType.allCases)
  func elementTypesHaveTheirNumberInONNX(dtype: DType) throws {
    let expression = "string_type(torch.zeros((2,), dtype=\(dtype)), with_shape=True)"
    let answer = try #require(Self.answers[expression], "\(expression)")
    #expect(stringType(Tensor.zeros(2, dtype: dtype), withShape: true) == answer)
  }

  @Test func classesThatAreTreesShowTheirFields() {
    func tensor(_ seed: Int) -> Tensor { det(2, 4, 3, 7, seed: seed) }
    let cache = DynamicCache([(tensor(1), tensor(2)), (tensor(1), tensor(2))])
    func expect(_ arguments: String, _ text: String) {
      #expect(text == Self.answers["string_type(\(arguments))"])
    }
    expect("cache", stringType(cache))
    expect("cache, with_shape=True", stringType(cache, withShape: true))
    expect(
      "cache, with_shape=True, with_min_max=True",
      stringType(cache, withShape: true, withMinMax: true))
    expect("(cache, f), with_shape=True", stringType((cache, f()), withShape: true))
    expect(
      "make_encoder_decoder_cache(cache, cache), with_shape=True",
      stringType(EncoderDecoderCache(cache, cache), withShape: true))
    let inputs = Nested.dictionary([("past", cache), ("ids", deti(2, 3))])
    expect(
      "{'past': cache, 'ids': deti(2, 3)}, with_shape=True", stringType(inputs, withShape: true))
  }

  @Test func containersOfSwiftReadAsPythons() {
    #expect(stringType(args(f(), y: f()), withShape: true) == "((T1s3x4,),dict(y:T1s3x4))")
    #expect(stringType(args(f())) == "((T1r2,),{})")
    #expect(stringType(["z": 1, "a": 2.5] as KeyValuePairs<String, Any>) == "dict(z:int,a:float)")
    #expect(stringType([10: 1, 9: 2]) == "dict(9:int,10:int)")
    #expect(stringType(Set(["a", "b"])) == "{str,str}")
    #expect(stringType(Set(0..<12)) == "{...}")
    #expect(stringType(Set(0..<12), withShape: true) == "{...}#12")
    #expect(stringType(Set(0..<12), withMinMax: true) == "{...}#12[0,11:A5.5]")
    #expect(stringType([f(), nil]) == "#2[T1r2,None]")
    #expect(stringType(Int8(1)) == "int" && stringType(Float(1), withMinMax: true) == "float=1.0")
    #expect(stringType(TensorIndexItem.all) == "slice" && stringType(2...) == "slice")
    #expect(stringType(f().shape) == "(int,int)")
  }

  @Test func shapesReadAsTheContainersTheyAre() {
    let shapes: DynamicShapes = ["x": [0: Dim("b"), 1: nil], "y": nil]
    #expect(stringType(shapes) == "dict(x:dict(0:Dim,1:None),y:None)")
    #expect(stringType(DynamicShapes.list([.tuple([3])])) == "#1[(int,)]")
    #expect(stringType(InputShapes(args: .tuple([]), kwargs: .dictionary([]))) == "((),{})")
  }

  @Test func sizesAndTensorsOfAnExportAreSymbolic() throws {
    let model = Looking()
    _ = try export(model, f(), dynamicShapes: [[0: .dynamic]])
    #expect(model.seen == "(F1ss0x4,SymInt,int=4)")
  }

  @Test func meansOfManyElementsAreExactToTheLastDigit() {
    #expect(
      stringType(det(1000, 7, seed: 3), withMinMax: true)
        == "T1r2[-2.0,2.0:A7.42857541356768e-05]")
  }
}
