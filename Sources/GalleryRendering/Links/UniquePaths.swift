/// Hands out file paths of which no two are equal, on file systems that ignore case too.
struct UniquePaths {
  private var taken: Set<String>

  init(reserved: Set<String>) { taken = reserved }

  /// `stem.extension`, else the first of `stem-2.extension`, `stem-3.extension`, … that is free.
  mutating func claim(_ stem: String, extension name: String) -> String {
    var candidate = "\(stem).\(name)"
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(stem)-\(number).\(name)"
      number += 1
    }
    return candidate
  }
}
