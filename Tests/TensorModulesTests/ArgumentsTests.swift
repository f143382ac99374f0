import TensorModules
import TensorSymbols
import Testing

struct ArgumentsTests {
  private let parameters = [
    ForwardParameter("x", type: "Int"), ForwardParameter("scale", type: "Int", hasDefault: true),
    ForwardParameter("bias", type: "Int", hasDefault: true),
  ]

  /// The bound inputs as a line.
  private func binding(_ inputs: Arguments) throws -> String {
    try inputs.bound(to: parameters).values.map { $0.map { "\($0)" } ?? "default" }
      .joined(separator: " ")
  }

  @Test(
    arguments: [
      TreeRow({ args(1) }, "1 default default"), TreeRow({ args(1, 2, 3) }, "1 2 3"),
      TreeRow({ args(1, bias: 3) }, "1 default 3"),
      TreeRow({ args(bias: 3, x: 1) }, "1 default 3"),
      TreeRow({ Arguments((1, 2)) }, "1 2 default"),
      TreeRow({ Arguments(4) }, "4 default default"),
    ])
  func `Inputs are bound by position, by name and by default`(
    _ row: TreeRow<Arguments>
  ) throws {
    #expect(try binding(row.tree()) == row.text)
  }

  @Test(
    arguments: [
      TreeRow({ args() }, "missing a required argument: 'x'"),
      TreeRow({ args(scale: 1, w: 2) }, "missing a required argument: 'x'"),
      TreeRow({ args(1, 2, 3, 4) }, "too many positional arguments"),
      TreeRow({ args(1, x: 2) }, "multiple values for argument 'x'"),
      TreeRow({ args(1, w: 3) }, "got an unexpected keyword argument 'w'"),
      TreeRow(
        { args(1, sclae: 3) }, "got an unexpected keyword argument 'sclae'; did you mean 'scale'?"),
      TreeRow({ args(1, bias: 2, bias: 3) }, "keyword argument repeated: bias"),
    ])
  func `Inputs that do not fit are refused in Python's words`(
    _ row: TreeRow<Arguments>
  ) {
    let error = #expect(throws: ArgumentError.self) { try binding(row.tree()) }
    #expect(error?.description == row.text)
  }

  @Test func `A name that nearly fits is named where an input is missing`() {
    let required = [ForwardParameter("mask", type: "Int")]
    let error = #expect(throws: ArgumentError.self) { try args(msk: 1).bound(to: required) }
    #expect(error?.description.contains("missing a required argument: 'mask'") == true)
    #expect(error?.suggestion == "mask")
  }

  @Test func `Named inputs keep the order in which they were given`() {
    #expect(args(1, z: 2, a: 3).named.map(\.name) == ["z", "a"])
  }

  @Test func `Inputs as a tree are made again with other leaves`() throws {
    let other = try args(1, [2], k: 3).replacingLeaves(with: [4, 5, 6])
    #expect(other.positional[0] as? Int == 4)
    #expect(other.named.first?.value as? Int == 6)
  }

  @Test func `A number widens to the parameter's type, anything else must have it`() throws {
    let bound = try args(1, 2.5).bound(to: parameters)
    let number: Double = try bound.value(0)
    let symbol: SymInt = try bound.value(0)
    let narrow: Float = try bound.value(1)
    let nested: Nested = try bound.value(0)
    #expect(number == 1 && symbol == 1 && narrow == 2.5 && nested.isTreeLeaf)
    let error = #expect(throws: ArgumentError.self) {
      let _: String = try bound.value(0)
    }
    #expect(error?.description == "argument 'x' must be String, not Int")
    #expect(throws: ArgumentError.self) {
      let _: Int = try bound.value(1)
    }
  }
}
