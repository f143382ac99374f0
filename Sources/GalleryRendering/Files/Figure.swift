import GalleryDisplay
import GalleryModel

/// An image of an example: the files on the site, and how they are shown.
struct Figure: Hashable, Sendable {
  struct Variant: Hashable, Sendable {
    var path: String
    var appearance: MIMEBundle.Appearance
    var size: ImageSize?
  }

  /// One for every scheme, or one for the light and one for the dark.
  var variants: [Variant]
  var type: MIMEType
  /// What it shows, in words; empty if nobody said.
  var alternative: String
}

/// The images that a run gave, named by example and number, and their files.
struct FigureSet: Sendable {
  /// The figure of each bundle that is shown as an image, by block index and output index.
  private(set) var figures: [Place: Figure] = [:]
  /// In the order in which they came.
  private(set) var ordered: [Figure] = []
  private(set) var files: [Site.File] = []

  struct Place: Hashable, Sendable {
    var block: Int
    var output: Int
  }

  init(_ entry: Gallery.Entry, trustsHTML: Bool) {
    let folder = "figures/\(entry.example.id.path)"
    let hidden = Set(
      entry.example.codeBlocks.filter { $0.options.hide || !$0.options.showsOutput }.map(\.index))
    for block in entry.execution.blocks where !hidden.contains(block.index) {
      for (index, output) in block.outputs.enumerated() {
        guard let bundle = output.bundle,
          case .image(let type, let representations) = Richest(bundle, trustsHTML: trustsHTML)
        else { continue }
        add(
          representations, type: type, alternative: bundle.alternative,
          at: Place(block: block.index, output: index), folder: folder)
      }
    }
  }

  private mutating func add(
    _ representations: [MIMEBundle.Representation], type: MIMEType, alternative: String?,
    at place: Place, folder: String
  ) {
    let number = ordered.count + 1
    let variants = representations.map { representation in
      let suffix = representation.appearance == .dark ? "-dark" : ""
      let path = "\(folder)/\(number)\(suffix).\(type == .svg ? "svg" : "png")"
      files.append(Site.File(path: path, bytes: representation.bytes))
      let size =
        type == .svg
        ? ImageSize(svg: representation.bytes) : ImageSize(png: representation.bytes)
      return Figure.Variant(path: path, appearance: representation.appearance, size: size)
    }
    let figure = Figure(variants: variants, type: type, alternative: alternative ?? "")
    figures[place] = figure
    ordered.append(figure)
  }
}

extension BlockOutput {
  /// The content of a value or a figure.
  var bundle: MIMEBundle? {
    switch self {
    case .value(_, let bundle), .figure(let bundle): bundle
    case .stream, .failure: nil
    }
  }
}
