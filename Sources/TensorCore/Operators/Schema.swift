/// What torch's schema says of an operator: its name, parameters, defaults and results.
///
/// It is read from torch's own notation: `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`.
/// `Tensor(a)` is a view of its argument, `Tensor(a!)` an argument that is written to.
package struct Schema: Sendable {
  /// A parameter of an operator.
  package struct Parameter: Sendable {
    /// Its name, which keyword-only arguments print.
    package let name: String
    /// Its type without alias marks: `Tensor`, `SymInt[]`, `ScalarType?`.
    package let type: String
    /// What stands for it where it is left out, `nil` where it may not be.
    package let defaultValue: Argument<Never, Int>?
    /// Whether it stands behind the `*`.
    package let isKeywordOnly: Bool
    /// Whether the operator writes to it.
    package let isMutated: Bool
  }

  /// How many values a call returns, and how.
  package enum Results: Sendable {
    case one
    /// A tuple; each value is read by `getitem`.
    case tuple(Int)
    /// A list whose length the call decides.
    case list
  }

  /// The name without its overload: `add`.
  package let name: String
  /// The overload: `Tensor`, `default` where the notation has none.
  package let overload: String
  package let parameters: [Parameter]
  package let results: Results
  /// Whether the result is a view of an argument, or the argument.
  package let isAlias: Bool

  /// As a printed program calls it: `torch.ops.aten.add.Tensor`.
  package var target: String { "torch.ops.aten.\(name).\(overload)" }

  /// As messages name it: `aten.add.Tensor`.
  package var qualifiedName: String { "aten.\(name).\(overload)" }

  /// Whether the operator writes to an argument.
  package var isInPlace: Bool { parameters.contains(where: \.isMutated) }
}
