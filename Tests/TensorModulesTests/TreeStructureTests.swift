import TensorModules
import Testing

/// The texts are torch's for the same containers.
struct TreeStructureTests {
  @Test func `Positional and named inputs print as a pair`() {
    #expect(
      TreeStructure(args(1, 2)).description == """
        TreeSpec(tuple, None, [TreeSpec(tuple, None, [*,
            *]),
          TreeSpec(dict, [], [])])
        """)
  }

  @Test func `Nested containers are indented by their depth`() {
    let inputs = args(
      1, [2, 3], ["a": 1, "b": Nested.tuple(2)] as Nested,
      k: Nested.list(1, ["z": 2] as Nested))
    #expect(
      TreeStructure(inputs).description == """
        TreeSpec(tuple, None, [TreeSpec(tuple, None, [*,
            TreeSpec(list, None, [*,
              *]),
            TreeSpec(dict, ['a', 'b'], [*,
              TreeSpec(tuple, None, [*])])]),
          TreeSpec(dict, ['k'], [TreeSpec(list, None, [*,
              TreeSpec(dict, ['z'], [*])])])])
        """)
  }

  @Test(
    arguments: [
      TreeRow<any Tree>({ 1 }, "*"), TreeRow<any Tree>({ [Int]() }, "TreeSpec(list, None, [])"),
      TreeRow<any Tree>({ Nested.tuple() }, "TreeSpec(tuple, None, [])"),
      TreeRow<any Tree>({ Nested.tuple(Int?.none) }, "TreeSpec(tuple, None, [*])"),
      TreeRow<any Tree>({ ["a": [Int]()] }, "TreeSpec(dict, ['a'], [TreeSpec(list, None, [])])"),
      TreeRow<any Tree>(
        { Tuple([Int](), [Int]()) },
        "TreeSpec(tuple, None, [TreeSpec(list, None, []),\n  TreeSpec(list, None, [])])"
      ),
      TreeRow<any Tree>({ ["it's": 1] }, "TreeSpec(dict, [\"it's\"], [*])"),
    ])
  func `Leaves and empty containers print shortly`(_ row: TreeRow<any Tree>) {
    #expect(TreeStructure(Nested(row.tree())).description == row.text)
  }

  @Test func `Structures are equal whatever the leaves are`() {
    #expect(TreeStructure(args(1, y: [2])) == TreeStructure(args("s", y: [true])))
    #expect(TreeStructure(args(1, y: [2])) != TreeStructure(args(1, y: [2, 3])))
    #expect(TreeStructure(args(1, y: 2)) != TreeStructure(args(1, z: 2)))
    #expect(TreeStructure(args([1, 2], 3)).leafCount == 3)
  }
}
