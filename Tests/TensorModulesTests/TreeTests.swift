import TensorCore
import TensorModules
import TensorSymbols
import Testing

struct TreeTests {
  private let a = Tensor([1.0, 2.0])
  private let b = Tensor([3.0])

  /// The paths of the leaves, and what they are.
  private func picture(_ tree: some Tree) -> [String] {
    tree.treeLeaves.map { leaf in
      let path = leaf.path.map(\.description).joined(separator: ".")
      switch leaf.value.treeKind {
      case .tensor(let tensor): return "\(path)=\(tensor.shape)"
      case .constant(let value): return "\(path)=\(value)"
      default: return "\(path)=?"
      }
    }
  }

  @Test func `Leaves come from left to right with the way to them`() {
    let tree = Nested.tuple(a, [b, b], ["z": a, "m": b], Tuple(1, 2.5), "s", true)
    #expect(
      picture(tree) == [
        "0=torch.Size([2])", "1.0=torch.Size([1])", "1.1=torch.Size([1])", "2.m=torch.Size([1])",
        "2.z=torch.Size([2])", "3.0=int(1)", "3.1=double(2.5)", "4=string(\"s\")",
        "5=bool(true)",
      ])
  }

  @Test func `A missing optional is a leaf without a value`() {
    let none: Tensor? = nil
    let list: [Int]? = [4]
    #expect(picture(Tuple(none, list)) == ["0=none", "1.0=int(4)"])
  }

  @Test func `A dictionary of a literal keeps its order, one of Swift is sorted`() {
    let nested: Nested = ["z": 1, "a": 2]
    #expect(picture(nested) == ["z=int(1)", "a=int(2)"])
    #expect(picture(["z": 1, "a": 2]) == ["a=int(2)", "z=int(1)"])
  }

  @Test func `Other leaves give the same containers`() throws {
    let tree = Tuple([a, b], ["x": a], Tensor?.some(b), Nested.list(a, 3))
    let c = Tensor([5.0, 6.0, 7.0])
    let (list, dictionary, optional, nested) = try tree.mapTensors { _, _ in c }.values
    #expect(list.map(\.shape) == [[3], [3]])
    #expect(dictionary["x"]?.shape == [3])
    #expect(optional?.shape == [3])
    #expect(nested[0].tensor.shape == [3])
    #expect(picture(nested)[1] == "1=int(3)")
  }

  @Test func `Optional tensors keep their places`() throws {
    let tree: [Tensor?] = [a, nil, b]
    let mapped = try tree.mapTensors { tensor, _ in tensor }
    #expect(
      mapped.map { $0?.shape.description } == [
        "torch.Size([2])", nil, "torch.Size([1])",
      ])
  }

  @Test func `Leaves that do not fit are refused`() {
    let tree = Tuple(a, 1)
    #expect(throws: TreeError("a leaf must be Int, not Tensor")) {
      try tree.replacingLeaves(with: [a, b])
    }
    #expect(throws: TreeError.self) { try tree.replacingLeaves(with: [a]) }
    #expect(throws: TreeError.self) { try tree.replacingLeaves(with: [a, 1, 2]) }
    #expect(throws: TreeError.self) { try [a, b].rebuilt(from: [a]) }
    #expect(throws: TreeError("child '1' must be Tensor, not Int")) {
      try [a, b].rebuilt(from: [a, 1])
    }
  }

  @Test func `A Swift tuple becomes a tree`() {
    #expect(picture(Nested(asTree((a, 2)))) == ["0=torch.Size([2])", "1=int(2)"])
    #expect(picture(Nested(asTree(a))) == ["=torch.Size([2])"])
    #expect(TreeStructure(Nested(asTree(()))).description == "TreeSpec(tuple, None, [])")
  }

  @Test func `Nested containers are read by position and name`() {
    let data: Nested = ["a": a, "b": Nested.list(b, Tuple(a, b))]
    #expect(data["a"].tensor.shape == [2])
    #expect(data["b"][1][0].tensor.shape == [2])
    #expect(data["b"].count == 2)
  }

  @Test(arguments: ["position", "name", "tensor"])
  func `Reading what a container lacks is an error of the export`(_ mistake: String) {
    let recorder = NotingRecorder()
    let data: Nested = ["a": a, "n": 1]
    Tracing.$recorder.withValue(recorder) {
      switch mistake {
      case "position": _ = data[7].tensor
      case "name": _ = data["q"].tensor
      default: _ = data["n"].tensor
      }
    }
    #expect(
      recorder.messages == [
        [
          "position": "list index out of range: 7 of 2", "name": "no child is called 'q'",
          "tensor": "a * is not a tensor",
        ][mistake]
      ])
  }

  @Test func `A struct with named fields is a tree`() throws {
    let batch = Batch(ids: a, mask: nil, sizes: [1, 2])
    #expect(
      picture(batch) == ["ids=torch.Size([2])", "mask=none", "sizes.0=int(1)", "sizes.1=int(2)"])
    let other = try batch.mapTensors { _, _ in b }
    #expect(other.ids.shape == [1])
    #expect(other.sizes == [1, 2])
    #expect(
      TreeStructure(batch).description == """
        TreeSpec(Batch, ['ids', 'mask', 'sizes'], [*,
          *,
          TreeSpec(list, None, [*,
            *])])
        """)
    #expect(throws: TreeError("child 'ids' must be Tensor, not Int")) {
      try batch.rebuilt(from: [1, 2, 3])
    }
  }
}

private struct Batch {
  var ids: Tensor
  var mask: Tensor?
  var sizes: [Int]
}

extension Batch: TreeStruct {
  var treeFields: KeyValuePairs<String, any Tree> { ["ids": ids, "mask": mask, "sizes": sizes] }

  init(treeFields fields: TreeFields) throws(TreeError) {
    self.init(ids: try fields["ids"], mask: try fields["mask"], sizes: try fields["sizes"])
  }
}
