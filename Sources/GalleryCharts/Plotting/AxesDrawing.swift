/// Title, grid, axes and their labels.
struct AxesDrawing {
  var layout: Layout
  var palette: Palette

  private var plot: Rectangle { layout.plot }

  /// The title, and the titles of both axes.
  func drawTitles(on drawing: inout Drawing) {
    for (index, line) in layout.title.enumerated() {
      let base = Layout.padding + Double(index) * Layout.titleLine + 15
      drawing.text(
        Label(line), at: Point(x: Layout.padding, y: base), size: TextSize.title, fill: palette.ink,
        isBold: true)
    }
    if !layout.leftTitle.isEmpty {
      drawing.text(
        layout.leftTitle, at: Point(x: Layout.padding, y: layout.leftTitleBase), fill: palette.muted
      )
    }
    if !layout.rightTitle.isEmpty {
      let end = Point(x: layout.width - Layout.padding, y: layout.leftTitleBase)
      drawing.text(layout.rightTitle, at: end, fill: palette.muted, anchor: .end)
    }
    if !layout.bottomTitle.isEmpty {
      let base = plot.bottom + 7 + layout.bottom.room + TextSize.line
      drawing.text(
        layout.bottomTitle, at: Point(x: plot.center.x, y: base), fill: palette.muted,
        anchor: .middle)
    }
  }

  /// Lines that guide the eye from the ticks through the plot.
  func drawGrid(on drawing: inout Drawing) {
    var path = Path()
    if layout.bottom.hasGrid {
      for tick in layout.bottom.ticks {
        let x = plot.left + tick.fraction * plot.width
        path.segment(Point(x: x, y: plot.top), Point(x: x, y: plot.bottom))
      }
    }
    if layout.left.hasGrid {
      for tick in layout.left.ticks {
        let y = plot.bottom - tick.fraction * plot.height
        path.segment(Point(x: plot.left, y: y), Point(x: plot.right, y: y))
      }
    }
    drawing.path(path, ["fill": "none", "stroke": palette.grid.text])
  }

  /// The lines of the axes with their ticks.
  func drawLines(on drawing: inout Drawing) {
    var path = Path()
    path.move(Point(x: plot.left, y: plot.top))
    path.line(Point(x: plot.left, y: plot.bottom))
    path.line(Point(x: plot.right, y: plot.bottom))
    for (fractions, length) in [
      (layout.bottom.ticks.map(\.fraction), 5.0), (layout.bottom.minor, 3),
    ] {
      guard layout.bottom.hasGrid else { break }
      for fraction in fractions {
        let x = plot.left + fraction * plot.width
        path.segment(Point(x: x, y: plot.bottom), Point(x: x, y: plot.bottom + length))
      }
    }
    for (fractions, length) in [(layout.left.ticks.map(\.fraction), 5.0), (layout.left.minor, 3)] {
      guard layout.left.hasGrid else { break }
      for fraction in fractions {
        let y = plot.bottom - fraction * plot.height
        path.segment(Point(x: plot.left, y: y), Point(x: plot.left - length, y: y))
      }
    }
    drawing.path(path, ["fill": "none", "stroke": palette.axis.text])
  }

  /// The labels of the ticks.
  func drawLabels(on drawing: inout Drawing) {
    for tick in layout.left.ticks {
      let y = plot.bottom - tick.fraction * plot.height
      let first = y + 5 - Double(tick.lines.count - 1) * TextSize.line / 2
      for (index, line) in tick.lines.enumerated() {
        drawing.text(
          line, at: Point(x: plot.left - 8, y: first + Double(index) * TextSize.line),
          fill: palette.ink, anchor: .end)
      }
    }
    for tick in layout.bottom.ticks {
      let x = plot.left + tick.fraction * plot.width
      for (index, line) in tick.lines.enumerated() {
        if layout.bottom.isTurned {
          drawing.text(
            line, at: Point(x: x + 4, y: plot.bottom + 15), fill: palette.ink, anchor: .end,
            turned: AxisView.angle.degrees)
        } else {
          let base = plot.bottom + 20 + Double(index) * TextSize.line
          drawing.text(line, at: Point(x: x, y: base), fill: palette.ink, anchor: .middle)
        }
      }
    }
  }
}
