/// A struct or class with named fields as a tree.
///
/// List the fields and make a value of them; the order is that of the flattened inputs:
///
/// ```swift
/// import TensorExport
///
/// struct Batch {
///   var ids: Tensor
///   var mask: Tensor?
/// }
///
/// extension Batch: TreeStruct {
///   var treeFields: KeyValuePairs<String, any Tree> { ["ids": ids, "mask": mask] }
///   init(treeFields fields: TreeFields) throws(TreeError) {
///     self.init(ids: try fields["ids"], mask: try fields["mask"])
///   }
/// }
///
/// let batch = Batch(ids: Tensor.arange(3), mask: nil)
/// batch.treeFields.map(\.key) // ["ids", "mask"]
/// ```
public protocol TreeStruct: Tree {
  /// The fields under their names.
  var treeFields: KeyValuePairs<String, any Tree> { get }

  /// A value of these fields.
  init(treeFields fields: TreeFields) throws(TreeError)
}

/// The fields of which a ``TreeStruct`` is made again.
public struct TreeFields {
  let names: [String]
  let values: [any Tree]

  /// The field of this name.
  ///
  /// - Throws: a ``TreeError`` if there is none, or it has another type.
  public subscript<Field: Tree>(name: String) -> Field {
    get throws(TreeError) {
      guard let position = names.firstIndex(of: name) else {
        throw TreeError("no field is called '\(name)'")
      }
      guard let field = values[position] as? Field else {
        throw .type(.name(name), expected: Field.self, found: values[position])
      }
      return field
    }
  }
}

extension TreeStruct {
  /// What it is in torch's terms.
  public var treeKind: TreeKind { .custom("\(Self.self)") }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] { treeFields.map { TreeChild($0.key, $0.value) } }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Self {
    let names = treeFields.map(\.key)
    try expect(names.count, children)
    return try Self(treeFields: TreeFields(names: names, values: children))
  }
}
