import Testing

@testable @_spi(GalleryRuntime) import GalleryDisplay

private struct Point {
  var x = 1
  var y = 2.5
}
private enum Shape {
  case empty
  case circle(Int)
  case line(Int, String)
  case named(width: Int)
  case holder(Point)
}
private class Reference { var value = 1 }
private struct Described: CustomStringConvertible { var description: String { "as it says" } }
private struct Debugged: CustomDebugStringConvertible { var debugDescription: String { "debug" } }
private struct Nested {
  var point = Point()
  var text = "a\"b"
  var all: [Shape] = [.empty, .circle(1)]
  var reference = Reference()
  var none: Int?
}
private struct Shown: GalleryDisplayable {
  var galleryDisplay: MIMEBundle { MIMEBundle(text: "shown", detail: "d") }
}

@Suite struct ValueTextTests {
  private static var texts: [(Any, String)] {
    [
      (1, "1"), (1.5, "1.5"), ("a\nb", #""a\nb""#), ("abc".dropFirst(), #""bc""#),
      (Character("c"), #""c""#), (Unicode.Scalar(0x61 as UInt8), #""a""#), (true, "true"),
      ([1, 2], "[1, 2]"), (["a"], #"["a"]"#), (["a": 1], #"["a": 1]"#), ([String: Int](), "[:]"),
      (Int?.some(3) as Any, "Optional(3)"), (Int?.none as Any, "nil"),
      (String?.some("s") as Any, #"Optional("s")"#), ((1, x: "a"), #"(1, x: "a")"#),
      (Point(), "Point(x: 1, y: 2.5)"), ([Point()], "[Point(x: 1, y: 2.5)]"),
      (Shape.empty, "empty"), (Shape.circle(2), "circle(2)"),
      (Shape.line(1, "s"), #"line(1, "s")"#),
      (Shape.named(width: 4), "named(width: 4)"),
      (Shape.holder(Point()), "holder(Point(x: 1, y: 2.5))"),
      (Reference(), "Reference"), ([Reference()], "[Reference]"), (Described(), "as it says"),
      (Debugged(), "debug"), ([Described()][...], "[as it says]"), (Int.self, "Int"),
      ([Int].self, "[Int]"),
      (1...3, "1...3"), (Set([7]), "[7]"), ({ (a: Int) in a }, "(Function)"),
      (
        Nested(),
        #"Nested(point: Point(x: 1, y: 2.5), text: "a\"b", all: [empty, circle(1)], "#
          + "reference: Reference, none: nil)"
      ),
    ]
  }

  @Test(arguments: texts.indices) func valuesAreDescribedWithoutModules(index: Int) {
    let (value, text) = Self.texts[index]
    #expect(ValueText.describe(value) == text)
  }

  @Test func aValueThatHoldsItselfManyTimesEnds() {
    var value: Any = 1
    for _ in 0..<200 { value = [value] }
    #expect(ValueText.describe(value).contains("1"))
  }

  @Test func displayableValuesShowThemselves() {
    #expect(MIMEBundle(describing: Shown()).detail == "d")
    #expect(MIMEBundle(describing: Shown?.some(Shown())).text == "shown")
    #expect(MIMEBundle(describing: Shown?.none).text == "nil")
    #expect(MIMEBundle(describing: 3) == MIMEBundle(text: "3"))
  }
}
