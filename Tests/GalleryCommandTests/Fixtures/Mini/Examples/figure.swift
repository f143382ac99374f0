// # Figure
//
// Draws a square.
//
// gallery: order = 2

import GalleryDisplay

display(
  SVGFigure(
    svg:
      "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='9' height='9'/></svg>",
    alternative: "A square"))
