import Testing

struct MisuseTests {
  @Test(arguments: [
    ("struct M { func forward() {} }", "2:1", "final class"),
    ("actor M { func forward() {} }", "2:1", "final class"),
    ("class M { func forward() {} }", "2:1", "add 'final'"),
    ("final class M {}", "2:13", "needs a method 'forward'"),
    ("final class M {\n  func forward() {}\n  func forward(x: Int) {}\n}", "4:8", "one 'forward'"),
    ("final class M {\n  func forward<T>(_ x: T) {}\n}", "3:15", "cannot be generic"),
    ("final class M {\n  func forward(_ x: some Tree) {}\n}", "3:21", "cannot be generic"),
    ("final class M {\n  func forward(_ x: [some Tree]) {}\n}", "3:22", "cannot be generic"),
    ("final class M {\n  func forward() async {}\n}", "3:18", "remove 'async'"),
    ("final class M {\n  static func forward() {}\n}", "3:3", "remove 'static'"),
    ("final class M {\n  func forward(_ x: inout Tensor) {}\n}", "3:21", "return the new value"),
    ("final class M {\n  func forward(_ x: Tensor...) {}\n}", "3:27", "use an array"),
  ])
  func `Misuse is reported where it stands and says what to do`(
    _ source: String, _ place: String, _ message: String
  ) {
    let expansion = Expansion("@Module\n" + source)
    #expect(expansion.diagnostics.count == 1)
    #expect(expansion.diagnostics.first?.hasPrefix("\(place) ") == true)
    #expect(expansion.diagnostics.first?.contains(message) == true)
    #expect(!expansion.text.contains("TensorModules"))
  }

  @Test func `A right use is not reported`() {
    #expect(Expansion("@Module final class M { func forward() {} }").diagnostics.isEmpty)
  }
}
