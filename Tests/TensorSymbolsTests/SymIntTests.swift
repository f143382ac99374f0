import Synchronization
import Testing

@testable import TensorSymbols

/// Keeps what it is told as text.
private final class Log: SymIntRecorder {
  private let lines = Mutex<[String]>([])

  var text: [String] { lines.withLock { $0 } }

  func record(_ operation: SymIntOperation, _ left: SymInt, _ right: SymInt, result: SymInt) {
    lines.withLock { $0.append("\(operation.rawValue)(\(left), \(right)) = \(result)") }
  }
}

private func symbolic(_ hints: Int...) -> (ShapeEnvironment, [SymInt]) {
  let environment = ShapeEnvironment()
  let sizes = hints.map { SymInt(environment.makeSymbol(hint: $0), in: environment) }
  return (environment, sizes)
}

@Suite struct SymIntTests {
  @Test func numbersAreComputedAsPythonDoes() {
    let seven: SymInt = 7
    let n = -2
    #expect(seven / n == -4)
    #expect(seven % n == -1)
    #expect((-seven / 2).description == "-4")
    #expect(2 * seven - 1 == 13)
    #expect(max(seven, 9) == 9)
    #expect(min(seven, n) == -2)
    #expect(seven + SymInt(Int.max) == SymInt(Int.max))
    #expect(seven * Int.min == SymInt(Int.min))
    #expect(SymInt(Int.min) / -1 == SymInt(Int.max))
    #expect(SymInt(Int.min) % -1 == 0)
    #expect(-SymInt(Int.min) == SymInt(Int.max))
    #expect(Int(seven) == 7)
    #expect(!seven.isSymbolic && seven.environment == nil && seven.hint == 7)
  }

  @Test func literalsAndNumbersMixOnBothSides() {
    let (_, sizes) = symbolic(6, 4)
    let x = sizes[0]
    let y = sizes[1]
    let n = 3
    #expect((x * 2).description == "2*s0")
    #expect((2 * x).description == "2*s0")
    #expect((x / 2).description == "(s0//2)")
    #expect((x % n).description == "Mod(s0, 3)")
    #expect((n - x).description == "3 - s0")
    #expect((x - n + 1 - y * n).description == "s0 - 3*s1 - 2")
    #expect((-x).description == "-s0")
    #expect(max(x, y).description == "s0")
    #expect(max(x, 5).description == "s0")
    #expect(min(n, x) == 3)
    var z = x
    z += 1
    z *= 2
    z -= y
    #expect(z.description == "2*s0 - s1 + 2")
    #expect(z.hint == 10)
    #expect([x, y, 3].reduce(1, *).description == "3*s0*s1")
    #expect([x, 1].map { $0 * 2 - 1 }.description == "[2*s0 - 1, 1]")
    #expect((x * 2 == 12 ? x / 2 : x) * 2 + n - 1 >= 4)
    let literal: SymInt = 2 * 3
    #expect(literal == 6)
  }

  @Test func comparisonsAskTheEnvironment() {
    let (environment, sizes) = symbolic(6, 4)
    let x = sizes[0]
    let n = 4
    #expect(x > n && n < x && x != 4 && !(x == 7) && x >= 2)
    #expect(environment.guards.map(\.description) == ["s0 > 4", "Ne(s0, 7)"])
    #expect(sizes[1] == 4)
    #expect(sizes[1].constant == 4)
    #expect(sizes[1].isSymbolic)
    #expect(sizes[1].description == "4")
  }

  @Test func convertingToIntBindsTheValue() {
    let (environment, sizes) = symbolic(6)
    #expect(Int(sizes[0] + 1) == 7)
    #expect(environment.outcome(of: Symbol("s0")) == .constant(6))
  }

  @Test func theRecorderHearsOfSymbolicOperationsOnly() {
    let (environment, sizes) = symbolic(6, 4)
    let log = Log()
    environment.recorder = log
    let x = sizes[0]
    let five: SymInt = 5
    _ = five + 2
    _ = x * 8
    _ = -x / 2
    _ = 2 - x % 3
    _ = x - x
    _ = x % 2 == 0
    _ = max(x, sizes[1])
    #expect(
      log.text == [
        "mul(s0, 8) = 8*s0", "neg(s0, 0) = -s0", "floordiv(-s0, 2) = ((-s0)//2)",
        "mod(s0, 3) = Mod(s0, 3)", "sub(2, Mod(s0, 3)) = 2 - (Mod(s0, 3))", "sub(s0, s0) = 0",
        "mod(s0, 2) = Mod(s0, 2)", "eq(Mod(s0, 2), 0) = 1", "gt(s1, s0) = 0",
      ])
  }

  @Test func mistakesAreKeptAndGiveOne() {
    let (environment, sizes) = symbolic(6, 4)
    #expect((sizes[0] / (sizes[1] - 4)).constant == 1)
    #expect(
      environment.firstError
        == .divisionByZero(dividend: sizes[0].expression, divisor: (sizes[1] - 4).expression))
    let (other, size) = symbolic(6)
    #expect((size[0] % -2).constant == 1)
    #expect(
      other.firstError == .negativeModulus(dividend: size[0].expression, divisor: -2))
    let (third, large) = symbolic(6)
    #expect((large[0] * Int.max * 2).constant == 1)
    #expect(third.firstError?.description == "integer overflow in mul(9223372036854775807*s0, 2)")
  }

  @Test func sizesComeFromBothKindsOfInteger() {
    let (_, sizes) = symbolic(6)
    let shape: [any SymIntConvertible] = [sizes[0], 3]
    #expect(shape.map(\.symInt.description) == ["s0", "3"])
  }

  @Test func aNumberTakesTwoWordsAtMost() {
    #expect(MemoryLayout<SymInt>.stride <= 16)
  }
}
