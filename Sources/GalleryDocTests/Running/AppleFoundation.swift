/// Members of Foundation that documentation likes and only Apple's platforms have.
enum AppleFoundation {
  #if canImport(Darwin)
    static let members: [String: Set<String>] = [:]
  #else
    static let members: [String: Set<String>] = [
      "FileHandle": ["bytes"],
      "URL": ["lines", "resourceBytes"],
      "URLSession": ["bytes"],
    ]
  #endif
}
