import TensorCore
import TensorModules
import TensorSymbols
import Testing

@Module
private final class Affine {
  func forward(_ x: Tensor, scale: Double = 2, _ bias: Tensor? = nil) -> Tensor {
    let scaled = x * scale
    if let bias { return scaled + bias }
    return scaled
  }
}

@Module
private final class Pairs {
  func forward(
    _ pair: (Tensor, Tensor), names: [String: Tensor], cache: Nested
  ) -> (sum: Tensor, rest: (Tensor, [Tensor])) {
    (pair.0 + pair.1, (names["a"] ?? pair.0, [cache[0].tensor]))
  }
}

@Module
private final class Failing {
  struct Refused: Error {}

  func forward(_ x: Int) throws(Refused) -> Int {
    if x < 0 { throw Refused() }
    return x
  }
}

@Module
private final class Silent {
  var count = 0
  func forward() { count += 1 }
}

@Module
private final class Labelled {
  func forward(in x: Int, times n: Int = 2, plus pair: (Int, Int) = (0, 0)) -> Int {
    x * n + pair.0 + pair.1
  }
}

struct ModuleCallTests {
  private let x = Tensor([1.0, 2.0])
  private let bias = Tensor([10.0, 10.0])

  private func values(_ tensor: Tensor) -> [Double] {
    let copy = Tensor.zeros(tensor.shape[0], dtype: .float64)
    copy.write(tensor)
    return copy.storage.map { Array($0.elements(as: Double.self).prefix(Int(copy.shape[0]))) } ?? []
  }

  @Test func `A module is called with positions, names and defaults`() {
    let model = Affine()
    #expect(values(model(x)) == [2, 4])
    #expect(values(model(x, scale: 3)) == [3, 6])
    #expect(values(model(x, 3)) == [3, 6])
    #expect(values(model(x, 3, bias)) == [13, 16])
    #expect(values(model(x, bias: bias)) == [12, 14])
    #expect(values(model(x: x, scale: 3, bias: bias)) == [13, 16])
    #expect(Labelled()(3) == 6)
    #expect(Labelled()(in: 3, times: 5, plus: (1, 2)) == 18)
  }

  @Test func `A call whose types are known late binds in the same way`() throws {
    let model: any Module = Affine()
    let result = try model.call(args(x, bias: bias)) as? Tensor
    #expect(result.map(values) == [12, 14])
    let widened = try model.call(args(x: x, scale: 3)) as? Tensor
    #expect(widened.map(values) == [3, 6])
    #expect(throws: ArgumentError.self) { try model.call(args()) }
    #expect(throws: ArgumentError.self) { try model.call(args(1)) }
  }

  @Test func `The parameters of forward are known by name`() {
    #expect(
      Affine.forwardParameters == [
        ForwardParameter("x", type: "Tensor"),
        ForwardParameter("scale", type: "Double", hasDefault: true),
        ForwardParameter("bias", type: "Tensor?", hasDefault: true),
      ])
    #expect(Labelled.forwardParameters.map(\.name) == ["in", "times", "plus"])
  }

  @Test func `Swift tuples go in and out`() throws {
    let model = Pairs()
    let direct = model((x, bias), names: [:], cache: [x])
    #expect(values(direct.sum) == [11, 12])
    let result = try model.call(
      args(Tuple(x, bias), names: ["a": bias], cache: [x, 1] as Nested))
    #expect(
      TreeStructure(Nested(result)).description == """
        TreeSpec(tuple, None, [*,
          TreeSpec(tuple, None, [*,
            TreeSpec(list, None, [*])])])
        """)
  }

  @Test func `A tuple may have a default`() throws {
    #expect(try Labelled().call(args(3)) as? Int == 6)
    #expect(try Labelled().call(args(3, plus: Tuple(1, 2))) as? Int == 9)
  }

  @Test func `What forward throws is thrown`() throws {
    #expect(throws: Failing.Refused.self) { try Failing()(-1) }
    #expect(throws: Failing.Refused.self) { try Failing().call(args(-1)) }
    #expect(try Failing()(4) == 4)
  }

  @Test func `A forward without inputs and result can be called`() throws {
    let model = Silent()
    model()
    _ = try model.call(args())
    #expect(model.count == 2)
  }
}
