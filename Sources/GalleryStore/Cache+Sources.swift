package import GalleryModel

/// Examples as they were read, by the keys of their texts.
extension Cache {
  /// The example that was kept under a key.
  ///
  /// It is not told why an entry cannot be used: the example is read anew, which costs some milliseconds.
  package func source(for key: CacheKey) -> PreparedExample? {
    let path = path(.source, key.digest)
    do {
      let entry: Entry<PreparedExample> = try read(.source, at: path, for: key.digest)
      return entry.value
    } catch .absent {
      return nil
    } catch {
      StoreFile.remove(path)
      return nil
    }
  }

  /// Keeps an example under a key, if that can be done.
  package func keep(_ source: PreparedExample, for key: CacheKey) {
    _ = keep(
      Entry(key: key, value: source), .source, at: path(.source, key.digest),
      of: "source of example '\(source.example.id)'")
  }
}
