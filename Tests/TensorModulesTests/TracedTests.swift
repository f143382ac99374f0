import TensorCore
import TensorModules
import Testing

/// What a statement sees of itself: its line in this file and its text.
private func place() -> String {
  guard let frame = FrameStack.current.innermost else { return "none" }
  return "\(frame.location.line): \(frame.code)"
}

@Module
private final class Steps {
  func forward(_ x: Int) -> [String] {
    var seen = [place(), "\(#line)"]  // a comment
    if x > 0 {
      seen.append(place())
    } else if place().hasSuffix("never") {
      seen.append("no")
    } else {
      seen.append(place())
    }
    outer: for _ in 0..<1 {
      seen.append(place())
      continue outer
    }
    var count = 0
    while place() == "22: " || count < 1 {
      count += 1
    }
    let long =
      place()
    seen += [long]
    switch x {
    case 1: seen.append(place())
    default:
      seen.append(place())
    }
    do {
      seen.append(place())
      throw Failure()
    } catch {
      seen.append(place())
    }
    guard x < 5 else {
      return seen + [place()]
    }
    repeat {
      seen += [place()]
    } while count == 0
    #if os(Linux) || os(macOS)
      seen += [place()]
    #endif
    return seen
      + [place()]
  }
}

private struct Failure: Error {}

@Module
private final class Lone {
  func forward(_ x: Bool) -> String {
    if x {
      place()
    } else {
      place()  // here
    }
  }
}

@Module
private final class Chosen {
  func forward(_ x: Int) -> String {
    switch x {
    case 0: place()
    default: attempt(x)
    }
  }

  @Traced
  func attempt(_ x: Int) -> String { (try? fails(x)) ?? place() }

  @Traced
  func fails(_ x: Int) throws -> String {
    if x == 1 { throw Failure() }
    return place()
  }
}

@Module(path: .fileID)
private final class Shown {
  func forward() -> String {
    FrameStack.current.innermost?.location.file ?? ""
  }
}

@Module
private final class Located {
  let inner = Inner()

  func forward(_ x: Tensor) -> Tensor {

    let y = x.add(x)
    return inner(y).add(y).add(
      y)
  }
}

@Module
private final class Inner {
  func forward(_ x: Tensor) -> Tensor { x + x }
}

struct TracedTests {
  @Test func `Each statement is reached before it runs`() {
    #expect(
      Steps()(1) == [
        "14: var seen = [place(), \"\\(#line)\"]  // a comment", "14",
        "16: seen.append(place())", "23: seen.append(place())", "31: place()",
        "34: case 1: seen.append(place())", "39: seen.append(place())",
        "42: seen.append(place())", "48: seen += [place()]", "51: seen += [place()]",
        "53: return seen",
      ])
    #expect(Steps()(9).last == "45: return seen + [place()]")
    #expect(Steps()(9)[5] == "36: seen.append(place())")
    #expect(Steps()(-1)[2] == "20: seen.append(place())")
  }

  @Test func `A lone expression is still what the function returns`() {
    #expect(Lone()(true) == "64: place()")
    #expect(Lone()(false).hasSuffix("place()  // here"))
    #expect(Chosen()(0).hasSuffix("case 0: place()"))
    #expect(Chosen()(2).hasSuffix("return place()"))
  }

  @Test func `Every way out leaves the function`() {
    #expect(Chosen()(1).hasSuffix("(try? fails(x)) ?? place() }"))
    _ = Steps()(1)
    #expect(FrameStack.current.frames.isEmpty)
  }

  @Test func `A library's files are named by their module`() {
    #expect(Shown()() == "TensorModulesTests/TracedTests.swift")
  }

  @Test func `Operators are located at the statement that called them`() {
    let recorder = NotingRecorder()
    Tracing.$recorder.withValue(recorder) { _ = Located()(Tensor([1.0])) }
    #expect(
      recorder.places.map { String($0.drop { $0 != ":" }) } == [
        ": let y = x.add(x)", ": func forward(_ x: Tensor) -> Tensor { x + x }",
        ": return inner(y).add(y).add(", ": return inner(y).add(y).add(",
      ])
    let lines = recorder.places.compactMap { Int($0.prefix { $0 != ":" }) }
    #expect(lines.map { $0 - lines[0] } == [0, 8, 1, 1])
  }

  @Test func `Deep recursion keeps every function`() {
    #expect(Deep()(100) == 101)
  }
}

@Module
private final class Deep {
  func forward(_ depth: Int) -> Int {
    if depth > 0 { return forward(depth - 1) }
    return FrameStack.current.frames.count
  }
}

@Module
private final class Conditions {
  var seen: [String] = []

  func forward(_ x: Int) {
    if x > 0 {
      seen.append("no")
    } else if note(false) {
      seen.append("no")
    }
    while note(seen.count < 3) {
      seen.append(place())
    }
  }

  private func note(_ answer: Bool) -> Bool {
    seen.append(String(place().drop { $0 != " " }))
    return answer
  }
}

extension TracedTests {
  @Test func `A condition is reached each time it is evaluated`() {
    let module = Conditions()
    module(0)
    let loop = " while note(seen.count < 3) {"
    #expect(
      module.seen.map { String($0.drop { $0 != " " }) } == [
        " } else if note(false) {", loop, " seen.append(place())", loop,
      ])
  }
}
