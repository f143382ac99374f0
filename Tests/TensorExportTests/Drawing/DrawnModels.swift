import TensorExport

/// Models of the page and a larger one, as programs to draw.
enum DrawnModels {
  @Module
  final class Sum {
    func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
      x + y
    }
  }

  @Module
  final class CacheSum {
    func forward(_ cache: DynamicCache, _ z: Tensor) -> Tensor {
      z
        + cache.keyCache[0]
        + cache.keyCache[1]
        + cache.valueCache[0]
        + cache.valueCache[1]
    }
  }

  @Module
  final class Block {
    @Parameter var query = Tensor.ones(8)
    @Parameter var key = Tensor.ones(8)
    @Parameter var value = Tensor.ones(8)
    @Parameter var up = Tensor.ones(8)
    @Parameter var down = Tensor.ones(8)
    func forward(_ x: Tensor, _ mask: Tensor) -> Tensor {
      let q = x * query
      let k = x * key
      let v = x * value
      let scores = (q * k.transpose(1, 2).transpose(1, 2) * 0.125 + mask).exp()
      let mixed = x + scores * v
      let wide = mixed * up
      return mixed + wide * wide.exp() * down
    }
  }

  @Module
  final class Blocks {
    let blocks = [Block(), Block(), Block(), Block()]
    func forward(_ x: Tensor, mask: Tensor) -> (Tensor, Tensor) {
      var y = x
      for block in blocks {
        y = block(y, mask)
      }
      return (y, y * 2)
    }
  }

  static func sum() throws -> ExportedProgram {
    let inputs = [(det(5, 6), det(1, 6)), (det(7, 8), det(1, 8))]
    let shapes = ModelInputs(Sum(), inputs).guessDynamicShapes()
    return try export(Sum(), inputs[0], dynamicShapes: shapes.args)
  }

  static func cacheSum() throws -> ExportedProgram {
    func set(_ batch: Int, _ length: Int, _ width: Int) -> (DynamicCache, Tensor) {
      func tensor(_ seed: Int) -> Tensor { det(batch, 4, length, width, seed: seed) }
      return (
        DynamicCache([(tensor(1), tensor(2)), (tensor(3), tensor(4))]), det(1, 1, 1, width)
      )
    }
    let inputs = [set(2, 3, 7), set(3, 4, 8)]
    let shapes = ModelInputs(CacheSum(), inputs).guessDynamicShapes()
    return try export(CacheSum(), inputs[0], dynamicShapes: shapes.args)
  }

  static func blocks() throws -> ExportedProgram {
    try export(
      Blocks(), args(det(2, 5, 8), mask: det(5, 8)),
      dynamicShapes: ["x": [0: .dynamic], "mask": nil])
  }
}
