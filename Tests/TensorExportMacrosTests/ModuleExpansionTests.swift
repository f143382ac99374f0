import Testing

struct ModuleExpansionTests {
  private let text = Expansion(
    """
    @Module(path: .fileID)
    public final class Model: Base {
      let linear = Linear(2, 3), other: Linear
      @Parameter var weight: Tensor
      @Buffer(persistent: false) public var state = Tensor.zeros(1)
      var watched = 1 { didSet { print(watched) } }
      var computed: Int { 3 }
      var accessed: Int {
        get { 3 }
        set { print(newValue) }
      }
      static let shared = 1
      lazy var late = 2
      public func forward(
        _ x: Tensor, in n: Int = 2, _ pair: (Tensor, Tensor)
      ) throws(E) -> (a: Tensor, b: (Tensor, Int)) {
        (x, (pair.0, n))
      }
    }
    """
  ).text

  @Test func `Stored properties are listed in order, as their wrappers say`() {
    #expect(
      text.contains(
        #"[.property("linear", self, \.linear), .property("other", self, \.other), .parameter("weight", self, \.weight), .buffer("state", self, \.state, isPersistent: _state.isPersistent), .property("watched", self, \.watched)]"#
      ))
  }

  @Test func `The parameters are described`() {
    #expect(
      text.contains(
        #"[.init("x", type: "Tensor"), .init("in", type: "Int", hasDefault: true), .init("pair", type: "(Tensor, Tensor)")]"#
      ))
  }

  @Test func `A late call reads its inputs by position and gives a tree`() {
    #expect(
      text.contains(
        "try forward(arguments.value(0), in: arguments.value(1, default: 2), arguments.tuple(2))"))
    #expect(
      text.contains(
        "return TensorModules.Tuple(result.0, TensorModules.Tuple(result.1.0, result.1.1))"))
  }

  @Test(arguments: [
    "(_ x: Tensor, _ n: Int, _ pair: (Tensor, Tensor))",
    "(_ x: Tensor, _ n: Int, pair: (Tensor, Tensor))",
    "(_ x: Tensor, in n: Int = 2, pair: (Tensor, Tensor))",
    "(x: Tensor, in n: Int = 2, pair: (Tensor, Tensor))",
  ])
  func `Each number of positional inputs has its function`(_ signature: String) {
    #expect(
      text.contains(
        "public func callAsFunction\(signature) throws(E) -> (a: Tensor, b: (Tensor, Int)) {"))
  }

  @Test func `The class conforms by an extension`() {
    #expect(text.contains("extension Model: TensorModules.Module {"))
    #expect(!text.contains("@Module"))
  }

  @Test func `What the class declares itself is not made`() {
    let text = Expansion(
      """
      @Module final class M {
        var moduleProperties: [ModuleProperty] { [] }
        func callAsFunction(_ x: Int) {}
        @Traced func forward(_ x: Int) {}
      }
      """
    ).text
    #expect(text.ranges(of: "moduleProperties").count == 1)
    #expect(text.ranges(of: "callAsFunction").count == 1)
    #expect(text.ranges(of: "TracedFunction").count == 1)
  }
}
