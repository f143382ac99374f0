/// Replaces the places of a package, its scratch folder and the toolchain by placeholders.
///
/// So two clones have the same keys.
struct NeutralPaths {
  /// Folders with their placeholders, longest first: the scratch folder is often in the package's.
  private var places: [(folder: String, placeholder: String)]

  init(
    root: String, scratch: String, toolchain: Toolchain? = nil, others: [(String, String)] = []
  ) {
    places = [(root, "<package>"), (scratch, "<scratch>")]
    if let toolchain {
      let prefix = FileTools.parent(of: FileTools.parent(of: toolchain.resources))
      places.append((prefix, "<toolchain>"))
    }
    places += others
    places = places.filter { $0.folder.count > 1 }.sorted { $0.folder.count > $1.folder.count }
  }

  /// The word with every path in it that is in one of the folders replaced.
  func replaced(_ word: String) -> String {
    var word = word
    for (folder, placeholder) in places {
      word = word.replacing(folder + "/", with: placeholder + "/")
      if word.hasSuffix(folder) { word = String(word.dropLast(folder.count)) + placeholder }
    }
    return word
  }
}
