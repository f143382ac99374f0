import TensorCore
import TensorSymbols

/// The tensors the goldens were computed with.
enum Inputs {
  /// Fractions that float32 holds exactly: element `i` is `((37 i + 17 seed) mod 101 - 50) / 16`.
  static func tensor(_ sizes: [Int], seed: Int, _ dtype: DType = .float32) -> Tensor {
    let count = sizes.reduce(1, *)
    let divisor = dtype.isFloatingPoint ? 16.0 : 1.0
    let modulus = dtype.isFloatingPoint ? 101 : 11
    let values = (0..<count).map { index in
      Double((index * 37 + seed * 17) % modulus - modulus / 2) / divisor
    }
    return Tensor(values, dtype: .float64).to(dtype).reshape(sizes)
  }

  /// Inputs are no part of what a test records.
  private static func unrecorded(_ make: () -> Tensor) -> Tensor {
    Tracing.$recorder.withValue(nil) { make() }
  }

  static var x: Tensor { unrecorded { tensor([3, 4, 6], seed: 1) } }
  static var y: Tensor { unrecorded { tensor([3, 4, 6], seed: 2) } }
  static var m: Tensor { unrecorded { tensor([4, 5], seed: 3) } }
  static var n: Tensor { unrecorded { tensor([5, 7], seed: 4) } }
  static var v: Tensor { unrecorded { tensor([6], seed: 5) } }
  static var w: Tensor { unrecorded { tensor([8, 4, 3], seed: 6) } }
  static var q: Tensor { unrecorded { tensor([2, 4, 3, 8], seed: 7) * 0.25 } }
  static var s: Tensor { unrecorded { Tensor(1.75) } }
  static var d: Tensor { unrecorded { tensor([3, 4, 6], seed: 8, .float64) } }
  static var h: Tensor { unrecorded { tensor([3, 4], seed: 9, .float16) } }
  static var k: Tensor { unrecorded { tensor([3, 4], seed: 10, .int64) } }
  static var u: Tensor { unrecorded { tensor([3, 4], seed: 11, .int32) } }
  static var e: Tensor { unrecorded { tensor([0, 4], seed: 0) } }
  static var b: Tensor { unrecorded { Tensor((0..<12).map { $0 % 3 == 0 }).reshape(3, 4) } }
  static var i: Tensor { unrecorded { Tensor([0, 2]) } }
  static var j: Tensor { unrecorded { Tensor([1, 1]) } }
  static var z: Tensor {
    unrecorded { Tensor([1.0, .nan, -.infinity, .infinity, 0, -0.0, 2.5, -2.5]).reshape(2, 4) }
  }
  /// Transposed.
  static var xt: Tensor { unrecorded { x.transpose(0, 2) } }
  /// With steps.
  static var xs: Tensor { unrecorded { x[.all, .slice(by: 2), .slice(from: 1, by: 2)] } }
  /// Expanded.
  static var xe: Tensor { unrecorded { v.expand(4, 6) } }
}

extension Tensor {
  fileprivate func reshape(_ sizes: [Int]) -> Tensor {
    Tensor(TensorMetadata(dtype, Shape(sizes)), body.content)
  }
}
