import TensorCore
package import TensorSymbols

extension Graph {
  /// Lets every integer of the program be computed from the sizes of its inputs.
  ///
  /// Sizes that were read while tracing are replaced: a symbol is read once, from the first input
  /// that has it, at the top; an expression is computed where it is first needed. What nothing uses is
  /// dropped. torch does the same at the end of an export, which is where its numbers of
  /// `sym_size_int` come from.
  package mutating func reifySizes(in environment: ShapeEnvironment, names: inout NameTable) {
    var known: [SymbolicExpression: GraphInteger] = [:]
    readInputSizes(into: &known, names: &names)
    for id in order where self[id].isIntegerComputation {
      guard case .integer(let value) = self[id].value, let expression = value.symbolicExpression
      else { continue }
      if known[expression] == nil && isReadOfComputedTensor(id) {
        let tree = expression.tree
        known[expression] = compute(tree, before: id, in: environment, &known, &names)
      }
      if let replacement = known[expression], case .node(let node) = replacement, node != id {
        replaceUses(of: id, with: node)
        remove([id])
      } else {
        known[expression] = .node(id)
      }
    }
    dropUnusedIntegers()
  }

  /// Reads each symbol from the first input that has it.
  private mutating func readInputSizes(
    into known: inout [SymbolicExpression: GraphInteger], names: inout NameTable
  ) {
    let inputs = placeholders
    guard let last = inputs.last, let position = order.firstIndex(of: last) else { return }
    let successor = order.dropFirst(position + 1).first
    for input in inputs {
      guard case .tensor(let metadata) = self[input].value else { continue }
      for (dimension, size) in metadata.shape.sizes.enumerated() {
        guard let expression = size.symbolicExpression, expression.symbol != nil,
          known[expression] == nil
        else { continue }
        known[expression] = .node(
          append(
            .read(.size(dimension)),
            named: names.name(after: TensorProperty.size(0).baseName), [.tensor(input)],
            value: .integer(size), before: successor))
      }
    }
  }

  private func isReadOfComputedTensor(_ id: NodeID) -> Bool {
    guard case .read = self[id].operation, case .tensor(let tensor)? = self[id].arguments.first
    else { return false }
    return !self[tensor].isPlaceholder
  }

  /// Writes down how an expression is computed from what is known.
  private mutating func compute(
    _ tree: ExpressionTree, before successor: NodeID, in environment: ShapeEnvironment,
    _ known: inout [SymbolicExpression: GraphInteger], _ names: inout NameTable
  ) -> GraphInteger {
    if case .constant(let value) = tree { return .literal(value) }
    if let node = known[tree.expression] { return node }
    guard case .operation(let operation, let operands) = tree, let first = operands.first else {
      return .literal(1)
    }
    var result = compute(first, before: successor, in: environment, &known, &names)
    var value = first.expression
    for operand in operands.dropFirst() {
      let right = compute(operand, before: successor, in: environment, &known, &names)
      value = operation.applied(value, operand.expression)
      result = .node(
        append(
          .arithmetic(operation), named: names.name(after: operation.nodeName),
          [.int(result), .int(right)], value: .integer(SymInt(value, in: environment)),
          frames: self[successor].frames, before: successor))
    }
    known[tree.expression] = result
    return result
  }

  private mutating func dropUnusedIntegers() {
    var used = Set(outputNodes)
    var unused = Set<NodeID>()
    for id in order.reversed() {
      if self[id].isIntegerComputation && !used.contains(id) {
        unused.insert(id)
      } else {
        used.formUnion(self[id].inputs)
      }
    }
    remove(unused)
  }
}

extension SymInt {
  /// The expression, `nil` if the value is known by now.
  fileprivate var symbolicExpression: SymbolicExpression? {
    constant == nil ? expression : nil
  }
}
