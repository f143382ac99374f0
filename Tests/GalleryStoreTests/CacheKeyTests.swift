import Foundation
import Testing

@testable import GalleryStore

@Suite struct CacheKeyTests {
  @Test func `a digest tells where a name and a value end`() {
    let keys = [
      CacheKey([KeyPart("ab", "c")]), CacheKey([KeyPart("a", "bc")]),
      CacheKey([KeyPart("a", "b"), KeyPart("c", "")]), CacheKey([KeyPart("abc", "")]),
    ]
    #expect(Set(keys.map(\.digest)).count == keys.count)
    #expect(keys[0].digest.isDigest)
  }

  @Test func `the first difference is told in the order of the parts`() throws {
    let old = CacheKey([KeyPart("tool", "1"), KeyPart("flags", "-O"), KeyPart("source", "x")])
    let new = CacheKey([KeyPart("tool", "1"), KeyPart("flags", "-Onone"), KeyPart("source", "y")])
    let difference = try #require(new.firstDifference(from: old))
    #expect(difference == ("flags", "-Onone", "-O"))
    #expect(new.firstDifference(from: new) == nil)
  }

  @Test func `a part that only one key has is a difference`() throws {
    let short = CacheKey([KeyPart("tool", "1")])
    let long = CacheKey([KeyPart("tool", "1"), KeyPart("data", "d")])
    #expect(try #require(long.firstDifference(from: short)) == ("data", "d", nil))
    #expect(try #require(short.firstDifference(from: long)) == ("data", nil, "d"))
  }

  @Test func `keys in another order differ`() throws {
    let a = CacheKey([KeyPart("x", "1"), KeyPart("y", "2")])
    let b = CacheKey([KeyPart("y", "2"), KeyPart("x", "1")])
    #expect(a.digest != b.digest)
    #expect(try #require(a.firstDifference(from: b)) == ("x", "1", "2"))
  }

  @Test func `a key whose digest fits other parts is not read`() throws {
    let key = CacheKey([KeyPart("tool", "1")])
    let text = String(decoding: try JSONEncoder().encode(key), as: UTF8.self)
    #expect(try JSONDecoder().decode(CacheKey.self, from: Data(text.utf8)) == key)
    let forged = text.replacing("\"1\"", with: "\"2\"")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CacheKey.self, from: Data(forged.utf8))
    }
  }
}
