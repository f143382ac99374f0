// # Reading an exported program
//
// An exported program is a list of operators with types. This page takes a small attention block apart:
// where each name comes from, what the comments and the `= None` are for, and how the program runs on
// other sizes.
//
// gallery: order = 4
// gallery: tags = export, graph

import TensorExport

@Module
final class Attention {
  let query = Linear(8, 8)
  let key = Linear(8, 8)
  let value = Linear(8, 8)
  @Buffer var calls = Tensor.zeros(1)

  func forward(_ x: Tensor, _ cache: DynamicCache) -> (Tensor, Tensor, Tensor) {
    calls += 1
    let (batch, length) = (x.shape[0], x.shape[1])
    let q = query(x).view(batch, length, 2, 4).transpose(1, 2)
    let k = key(x).view(batch, length, 2, 4).transpose(1, 2)
    let v = value(x).view(batch, length, 2, 4).transpose(1, 2)
    let keys = Tensor.cat([cache.keyCache[0], k], dim: 2)
    let values = Tensor.cat([cache.valueCache[0], v], dim: 2)
    let y = Tensor.scaledDotProductAttention(q, keys, values)
    return (y.transpose(1, 2).reshape(batch, length, 8), keys, values)
  }
}

/// Inputs for a batch of texts, of which some tokens were seen before.
func inputs(batch: Int, length: Int, past: Int) -> (Tensor, DynamicCache) {
  let cache = DynamicCache([
    (Tensor.randn(batch, 2, past, 4), Tensor.randn(batch, 2, past, 4))
  ])
  return (Tensor.randn(batch, length, 8), cache)
}

manualSeed(0)
let model = Attention()
let sets = [
  inputs(batch: 2, length: 3, past: 5), inputs(batch: 3, length: 4, past: 6),
]
let shapes = ModelInputs(model, sets).guessDynamicShapes()
let program = try export(model, sets[0], dynamicShapes: shapes.args)

// %% The program
// Inputs come first: parameters (`p_`), buffers (`b_`), constants (`c_`), then the user's, flattened. A type
// such as `f32[s0, s1, 8]` tells what is known of a tensor. The comment above an operator names the
// statement it comes from; layers show their own.
//
// `;  a = None` behind a line says that nothing needs `a` any more.
print(program)

// %% As a picture
// The same operators, from the inputs down to the outputs.
display(program.drawing())

// %% The graph
// The form that tools work with: one node a line, with its target, its arguments and the number of its
// users.
print(program.graph)

// %% The signature
// What each input and output is. A buffer that the model writes to is written to by the program too.
print(program.signature)

// %% Guards
// What was decided about sizes while tracing, and where: the program holds where these hold.
for decision in program.guards { print(decision, "because of", decision.reason) }

// %% Running it
// `module()` gives something to call. It checks the inputs, then runs node by node; at the sizes of the
// example and at others it computes what the model does.
let (x, cache) = inputs(batch: 4, length: 2, past: 9)
let result = try program.module()(x, cache)
let eager = model(x, cache)
(result[0].tensor - eager.0).abs().max().item(as: Float.self)

// %%
// Sizes that contradict each other are refused.
do {
  let (_, other) = inputs(batch: 3, length: 2, past: 9)
  _ = try program.module()(x, other)
} catch {
  print(error)
}
