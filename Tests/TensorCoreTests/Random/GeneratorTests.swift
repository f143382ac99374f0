import Testing

@testable import TensorCore

@Suite struct GeneratorTests {
  @Test(arguments: RandomGolden.all)
  func theSameSeedGivesTheBitsOfTorch(golden: RandomGolden) throws {
    let generator = Generator(seed: try #require(UInt64(golden.seed)))
    for (index, call) in golden.calls.enumerated() {
      #expect(try generator.text(call) == call.expected, "call \(index): \(call.call)")
    }
  }

  @Test func allGoldensAreThere() {
    #expect(RandomGolden.all.count == 78)
  }

  @Test func theDefaultSeedIsThatOfTorch() {
    #expect(Generator().initialSeed == 67_280_421_310_721)
  }

  @Test func seedingAgainForgetsTheSpareNormal() {
    let generator = Generator(seed: 1)
    var first: [Float] = [0]
    first.withUnsafeMutableBufferPointer { generator.fillNormal($0) }
    generator.manualSeed(1)
    var again: [Float] = [0]
    again.withUnsafeMutableBufferPointer { generator.fillNormal($0) }
    #expect(first == again)
    #expect(generator.initialSeed == 1)
  }

  @Test func aNegativeSeedCountsAsItsBits() {
    Generator.$standard.withValue(Generator()) {
      manualSeed(-5)
      #expect(Generator.standard.initialSeed == 0xFFFF_FFFF_FFFF_FFFB)
    }
  }

  @Test func aFillIsMadeWholeBeforeAnotherBegins() async {
    let generator = Generator(seed: 3)
    let fills = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask {
          [Double](unsafeUninitializedCapacity: 5000) { buffer, count in
            count = 5000
            generator.fillUniform(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let serial = Generator(seed: 3)
    let expected = (0..<8).map { _ in
      var numbers = [Double](repeating: 0, count: 5000)
      numbers.withUnsafeMutableBufferPointer { serial.fillUniform($0) }
      return numbers
    }
    #expect(Set(fills) == Set(expected))
  }
}

extension Generator {
  /// Makes the call of a golden.
  fileprivate func text(_ call: RandomCall) throws -> String {
    switch call.call {
    case .permutation: return call.text(permutation(call.count))
    case .integers: return try integers(call)
    case .bernoulli:
      let probability = try #require(call.probability)
      let coins = filled(call.count, false) { fillBernoulli($0, probability: probability) }
      return call.text(coins.map { $0 ? 1 : 0 as UInt8 })
    case .probabilities: return coins(call)
    case .uniform, .normal, .strided:
      switch call.dtype {
      case "float32": return call.text(try reals(call, zero: Float(0)).map(\.bitPattern))
      case "float64": return call.text(try reals(call, zero: Double(0)).map(\.bitPattern))
      case "float16": return call.text(try reals(call, zero: Float16(0)).map(\.bitPattern))
      default: return call.text(try reals(call, zero: BFloat16(0)).map(\.bitPattern))
      }
    }
  }

  private func reals<Element: RandomElement>(
    _ call: RandomCall, zero: Element
  ) throws -> [Element] {
    guard call.call == .uniform else {
      let mean = try #require(call.mean)
      let deviation = try #require(call.deviation)
      return filled(call.count, zero) {
        fillNormal($0, mean: mean, deviation: deviation, serially: call.call == .strided)
      }
    }
    let low = try #require(call.low.flatMap(Double.init))
    let high = try #require(call.high.flatMap(Double.init))
    return filled(call.count, zero) { fillUniform($0, low: low, high: high) }
  }

  private func integers(_ call: RandomCall) throws -> String {
    let low = try #require(call.low.flatMap(Int64.init))
    let high = try #require(call.high.flatMap(Int64.init))
    let numbers = filled(call.count, 0) { fillIntegers($0, from: low, to: high) }
    switch call.dtype {
    case "int64": return call.text(numbers)
    case "int32": return call.text(numbers.map { Int32(truncatingIfNeeded: $0) })
    case "int16": return call.text(numbers.map { Int16(truncatingIfNeeded: $0) })
    case "int8": return call.text(numbers.map { Int8(truncatingIfNeeded: $0) })
    case "uint8", "bool": return call.text(numbers.map { UInt8(truncatingIfNeeded: $0) })
    case "float32": return call.text(numbers.map { Float($0).bitPattern })
    case "float64": return call.text(numbers.map { Double($0).bitPattern })
    case "float16": return call.text(numbers.map { Float16(Float($0)).bitPattern })
    default: return call.text(numbers.map { BFloat16(Float($0)).bitPattern })
    }
  }

  /// Coins of the probabilities 0, 1/n, 2/n ..., rounded to the dtype, unless the call has one.
  private func coins(_ call: RandomCall) -> String {
    let exact = (0..<call.count).map { call.probability ?? Double($0) / Double(call.count) }
    let coins = filled(call.count, false) { buffer in
      let narrow: [Float]
      switch call.dtype {
      case "float64":
        return exact.withUnsafeBufferPointer { fillBernoulli(buffer, probabilities: $0) }
      case "float16": narrow = exact.map { Float(Float16($0)) }
      case "bfloat16": narrow = exact.map { Float(BFloat16(Float($0))) }
      default: narrow = exact.map { Float($0) }
      }
      narrow.withUnsafeBufferPointer { fillBernoulli(buffer, probabilities: $0) }
    }
    return call.text(coins.map { $0 ? 1 : 0 as UInt8 })
  }
}

/// An array of `count` elements that `fill` fills.
private func filled<Element>(
  _ count: Int, _ zero: Element, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void
) -> [Element] {
  var elements = [Element](repeating: zero, count: count)
  elements.withUnsafeMutableBufferPointer { fill($0) }
  return elements
}
