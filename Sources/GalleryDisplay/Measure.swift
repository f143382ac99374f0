/// Times a closure: one run to warm up, which does not count, and then as many as asked for.
///
/// What the closure returns is kept from the optimiser. The times are those of the calling code at
/// its own level of optimisation, which the result names.
///
/// ```swift
/// let numbers = (1...1000).shuffled()
/// let times = measure(repeat: 20) { numbers.sorted() }
/// times.durations.count // 20
/// ```
/// - Parameters:
///   - count: How many runs to time, at least one.
///   - body: The work.
/// - Returns: The times.
/// - Throws: What the work throws.
@_alwaysEmitIntoClient
public func measure<Result, Failure: Error>(
  repeat count: Int = 10, _ body: () throws(Failure) -> Result
) throws(Failure) -> Measurement {
  try _measure(count, optimized: _isConcrete(Failure.self), body)
}

/// Times an asynchronous closure: one run to warm up, which does not count, and then as many as
/// asked for, one after the other.
///
/// - Parameters:
///   - count: How many runs to time, at least one.
///   - isolation: The actor on which the work runs, the caller's if none is given.
///   - body: The work.
/// - Returns: The times.
/// - Throws: What the work throws.
@_alwaysEmitIntoClient
public func measure<Result, Failure: Error>(
  repeat count: Int = 10, isolation: isolated (any Actor)? = #isolation,
  _ body: () async throws(Failure) -> Result
) async throws(Failure) -> Measurement {
  try await _measure(
    count, optimized: _isConcrete(Failure.self), isolation: isolation, body)
}

/// The work of `measure(repeat:_:)`, which tells the caller's level of optimisation.
@inline(never)
public func _measure<Result, Failure: Error>(
  _ count: Int, optimized: Bool, _ body: () throws(Failure) -> Result
) throws(Failure) -> Measurement {
  precondition(count > 0, "measure(repeat:) needs at least one run, not \(count)")
  let clock = ContinuousClock()
  keep(try body())
  var durations: [Duration] = []
  durations.reserveCapacity(count)
  for _ in 0..<count {
    let start = clock.now
    keep(try body())
    durations.append(clock.now - start)
  }
  return Measurement(durations: durations, isOptimized: optimized)
}

/// The work of the asynchronous `measure(repeat:_:)`.
@inline(never)
public func _measure<Result, Failure: Error>(
  _ count: Int, optimized: Bool, isolation: isolated (any Actor)?,
  _ body: () async throws(Failure) -> Result
) async throws(Failure) -> Measurement {
  precondition(count > 0, "measure(repeat:) needs at least one run, not \(count)")
  let clock = ContinuousClock()
  keep(try await body())
  var durations: [Duration] = []
  durations.reserveCapacity(count)
  for _ in 0..<count {
    let start = clock.now
    keep(try await body())
    durations.append(clock.now - start)
  }
  return Measurement(durations: durations, isOptimized: optimized)
}
