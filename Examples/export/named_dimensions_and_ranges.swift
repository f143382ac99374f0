// # Named dimensions and ranges
//
// A dimension can be left open in four ways: by a hint, by a name, by a name with bounds, and by a form
// that follows from another name. This page shows what each promises, what the program then accepts,
// and what happens if the model disagrees.
//
// gallery: order = 2
// gallery: tags = export, dynamic shapes

import TensorExport

@Module
final class Projection {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    return x.matmul(y.t())
  }
}

manualSeed(0)
let model = Projection()
let x = Tensor.randn(3, 4)
let y = Tensor.randn(5, 4)

// %% Hints
// `.dynamic` demands that a size stays open, `.auto` leaves that to the model, `.static` and `nil` fix it.
// The second dimension of `x` and that of `y` meet in the product: they become one symbol.
let hinted = try export(
  model, (x, y), dynamicShapes: [[0: .dynamic, 1: .dynamic], [0: .static, 1: .auto]])
print(hinted)

// %%
// A symbol stands for sizes from 2 on. Sizes 0 and 1 are never traced as symbols, because broadcasting
// treats them otherwise; a program accepts them all the same where nothing depends on it.
let module = hinted.module()
try module(Tensor.randn(1, 4), y).tensor.shape

// %% Names
// A name says that two dimensions are equal, and it can have bounds, which the program keeps.
let batch = Dim("batch", min: 2, max: 64)
let features = Dim("features")
let named = try export(
  model, (x, y), dynamicShapes: ["x": [0: batch, 1: features], "y": [1: features]])
named.rangeConstraints.map(\.description)

// %%
// Inputs outside the bounds are refused before anything is computed.
do {
  _ = try named.module()(Tensor.randn(65, 4), y)
} catch {
  print(error)
}

// %%
// So are inputs whose sizes should be equal and are not.
do {
  _ = try named.module()(x, Tensor.randn(5, 6))
} catch {
  print(error)
}

// %% Dimensions that follow from others
// `2 * half` is twice the size of `half`, whatever that is.
@Module
final class Halves {
  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    return Tensor.cat([x, x], dim: 0) + y
  }
}

let half = Dim("half", max: 100)
let doubled = try export(
  Halves(), (Tensor.randn(3, 4), Tensor.randn(6, 4)),
  dynamicShapes: [[0: half], [0: 2 * half]])
print(doubled)

// %% What the model demands
// A condition on a size is decided for the example's size, and kept as a guard. It narrows the range of a
// hint.
@Module
final class Window {
  func forward(_ x: Tensor) -> Tensor {
    if x.shape[1] > 4 {
      return x[.all, ..<4]
    }
    return x
  }
}

let wide = try export(Window(), Tensor.randn(3, 8), dynamicShapes: [[1: .dynamic]])
let narrow = try export(Window(), Tensor.randn(3, 3), dynamicShapes: [[1: .dynamic]])
[wide, narrow].map { $0.rangeConstraints.map(\.description) }

// %%
// A drawing of ranges: bars over an axis of sizes.
// gallery: fold = true
/// Bars over an axis of sizes, one for each range.
func rangeFigure(_ rows: [(label: String, range: ValueRange)], upTo limit: Int) -> SVGFigure {
  let (left, unit, rowHeight) = (170.0, 26.0, 34.0)
  let height = Double(rows.count) * rowHeight + 40
  let width = left + Double(limit + 1) * unit + 20
  func draw(ink: String, bar: String) -> String {
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" font-family=\"system-ui, sans-serif\" font-size=\"14\">"
    for size in 0...limit {
      let place = left + (Double(size) + 0.5) * unit
      svg +=
        "<text x=\"\(place)\" y=\"\(height - 12)\" fill=\"\(ink)\" text-anchor=\"middle\">\(size)</text>"
    }
    for (index, row) in rows.enumerated() {
      let top = Double(index) * rowHeight + 8
      let first = max(0, row.range.lower)
      let last = min(limit, row.range.upper)
      let barWidth = Double(last - first + 1) * unit - 4
      svg += "<text x=\"0\" y=\"\(top + 17)\" fill=\"\(ink)\">\(row.label)</text>"
      svg +=
        "<rect x=\"\(left + Double(first) * unit + 2)\" y=\"\(top)\" width=\"\(barWidth)\" height=\"24\" rx=\"4\" fill=\"\(bar)\"/>"
    }
    return svg + "</svg>"
  }
  let text = rows.map { "\($0.label): \($0.range)" }.joined(separator: ", ")
  return SVGFigure(
    svg: draw(ink: "#1f2328", bar: "#2f6f9f"),
    alternative: "The sizes for which each program holds. \(text)",
    dark: draw(ink: "#e6edf3", bar: "#6cb6e8"))
}

// %%
// A program holds for the sizes on its bar.
display(
  rangeFigure(
    [
      ("batch, named", named.rangeConstraints[0].range),
      ("size > 4 was true", wide.rangeConstraints[0].range),
      ("size > 4 was false", narrow.rangeConstraints[0].range),
    ], upTo: 12))

// %% Disagreement
// A named dimension promises its whole range. A model that cannot keep the promise is not exported; the
// error says which definition would hold.
do {
  _ = try export(Window(), Tensor.randn(3, 8), dynamicShapes: [[1: Dim("width", max: 16)]])
} catch {
  print(error)
}

// %%
// Two names for sizes that must be equal:
do {
  _ = try export(
    model, (x, y), dynamicShapes: [[1: Dim("n1")], [1: Dim("n2")]])
} catch {
  print(error)
}

// %%
// A size that the model fixes:
do {
  _ = try export(model, (x, y), dynamicShapes: [[1: .dynamic], nil])
} catch {
  print(error)
}
