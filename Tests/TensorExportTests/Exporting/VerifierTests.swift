import TensorCore
import TensorExport
import TensorGraphs
import TensorSymbols
import Testing

/// A graph of one addition, of which each test breaks one invariant.
private struct Broken {
  var graph = Graph()
  let x: NodeID
  let y: NodeID
  let sum: NodeID
  var signature: GraphSignature

  init() {
    let metadata = TensorMetadata(.float32, [2, 3])
    x = graph.append(.placeholder, named: "x", value: .tensor(metadata))
    y = graph.append(.placeholder, named: "y", value: .tensor(metadata))
    sum = graph.append(
      .call(.sum(of: "add.Tensor")), named: "add", [.tensor(x), .tensor(y)],
      value: .tensor(metadata))
    graph.outputs = [.node(sum)]
    signature = GraphSignature(
      inputs: [.init(.userInput, name: "x"), .init(.userInput, name: "y")],
      outputs: [.init(name: "add", .tensor)])
  }

  /// The number of the invariant that does not hold.
  var invariant: Int? {
    do {
      try Verifier(graph, signature).verify()
      return nil
    } catch {
      return error.invariant
    }
  }
}

extension Operator {
  /// An operator with the shape rule of an addition.
  fileprivate static func sum(of name: String) -> Operator {
    Operator("\(name)(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor") { call in
      [call.tensor(0).metadata]
    } kernel: { call, _ in
      [call.tensor(0)]
    }
  }
}

/// Each invariant of ``Verifier`` is broken once.
@Suite struct VerifierTests {
  @Test func aTracedGraphIsWellFormed() {
    #expect(Broken().invariant == nil)
  }

  @Test func placeholdersComeFirst() {
    var broken = Broken()
    _ = broken.graph.append(
      .placeholder, named: "z", value: .tensor(TensorMetadata(.float32, [2])))
    broken.signature = GraphSignature(
      inputs: broken.signature.inputs + [.init(.userInput, name: "z")],
      outputs: broken.signature.outputs)
    #expect(broken.invariant == 1)
  }

  @Test func valuesAreComputedBeforeTheyAreUsed() {
    var broken = Broken()
    broken.graph.remove([broken.sum])
    #expect(broken.invariant == 2)
  }

  @Test func namesAreUniqueIdentifiers() {
    var broken = Broken()
    broken.graph.rename(broken.y, to: "x")
    #expect(broken.invariant == 3)
    broken = Broken()
    broken.graph.rename(broken.y, to: "2y")
    #expect(broken.invariant == 3)
  }

  @Test func argumentsAreOfTheSchemasTypes() {
    var broken = Broken()
    broken.graph[broken.sum].arguments[1] = .string("y")
    #expect(broken.invariant == 4)
    broken = Broken()
    broken.graph[broken.sum].arguments += [.int(.literal(1)), .int(.literal(1))]
    #expect(broken.invariant == 4)
  }

  @Test func resultsThatAreReadExist() {
    var broken = Broken()
    let metadata = TensorMetadata(.float32, [2, 3])
    _ = broken.graph.append(
      .getItem(0), named: "getitem", [.tensor(broken.sum)], value: .tensor(metadata))
    #expect(broken.invariant == 5)
  }

  @Test func tensorsAreWhatTheRuleSays() {
    var broken = Broken()
    broken.graph[broken.sum].value = .tensor(TensorMetadata(.float32, [3, 2]))
    #expect(broken.invariant == 6)
    broken = Broken()
    broken.graph[broken.sum].value = .tensor(TensorMetadata(.float64, [2, 3]))
    #expect(broken.invariant == 6)
  }

  @Test func symbolsComeFromInputs() {
    var broken = Broken()
    let environment = ShapeEnvironment()
    let symbol = environment.makeSymbol(hint: 4)
    _ = broken.graph.append(
      .read(.size(0)), named: "sym_size_int", [.tensor(broken.x)],
      value: .integer(SymInt(symbol, in: environment)))
    #expect(broken.invariant == 7)
  }

  @Test func theSignatureNamesInputsAndOutputs() {
    var broken = Broken()
    broken.signature = GraphSignature(
      inputs: broken.signature.inputs.reversed(), outputs: broken.signature.outputs)
    #expect(broken.invariant == 8)
    broken = Broken()
    broken.signature = GraphSignature(
      inputs: broken.signature.inputs, outputs: [.init(name: "sum", .tensor)])
    #expect(broken.invariant == 8)
  }
}
