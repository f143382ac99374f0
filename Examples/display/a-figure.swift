// # A figure
//
// An example draws by giving `display(_:)` something that shows itself: here an SVG of a curve, made
// with nothing but strings.
//
// The first figure of an example is also its picture on the index.
//
// gallery: order = 1
// gallery: tags = figures, display

import Foundation
import GalleryDisplay

/// Points on the curve that a pen on two wheels draws.
func rose(petals: Double, steps: Int) -> [(x: Double, y: Double)] {
  (0...steps).map { step in
    let angle = 2 * Double.pi * Double(step) / Double(steps)
    let radius = cos(petals * angle)
    return (radius * cos(angle), radius * sin(angle))
  }
}

let points = rose(petals: 5, steps: 400)
points.count

// %% Drawing
// `SVGFigure` holds a drawing for light pages and, if it should be another, one for dark pages. The
// alternative text is for readers who do not see it.
func drawing(ink: String, ground: String) -> String {
  let path = points.map { point in
    String(format: "%.1f,%.1f", 220 + 105 * point.x, 124 - 105 * point.y)
  }
  return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 248" width="440" height="248">
      <rect width="440" height="248" fill="\(ground)"/>
      <polygon points="\(path.joined(separator: " "))" fill="none" stroke="\(ink)" stroke-width="2"/>
    </svg>
    """
}

display(
  SVGFigure(
    svg: drawing(ink: "#b3401f", ground: "#fbfaf7"), alternative: "A rose curve with five petals",
    dark: drawing(ink: "#f0936f", ground: "#1b1a18")))

// %% In a program of its own
// Under plain `swift run a-figure` no page is there to draw on, and `display` prints the text.
