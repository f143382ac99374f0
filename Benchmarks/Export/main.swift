// Times what the mirrored page does, and a product of matrices. Prints a line `name nanoseconds` for
// each: the median of several runs after one to warm up. `compare.py` beside this file runs it in turn
// with PyTorch.

import TensorExport

@Module
final class Sum {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y
  }
}

@Module
final class CacheSum {
  func forward(_ cache: DynamicCache, _ z: Tensor) -> Tensor {
    z + cache.keyCache[0] + cache.keyCache[1] + cache.valueCache[0] + cache.valueCache[1]
  }
}

/// The median time of `body` in nanoseconds.
func median(of count: Int, _ body: () throws -> Void) rethrows -> Int64 {
  try body()
  let times = try (0..<count).map { _ in
    try ContinuousClock().measure(body)
  }
  let (seconds, attoseconds) = times.sorted()[count / 2].components
  return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
}

func cache(_ batch: Int, _ length: Int, _ width: Int) -> DynamicCache {
  DynamicCache(
    (0..<2).map { _ in
      (Tensor.randn(batch, 4, length, width), Tensor.randn(batch, 4, length, width))
    })
}

manualSeed(0)
let sum = Sum()
let (x, y) = (Tensor.randn(5, 6), Tensor.randn(1, 6))
let inputs = [(x, y), (Tensor.randn(7, 8), Tensor.randn(1, 8))]
let shapes = ModelInputs(sum, inputs).guessDynamicShapes().args
let cacheSum = CacheSum()
let cacheInputs = [
  (cache(2, 3, 7), Tensor.randn(1, 1, 1, 7)), (cache(3, 4, 8), Tensor.randn(1, 1, 1, 8)),
]
let cacheShapes = ModelInputs(cacheSum, cacheInputs).guessDynamicShapes().args
let program = try export(sum, (x, y), dynamicShapes: shapes)
let (a, b) = (Tensor.randn(256, 256), Tensor.randn(256, 256))

let results: [(String, Int64)] = [
  ("export_static", try median(of: 201) { _ = try export(sum, (x, y)) }),
  ("export_dynamic", try median(of: 201) { _ = try export(sum, (x, y), dynamicShapes: shapes) }),
  (
    "export_cache",
    try median(of: 201) { _ = try export(cacheSum, cacheInputs[0], dynamicShapes: cacheShapes) }
  ),
  ("guess", median(of: 201) { _ = ModelInputs(sum, inputs).guessDynamicShapes() }),
  ("print", median(of: 201) { _ = program.description }),
  ("matmul_256", median(of: 101) { _ = a.matmul(b) }),
]
for (name, nanoseconds) in results { print(name, nanoseconds) }
