import TensorExport
import Testing

@Module
private final class Sum {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    x + y
  }
}

@Module
private final class CacheSum {
  func forward(_ cache: DynamicCache, _ z: Tensor) -> Tensor {
    z
      + cache.keyCache[0]
      + cache.keyCache[1]
      + cache.valueCache[0]
      + cache.valueCache[1]
  }
}

/// The models of the mirrored page.
@Suite struct PageCases {
  @Test func positionalInputsPrintAsOnThePage() throws {
    let sets = [
      args(det(5, 6, seed: 1), det(1, 6, seed: 2)), args(det(7, 8, seed: 3), det(1, 8, seed: 4)),
    ]
    try CaseRun("p01_page_args", sets, prefix: "static_") { Sum() }.given(nil)
    try CaseRun("p01_page_args", sets, prefix: "dyn_") { Sum() }.guessed()
  }

  @Test func namedInputsPrintAsOnThePage() throws {
    try CaseRun(
      "p02_page_kwargs",
      [
        args(x: det(5, 6, seed: 1), y: det(1, 6, seed: 2)),
        args(x: det(7, 8, seed: 3), y: det(1, 8, seed: 4)),
      ]
    ) { Sum() }.guessed()
  }

  @Test func positionalAndNamedInputsPrintAsOnThePage() throws {
    try CaseRun(
      "p03_page_args_kwargs",
      [
        args(det(5, 6, seed: 1), y: det(1, 6, seed: 2)),
        args(det(7, 8, seed: 3), y: det(1, 8, seed: 4)),
      ]
    ) { Sum() }.guessed()
  }

  @Test func cachesPrintAsOnThePage() throws {
    func layers(_ sizes: [Int], _ seed: Int) -> DynamicCache {
      cache([
        (det(sizes, seed: seed), det(sizes, seed: seed + 1)),
        (det(sizes, seed: seed + 2), det(sizes, seed: seed + 3)),
      ])
    }
    try CaseRun(
      "p04_page_dynamic_cache",
      [
        args(layers([2, 4, 3, 7], 1), det(1, 1, 1, 7, seed: 9)),
        args(layers([3, 4, 4, 8], 5), det(1, 1, 1, 8, seed: 10)),
      ]
    ) { CacheSum() }.guessed()
  }
}
