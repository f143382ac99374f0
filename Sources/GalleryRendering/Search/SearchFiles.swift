import GalleryModel
import GallerySearch

/// What the search needs of a page.
enum SearchFiles {
  /// The file of its texts, and what the index keeps of it.
  static func page(_ page: SearchablePage) -> (file: Site.File, entry: SearchEntry) {
    let file = Site.File(path: SearchTexts.path(of: page.path), bytes: SearchTexts.script(page))
    return (file, SearchEntry(page))
  }
}
