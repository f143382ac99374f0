/// A heat map: cells, what stands in them, names of rows and columns, the bar of colours.
struct HeatMapDrawing {
  var plot: Plot
  var data: HeatMapData
  var palette: Palette

  private var box: Rectangle { plot.layout.plot }
  private var rows: Int { data.map.rows.count }
  private var columns: Int { data.map.columns.count }

  func draw(on drawing: inout Drawing) {
    let axes = AxesDrawing(layout: plot.layout, palette: palette)
    axes.drawTitles(on: &drawing)
    drawCells(on: &drawing)
    drawNumbers(on: &drawing)
    var frame = Path()
    frame.rectangle(box)
    drawing.path(frame, ["fill": "none", "stroke": palette.axis.text])
    axes.drawLabels(on: &drawing)
    if data.numbers.isEmpty {
      drawing.text(Label("No data"), at: box.center, fill: palette.muted, anchor: .middle)
    } else {
      ColorBar(data).draw(beside: box, palette, on: &drawing)
    }
  }

  /// One path for each colour, neighbours in a row joined: large tables stay small.
  private func drawCells(on drawing: inout Drawing) {
    var paths: [Color: Path] = [:]
    var order: [Color] = []
    var strokes = Path()
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let number = data.cells[row][column]
        let start = column
        column += 1
        if number.isNaN {
          let cell = rectangle(row: row, columns: start..<column)
          strokes.segment(Point(x: cell.left, y: cell.bottom), Point(x: cell.right, y: cell.top))
          continue
        }
        let color = data.color(number, palette)
        while column < columns, !data.cells[row][column].isNaN,
          data.color(data.cells[row][column], palette) == color
        { column += 1 }
        if paths[color] == nil { order.append(color) }
        paths[color, default: Path()].rectangle(rectangle(row: row, columns: start..<column))
      }
    }
    for color in order {
      guard let path = paths[color] else { continue }
      drawing.path(path, ["fill": color.text, "shape-rendering": "crispEdges"])
    }
    drawing.path(strokes, ["fill": "none", "stroke": palette.axis.text])
  }

  /// The numbers in the cells, if they fit.
  private func drawNumbers(on drawing: inout Drawing) {
    let cell = rectangle(row: 0, columns: 0..<1)
    guard data.map.writesNumbers ?? (cell.height >= 17 && cell.width >= 16) else { return }
    let size = 13.0
    let isWhole = data.numbers.allSatisfy { abs($0) < 1e5 && $0 == $0.rounded() }
    let texts = data.cells.map { row in
      row.map { number in
        if number.isNaN { return "" }
        return isWhole ? NumberText.short(number) : NumberText.padded(number, significant: 3)
      }
    }
    let widest = texts.joined().map { TextSize.width($0, size: size) }.max() ?? 0
    guard data.map.writesNumbers ?? (widest + 8 <= cell.width) else { return }
    for row in 0..<rows {
      for column in 0..<columns where !texts[row][column].isEmpty {
        let center = rectangle(row: row, columns: column..<(column + 1)).center
        let ground = data.color(data.cells[row][column], palette)
        drawing.text(
          Label(texts[row][column]), at: Point(x: center.x, y: center.y + 4.5), size: size,
          fill: ground.readable, anchor: .middle)
      }
    }
  }

  private func rectangle(row: Int, columns range: Range<Int>) -> Rectangle {
    let (width, height) = (box.width / Double(max(columns, 1)), box.height / Double(max(rows, 1)))
    return Rectangle(
      left: box.left + Double(range.lowerBound) * width, top: box.top + Double(row) * height,
      width: Double(range.count) * width, height: height)
  }
}
