// # Types that show themselves
//
// A type that conforms to `GalleryDisplayable` decides how a page shows it: as text, Markdown, JSON,
// a picture, or several of them at once.
//
// gallery: order = 2
// gallery: tags = display

import GalleryDisplay

struct Matrix {
  var rows: [[Int]]
}

extension Matrix: GalleryDisplayable {
  var galleryDisplay: MIMEBundle {
    let text = rows.map { $0.map(String.init).joined(separator: " ") }.joined(separator: "\n")
    return MIMEBundle(text: text, detail: "\(rows.count) × \(rows.first?.count ?? 0)")
  }
}

Matrix(rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]])

// %% The richest kind wins
// A bundle holds one value in several kinds; the page shows the richest that it may.
struct Scores: GalleryDisplayable {
  var points: [(name: String, score: Int)]

  var galleryDisplay: MIMEBundle {
    let rows = points.map { "| \($0.name) | \($0.score) |" }
    let table = ["| Name | Score |", "|---|---:|"] + rows
    return MIMEBundle(
      text: points.map { "\($0.name): \($0.score)" }.joined(separator: "\n"),
      representations: [.init(.markdown, table.joined(separator: "\n"))])
  }
}

Scores(points: [("Ada", 12), ("Grace", 15)])

// %%
// JSON is laid out for reading:
MIMEBundle(
  text: "a point", representations: [.init(.json, #"{"x": 1, "y": [2, 3], "label": "here"}"#)])

// %% HTML
// HTML goes onto the page as it is only if `site/gallery.json` trusts the example. This one is not
// trusted, so its HTML is shown as text:
MIMEBundle(text: "a button", representations: [.init(.html, "<button>Press</button>")])

// %% A picture in words
// A bundle without a richer kind is its text, and any other value is described as `print` does.
display("the same as print, with a place of its own")
