import TensorExport
import Testing

@Module
private final class Sum {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y
  }
}

@Module
private final class Fixed {
  func forward(_ x: Tensor) -> Tensor {
    x.view(3, 4) + 1
  }
}

@Module
private final class Bounds {
  func forward(_ x: Tensor) -> Tensor {
    if x.shape[0] > 3 && x.shape[1] <= 9 {
      return x * 2
    }
    return x
  }
}

@Module
private final class Even {
  func forward(_ x: Tensor) -> Tensor {
    if x.shape[0] % 2 == 0 {
      return x * 2
    }
    return x
  }
}

@Module
private final class Linked {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y[1...]
  }
}

@Module
private final class Twice {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    Tensor.cat([x, x]) + y
  }
}

@Module
private final class Whole {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x[.all, ..<y.shape[0]] + 1
  }
}

@Module
private final class Odd {
  func forward(_ x: Tensor) -> Tensor {
    var x = x
    if x.shape[0] != 3 {
      x = x + 1
    }
    if x.shape[0] % 3 == 2 && x.shape[0] > 4 {
      x = x + 1
    }
    return x
  }
}

@Module
private final class First {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x[1...] + y[1..<2]
  }
}

/// Further refusals.
@Suite struct ExtraErrorCases {
  private let x = det(4, 6, seed: 1)
  private let y = det(4, 6, seed: 2)
  private let p = Dim("p")

  @Test func refusalsHaveTheirWords() throws {
    let expected = ExpectedCase("x22_errors")
    let outcomes: [(String, String)] = [
      (
        "two_fixed",
        outcome { try export(Sum(), (x, y), dynamicShapes: [[0: .dynamic, 1: .dynamic], nil]) }
      ),
      (
        "two_names",
        outcome {
          try export(
            Sum(), (x, y),
            dynamicShapes: [[0: Dim("a"), 1: Dim("b")], [0: Dim("c"), 1: Dim("d")]])
        }
      ),
      ("view", outcome { try export(Fixed(), det(12), dynamicShapes: [[0: .dynamic]]) }),
      ("view_named", outcome { try export(Fixed(), det(12), dynamicShapes: [[0: Dim("size")]]) }),
      (
        "bounds",
        outcome {
          try export(
            Bounds(), x, dynamicShapes: [[0: Dim("a", min: 2, max: 10), 1: Dim("b")]])
        }
      ),
      (
        "bounds_default",
        outcome { try export(Bounds(), x, dynamicShapes: [[0: Dim("a"), 1: Dim("b", max: 9)]]) }
      ),
      ("even", outcome { try export(Even(), x, dynamicShapes: [[0: Dim("a")]]) }),
      ("even_dynamic", outcome { try export(Even(), x, dynamicShapes: [[0: .dynamic]]) }),
      (
        "linked",
        outcome { try export(Linked(), (det(4), det(5)), dynamicShapes: [[0: p], [0: Dim("q")]]) }
      ),
      (
        "linked_dynamic",
        outcome {
          try export(Linked(), (det(4), det(5)), dynamicShapes: [[0: .dynamic], [0: .dynamic]])
        }
      ),
      (
        "linked_wrong",
        outcome { try export(Linked(), (det(4), det(5)), dynamicShapes: [[0: p], [0: 2 * p]]) }
      ),
      (
        "twice",
        outcome { try export(Twice(), (det(4), det(8)), dynamicShapes: [[0: p], [0: Dim("q")]]) }
      ),
      (
        "derived_hint",
        outcome { try export(Linked(), (det(4), det(5)), dynamicShapes: [[0: p], [0: p + 1]]) }
      ),
      (
        "form",
        outcome { try export(Linked(), (det(4), det(5)), dynamicShapes: [nil, [0: 2 * p]]) }
      ),
      (
        "phantoms",
        outcome { try export(Sum(), (det(6), det(6)), dynamicShapes: [[0: 2 * p], [0: 3 * p]]) }
      ),
      (
        "whole",
        outcome {
          try export(
            Whole(), (det(4, 5), det(5)), dynamicShapes: [[1: Dim("a")], [0: Dim("b")]])
        }
      ),
      (
        "not_two",
        outcome { try export(First(), (det(4), det(4)), dynamicShapes: [[0: Dim("a")], nil]) }
      ),
      ("odd", outcome { try export(Odd(), det(8), dynamicShapes: [[0: Dim("a", max: 20)]]) }),
      (
        "not_three",
        outcome { try export(Whole(), (det(4, 5), det(3)), dynamicShapes: [[1: Dim("a")], nil]) }
      ),
      (
        "range",
        outcome {
          try export(
            Sum(), (x, y), dynamicShapes: [[0: Dim("a", min: 5)], [0: Dim("a", min: 5)]])
        }
      ),
      (
        "definitions",
        outcome {
          try export(Sum(), (x, y), dynamicShapes: [[0: Dim("a", max: 8)], [0: Dim("a", max: 9)]])
        }
      ),
    ]
    for (name, text) in outcomes { try expected.expect(text, in: "\(name)_error.txt") }
  }
}
