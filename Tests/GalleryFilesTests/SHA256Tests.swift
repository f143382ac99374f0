import Testing

@testable import GalleryFiles

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `the standard's test vectors come out`(text: String, digest: String) {
    #expect(SHA256.hex(Array(text.utf8)) == digest)
  }

  @Test(arguments: [1, 55, 56, 63, 64, 65, 127, 128, 200])
  func `pieces of any size give the digest of the whole`(size: Int) {
    let bytes = (0..<500).map { UInt8($0 % 251) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    #expect(hash.finalize() == SHA256.hex(bytes))
  }

  @Test func `parts are told apart by where they end`() {
    #expect(SHA256.hex(of: ["ab", "c"]) != SHA256.hex(of: ["a", "bc"]))
  }
}
