// # How symbols are unified, and why s11 survives
//
// The mirrored page ends with shapes such as `f32[s0, 4, s1, s11]`. Thirteen symbols were made, three are
// left. This page follows them.
//
// gallery: order = 3
// gallery: tags = export, symbols

import TensorExport

// %% A symbol for each dynamic size
// Inputs are flattened, then each dimension that may change gets a symbol, from left to right: `s0`, `s1`, …
// Equal sizes do not share one: they may be equal by chance.
@Module
final class CacheModel {
  func forward(_ cache: DynamicCache, _ z: Tensor) -> Tensor {
    z
      + cache.keyCache[0]
      + cache.keyCache[1]
      + cache.valueCache[0]
      + cache.valueCache[1]
  }
}

let cache = DynamicCache(
  (0..<2).map { _ in (Tensor.zeros(2, 4, 3, 7), Tensor.zeros(2, 4, 3, 7)) })
let z = Tensor.zeros(1, 1, 1, 7)
let layer: DynamicShapes = [0: .dynamic, 2: .dynamic, 3: .dynamic]
let program = try export(
  CacheModel(), (cache, z),
  dynamicShapes: [[[layer, layer], [layer, layer]], [3: .dynamic]])

for record in program.symbols { print(record.symbol, record.source.name, record.hint) }

// %% Each addition demands equal sizes
// Adding two tensors compares their sizes from right to left. A size of 1 gives way; two symbols must be
// equal, which is written down as a guard. From then on one of the two stands for both.
for decision in program.guards { print(decision, "because of", decision.reason) }

// %% Which one stays
// PyTorch lets the symbol go whose name is larger *as a string*; what stays of a class is the
// string-minimum. The sizes along the batch are `s0`, `s3`, `s6`, `s9`: `s0` stays. Along the sequence they
// are `s1`, `s4`, `s7`, `s10`: `s1` stays, as "s1" < "s10". Along the last dimension:
["s2", "s5", "s8", "s11", "s12"].min()

// %%
// So `s11` survives, because "s11" < "s12" < "s2". The picture shows the three classes.
display(program.unificationFigure())

// %% Sizes computed from others
// Where a size must equal a sum or a product, the equation is solved for one of its symbols, if it has a
// solution in whole numbers. Here the second input must be as long as the first one twice.
@Module
final class Twice {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    Tensor.cat([x, x], dim: 0) + y
  }
}

let twice = try export(
  Twice(), (Tensor.zeros(5, 3), Tensor.zeros(10, 3)),
  dynamicShapes: [[0: .dynamic], [0: .dynamic]])
print(twice)

// %% Sizes that become numbers
// If a symbol must equal a number, the dimension is specialised: it has that size only. `.dynamic` says
// that this is not wanted, so the export fails and names the dimension.
do {
  _ = try export(
    Twice(), (Tensor.zeros(5, 3), Tensor.zeros(10, 3)), dynamicShapes: [[0: .dynamic], nil])
} catch {
  print(error)
}
