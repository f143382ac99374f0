// # Kinds
//
// One figure, one text in Markdown and some data.
//
// gallery: thumbnail = picture.png
// gallery: tags = images

import Foundation
import GalleryDisplay

struct Shown: GalleryDisplayable {
  var galleryDisplay: MIMEBundle
}

FileHandle.standardError.write(Data("not captured\n".utf8))
let picture = try Data(contentsOf: URL(fileURLWithPath: "Demos/picture.png"))
display(
  MIMEBundle(
    text: "two pixels", alternative: "A red and a blue pixel",
    representations: [.init(.png, bytes: Array(picture))]))

// %%
Shown(
  galleryDisplay: MIMEBundle(
    text: "words", representations: [.init(.markdown, "Some *marked* words, <i>not</i> raw.")]))

// %%
Shown(
  galleryDisplay: MIMEBundle(
    text: "data", representations: [.init(.json, "{\"b\":[1,2],\"a\":null}")]))
