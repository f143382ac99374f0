import Testing

@testable import GalleryDiagnostics

struct NearMissTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3),
    ("größe", "grösse", 2), ("ab", "ba", 1),
  ])
  func `The distance counts inserted, deleted, replaced and swapped characters`(
    a: String, b: String, distance: Int
  ) {
    #expect(NearMiss.distance(a, b) == distance)
    #expect(NearMiss.distance(b, a) == distance)
  }

  @Test(arguments: [
    ("ordr", "order"), ("odrer", "order"), ("TAGS", "tags"), ("tag", "tags"),
    ("timeuot", "timeout"),
  ])
  func `A slip of the keys finds the name`(slip: String, name: String) {
    #expect(NearMiss.bestMatch(for: slip, in: ["order", "tags", "timeout", "title"]) == name)
  }

  @Test(arguments: ["", "colour", "x", "orderly-names"])
  func `A name that is far from all finds none`(name: String) {
    #expect(NearMiss.bestMatch(for: name, in: ["order", "tags", "timeout", "title"]) == nil)
  }

  @Test func `Among equals the first by the alphabet is taken`() {
    #expect(NearMiss.bestMatch(for: "bat", in: ["rat", "cat"]) == "cat")
  }

  @Test func `Without candidates there is none`() {
    #expect(NearMiss.bestMatch(for: "order", in: []) == nil)
  }
}
