// # Export with DynamicCache and dynamic shapes
//
// Every large language model keeps the keys and values of the tokens it has seen in a cache, which grows
// with the context. This example shows how the sizes that may change, the dynamic shapes, are found
// from sets of valid inputs, and what the exported program looks like then.
//
// It is the Swift twin of a page of onnx-diagnostic's gallery: each program and each dictionary printed
// here equals the one that PyTorch prints.
//
// gallery: order = 1
// gallery: tags = export, dynamic shapes, cache

import TensorExport

// %% Simple examples
// First two tensors, passed by position and by name, to see what an export does.
//
// Random tensors are those of PyTorch for the same seed.
manualSeed(0)

// %% Positional inputs
// A model is a final class with a `forward`; `@Module` makes it callable.
@Module
final class Model {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    return x + y
  }
}

let model = Model()
let x = Tensor.randn(5, 6)
let y = Tensor.randn(1, 6)
model(x, y)  // to check that it works

// %%
// Without more, the sizes of the program are those of the inputs.
print(try export(model, (x, y)))

// %%
// As expected there is no dynamic shape. `ModelInputs` finds them from two sets of valid inputs, which
// must differ in the sizes that may change.
let inputs = [(x, y), (Tensor.randn(7, 8), Tensor.randn(1, 8))]
let shapes = ModelInputs(model, inputs).guessDynamicShapes()
print(shapes)

// %%
// There are two parts: one for the positional inputs, one for the named ones, of which there are none. The
// first is what the export takes.
print(try export(model, (x, y), dynamicShapes: shapes.args))

// %% Named inputs
// The same with named inputs.
let x2 = Tensor.randn(5, 6)
let y2 = Tensor.randn(1, 6)
model(x: x2, y: y2)  // to check that it works

// %%
// Two sets of valid inputs.
let namedInputs = [args(x: x2, y: y2), args(x: Tensor.randn(7, 8), y: Tensor.randn(1, 8))]
let namedShapes = ModelInputs(model, namedInputs).guessDynamicShapes()
print(namedShapes)

// %%
// And the export.
print(try export(model, kwargs: ["x": x2, "y": y2], dynamicShapes: namedShapes.kwargs))

// %% Positional and named inputs
// An export takes dynamic shapes either by position or by name, not both. So they must be brought into
// one form where a model is called with both.
let x3 = Tensor.randn(5, 6)
let y3 = Tensor.randn(1, 6)
model(x3, y: y3)  // to check that it works

// %%
// Two sets of valid inputs with positional and named ones.
let mixedInputs = [args(x3, y: y3), args(Tensor.randn(7, 8), y: Tensor.randn(1, 8))]
let modelInputs = ModelInputs(model, mixedInputs)
let mixedShapes = modelInputs.guessDynamicShapes()
print(mixedShapes)

// %%
// The positional shapes move to the names of `forward`'s parameters.
let (newInputs, newShapes) = modelInputs.moveToKwargs(mixedInputs[0], mixedShapes)
print(newShapes)

// %%
// And the export.
print(try export(model, newInputs, dynamicShapes: newShapes.kwargs))

// %% DynamicCache
// A cache is flattened into its tensors: first all keys, then all values. The shapes follow that form.
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

let cacheModel = CacheModel()
let (layers, batch, heads, length, width) = (2, 2, 4, 3, 7)
let cache = DynamicCache(
  (0..<layers).map { _ in
    (Tensor.randn(batch, heads, length, width), Tensor.randn(batch, heads, length, width))
  })
let z = Tensor.randn(1, 1, 1, 7)
cacheModel(cache, z)  // to check that it works

// %%
// The cache looks like this:
print(stringType(cache, withShape: true))

// %%
// A second set of inputs, larger in each size that may change:
let cache2 = DynamicCache(
  (0..<layers).map { _ in
    (
      Tensor.randn(batch + 1, heads, length + 1, width + 1),
      Tensor.randn(batch + 1, heads, length + 1, width + 1)
    )
  })
let cacheInputs = [(cache, z), (cache2, Tensor.randn(1, 1, 1, 8))]

// %%
// And the first set of inputs looks like this:
print(stringType(cacheInputs[0], withShape: true))

// %%
// Now the dynamic shapes can be computed.
let cacheShapes = ModelInputs(cacheModel, cacheInputs).guessDynamicShapes()
print(cacheShapes)

// %%
// And finally the export.
print(try export(cacheModel, cacheInputs[0], dynamicShapes: cacheShapes.args))

// %%
display(plotLegend("dynamic shapes\nfor cache", "torch.export.export", "tomato"))
