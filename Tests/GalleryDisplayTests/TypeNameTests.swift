import Testing

@testable @_spi(GalleryRuntime) import GalleryDisplay

private protocol Shape {}
private protocol Filled {}
private struct Box<Content> {
  struct Lid {}
}
private struct Token: ~Copyable {}
private typealias Throwing = () throws(CancellationError) -> Void
private typealias Updating = (inout Int) -> Void
private typealias Pairs = ((Int, Int)) -> Void

@Suite struct TypeNameTests {
  private static let names: [(Any.Type, String)] = [
    (Int.self, "Int"), ([Int].self, "[Int]"), ([String: Int].self, "[String: Int]"),
    (Int?.self, "Int?"), ([String: [Int?]].self, "[String: [Int?]]"), (Int??.self, "Int??"),
    ((Int, String).self, "(Int, String)"), ((Int, x: String).self, "(Int, x: String)"),
    (Void.self, "Void"), ([Void].self, "[Void]"), (Never.self, "Never"),
    (((Int) -> Int).self, "(Int) -> Int"), ((() -> Void).self, "() -> Void"),
    (((Int) throws -> Void)?.self, "((Int) throws -> Void)?"),
    ((@Sendable (Int) async -> Int).self, "@Sendable (Int) async -> Int"),
    ((@MainActor () -> Int).self, "@MainActor @Sendable () -> Int"),
    (Throwing.self, "() throws(CancellationError) -> Void"), (Updating.self, "(inout Int) -> Void"),
    (Pairs.self, "((Int, Int)) -> Void"), (((Int) -> (Int) -> Int).self, "(Int) -> (Int) -> Int"),
    ((any Shape).self, "any Shape"), ([any Shape].self, "[any Shape]"),
    ((any Shape)?.self, "(any Shape)?"), ((any Shape & Filled).self, "any Filled & Shape"),
    ([String: any Error].self, "[String: any Error]"), (Any.self, "Any"), (Any?.self, "Any?"),
    (AnyObject.self, "AnyObject"), ((any Hashable).self, "any Hashable"),
    ((any Collection<Int>).self, "any Collection<Int>"),
    (Result<Int, any Error>.self, "Result<Int, any Error>"),
    (Int.Type.self, "Int.Type"), ((any Shape.Type).self, "any Shape.Type"),
    ((any Shape).Type.self, "(any Shape).Type"),
    (String.Index.self, "String.Index"), (Box<Int>.Lid.self, "Box<Int>.Lid"),
    (Box<[Int]>.self, "Box<[Int]>"), (InlineArray<3, Int>.self, "InlineArray<3, Int>"),
    ([String: Int].Index.self, "Dictionary<String, Int>.Index"),
  ]

  @Test(arguments: names.indices) func namesAreWrittenAsInSource(index: Int) {
    let (type, name) = Self.names[index]
    #expect(TypeName.of(type) == name)
  }

  @Test func localAndNoncopyableTypesHaveTheirName() {
    struct Local {}
    #expect(TypeName.of([Local].self) == "[Local]", "\(_typeName([Local].self))")
    #expect(TypeName.of(generic: Token.self) == "Token")
    #expect(TypeName.of(generic: Span<Int>.self) == "Span<Int>")
  }

  @Test(arguments: [
    "", "(", ")", "<", "Swift.", "Swift.Array<", "Swift.Array<>", "Swift.Array<Swift.Int",
    "(Swift.Int",
    "(,)", "() ->", "@", "@ ", "any ", "a & ", ".Type", "(extension in ", "a b",
    String(repeating: "(", count: 5000), String(repeating: "a<", count: 5000),
  ])
  func whatIsNoNameIsRefused(text: String) {
    #expect(TypeName.sugared(text, protocols: []) == nil)
  }
}
