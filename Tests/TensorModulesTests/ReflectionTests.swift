import TensorCore
import TensorModules
import TensorSymbols
import Testing

@Module
private final class Layer {
  @Parameter var weight: Tensor
  @Parameter var bias: Tensor?
  init(_ size: Int, bias: Bool = true) {
    weight = Tensor.ones(size, size)
    self.bias = bias ? Tensor.ones(size) : nil
  }
  func forward(_ x: Tensor) -> Tensor { x }
}

@Module
private final class Model {
  let first = Layer(1)
  @Buffer var count = Tensor.zeros(1)
  @Buffer(persistent: false) var scratch = Tensor.zeros(1)
  @Parameter var scale = Tensor.ones(1)
  let table = Tensor([1.0, 2.0])
  var mutableTable = Tensor([3.0])
  let epsilon = 1e-5
  let tied: Layer
  let twin = Layer(1, bias: false)
  var blocks = [Layer(2), Layer(3)]
  var named: [String: Layer] = ["z": Layer(1), "a": Layer(1)]
  let mixed: [any Module]
  let none: Layer? = nil
  var size: Int { 3 }
  lazy var late = Layer(9)
  static let shared = 1

  init() {
    tied = first
    mixed = [first, Layer(4)]
    twin.weight = first.weight
  }

  func forward(_ x: Tensor) -> Tensor {
    count += 1
    mutableTable = x
    return x
  }
}

struct ReflectionTests {
  private let model = Model()

  @Test func `Parameters are a module's own, then its children's, each tensor once`() {
    #expect(
      model.namedParameters().map(\.name) == [
        "scale", "first.weight", "first.bias", "blocks.0.weight", "blocks.0.bias",
        "blocks.1.weight", "blocks.1.bias", "named.a.weight", "named.a.bias", "named.z.weight",
        "named.z.bias", "mixed.1.weight", "mixed.1.bias",
      ])
    #expect(model.parameters().count == 13)
  }

  @Test func `Tied tensors keep every name where duplicates are wanted`() {
    let names = model.namedParameters(removingDuplicates: false).map(\.name)
    #expect(
      names.filter { $0.hasSuffix("weight") }.prefix(3) == [
        "first.weight", "tied.weight", "twin.weight",
      ])
    #expect(names.contains("mixed.0.bias"))
  }

  @Test func `Buffers are listed whether they are saved or not`() {
    #expect(model.namedBuffers().map(\.name) == ["count", "scratch"])
    #expect(
      model.namedBuffers().map(\.property.role) == [
        .buffer(isPersistent: true), .buffer(isPersistent: false),
      ])
  }

  @Test func `Tensors without a wrapper are constants`() {
    let constants = model.namedConstants()
    #expect(constants.map(\.name) == ["table", "mutableTable"])
    #expect(constants.map(\.property.isMutable) == [false, true])
  }

  @Test func `Modules are found by type, each once`() {
    #expect(
      model.namedChildren().map(\.name) == [
        "first", "twin", "blocks.0", "blocks.1", "named.a", "named.z", "mixed.1",
      ])
    #expect(model.namedModules().map(\.name).prefix(2) == ["", "first"])
    #expect(model.namedModules(removingDuplicates: false).map(\.name).contains("tied"))
  }

  @Test func `A property's tensor can be put back after forward replaced it`() {
    let before = model.namedConstants()
    _ = model(Tensor([7.0, 8.0]))
    #expect(model.mutableTable.shape == [2])
    for constant in before { constant.property.replaceTensor(constant.tensor) }
    #expect(model.mutableTable.shape == [1])
    let bias = model.first.bias
    model.namedParameters()[2].property.replaceTensor(Tensor.zeros(5))
    #expect(model.first.bias?.shape == [5])
    model.first.bias = bias
  }
}

struct StateDictTests {
  private func number(_ tensor: Tensor?) -> Float? {
    tensor?.storage?.elements(as: Float.self).first
  }

  @Test func `It holds parameters and saved buffers under all their names`() {
    let names = Model().stateDict().names
    #expect(
      names.prefix(6) == [
        "scale", "count", "first.weight", "first.bias", "tied.weight", "tied.bias",
      ])
    #expect(!names.contains("scratch"))
    #expect(!names.contains("table"))
  }

  @Test func `Loading copies elements into the module's own memory`() throws {
    let layer = Layer(2)
    let weight = layer.weight
    let keys = try layer.loadStateDict([
      "weight": Tensor([[5, 6], [7, 8]]), "bias": Tensor([1.5, 2.5]),
    ])
    #expect(number(weight) == 5)
    #expect(number(layer.bias) == 1.5)
    #expect(layer.weight.dtype == .float32)
    #expect(keys.description == "<All keys matched successfully>")
  }

  @Test func `Names of one side and other sizes are refused in torch's words`() {
    let layer = Layer(2)
    let error = #expect(throws: StateDictionaryError.self) {
      try layer.loadStateDict([
        "bias": Tensor.zeros(4), "q": Tensor.zeros(1), "a.b": Tensor.zeros(1),
      ])
    }
    #expect(
      error?.description
        == "Error(s) in loading state_dict for Layer:\n"
        + "\tMissing key(s) in state_dict: \"weight\". \n"
        + "\tUnexpected key(s) in state_dict: \"q\", \"a.b\". \n"
        + "\tsize mismatch for bias: copying a param with shape torch.Size([4]) from checkpoint, the shape in current model is torch.Size([2])."
    )
    #expect(number(layer.bias) == 1)
  }

  @Test func `Without strictness only sizes are refused`() throws {
    let layer = Layer(2)
    let keys = try layer.loadStateDict(
      ["bias": Tensor([3.0, 3.0]), "q": Tensor.zeros(1)], strict: false)
    #expect(number(layer.bias) == 3)
    #expect(
      keys.description
        == "_IncompatibleKeys(missing_keys=['weight'], unexpected_keys=['q'])")
    #expect(throws: StateDictionaryError.self) {
      try layer.loadStateDict(["bias": Tensor.zeros(4)], strict: false)
    }
  }

  @Test func `Entries are replaced, added and taken out by name`() {
    var state: StateDictionary = ["a": Tensor.zeros(1), "b": Tensor.zeros(2)]
    state["a"] = Tensor.zeros(3)
    state["c"] = Tensor.zeros(4)
    state["b"] = nil
    state["x"] = nil
    #expect(state.names == ["a", "c"])
    #expect(state["a"]?.shape == [3])
    #expect(state["c"]?.shape == [4])
  }
}
