import GalleryModel
import GalleryScripts
import Testing

struct DocCommentReaderTests {
  private func read(_ text: String) throws -> [DocComment] {
    try #require(DocCommentReader.read(text)).comments
  }

  @Test func `A comment belongs to the declaration below it, named with its types`() throws {
    let comments = try read(
      """
      /// An outer type.
      public struct Outer<T> {
        /// Finds it.
        ///
        ///     find(1)
        public func find(_ x: Int, in y: Int) -> Int { x }
        /// Not public.
        var hidden = 1
      }
      extension Array where Element: Hashable {
        /// A subscript.
        public subscript(safe index: Int) -> Element? { nil }
      }
      """)
    #expect(
      comments.map(\.declaration) == [
        "Outer", "Outer.find(_:in:)", "Outer.hidden", "Array.subscript(safe:)",
      ])
    #expect(comments.map(\.isPublic) == [true, true, false, true])
    let code = comments[1].lines[2]
    #expect(code == Snippet.Line("    find(1)", number: 5, column: 7, offset: 72))
  }

  @Test func `Requirements, cases and what a public extension adds are public`() throws {
    let comments = try read(
      """
      public protocol P {
        /// A
        func a()
      }
      public enum E {
        /// B
        case b
        /// C
        func c() {}
      }
      public extension E {
        /// D
        func d() {}
      }
      enum F {
        /// G
        case g
      }
      """)
    let visible = comments.filter(\.isPublic).map(\.declaration)
    #expect(visible == ["P.a()", "E.b", "E.d()"])
    #expect(comments.count == 5)
  }

  @Test func `A block comment loses its stars and its indentation`() throws {
    let comments = try read("  /** Title\r\n   *\r\n   *     code()\r\n   */\r\n  func f() {}\r\n")
    #expect(comments[0].lines.map(\.text) == ["Title", "", "    code()", ""])
    #expect(comments[0].lines[2].column == 6)
    #expect(comments[0].lines[2].offset == 24)
  }

  @Test func `The last group in front of a declaration counts, and text in strings does not`()
    throws
  {
    let comments = try read(
      """
      /// About nothing.

      // An ordinary comment.
      /// About f.
      func f() { let s = "/// no" }
      let t = \"\"\"
        /// no
        func g() {}
        \"\"\"
      """)
    #expect(comments.map { $0.lines.map(\.text) } == [["About f."]])
  }

  @Test func `Public types and public members inside a condition are told`() throws {
    let source = try #require(
      DocCommentReader.read(
        """
        public struct P { public struct Q {} }
        struct R {}
        #if A
          extension P {
            public func f(a: Int) {}
            func g() {}
          }
        #endif
        public extension P { func h() {} }
        """))
    #expect(source.publicTypes == ["P"])
    #expect(source.conditionalMembers == ["P.f"])
  }
}
