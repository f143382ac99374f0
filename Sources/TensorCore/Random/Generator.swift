internal import Synchronization

/// A source of random numbers: `torch.Generator` on CPU, with the same bits for the same seed.
///
/// Several tasks may use one; each fill is made whole before another begins.
public final class Generator: Sendable {
  private let state: Mutex<GeneratorState>

  /// Makes a generator: torch's default seed unless another is given.
  public init(seed: UInt64 = 67_280_421_310_721) {
    state = Mutex(GeneratorState(seed: seed))
  }

  /// The seed last given: `initial_seed()`.
  public var initialSeed: UInt64 { state.withLock { $0.seed } }

  /// Starts again from `seed`, of which the lower 32 bits count: `manual_seed`.
  public func manualSeed(_ seed: UInt64) {
    state.withLock { $0 = GeneratorState(seed: seed) }
  }

  /// Calls `body` with the state, which nobody else has meanwhile.
  func withState<Result>(_ body: (inout GeneratorState) -> sending Result) -> sending Result {
    state.withLock { body(&$0) }
  }
}

extension Generator {
  /// The generator of calls that name none: torch's default generator.
  ///
  /// Code that must not share it, such as a test beside others, binds another one for its task.
  @TaskLocal package static var standard = Generator()
}

/// Starts the default generator again from `seed`: `torch.manual_seed`.
///
/// A negative seed counts as its bits in two's complement.
public func manualSeed(_ seed: Int) {
  Generator.standard.manualSeed(UInt64(bitPattern: Int64(seed)))
}
