/// Hands out names of which no two are equal.
struct UniqueNames {
  private var taken: Set<String>

  init(reserved: Set<String> = []) { taken = reserved }

  /// The name itself, or the first of `name-2`, `name-3`, … that is free.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
