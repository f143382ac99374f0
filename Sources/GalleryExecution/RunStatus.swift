/// How a run ended, as the launcher reports it in one line.
package struct RunStatus: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case exited(code: Int)
    case signalled(Int)
    case timedOut, outputLimit, memoryLimit, cancelled
  }

  package var end: End
  /// Wall nanoseconds.
  package var duration: Int
  /// The monotonic clock at the end, in nanoseconds.
  package var endTime: Int
  /// Bytes of the largest resident set.
  package var peakMemory: Int
  /// Processes that the example left behind and that were ended.
  package var strays: Int

  package init(
    end: End, duration: Int = 0, endTime: Int = 0, peakMemory: Int = 0, strays: Int = 0
  ) {
    self.end = end
    self.duration = duration
    self.endTime = endTime
    self.peakMemory = peakMemory
    self.strays = strays
  }

  /// The status that a line tells, nil if it is none of version 1.
  package init?(line: String) {
    guard line.hasSuffix("\n") else { return nil }
    let words = line.dropLast().split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 7, words[0] == "1", let value = Int(words[2]),
      let duration = Int(words[3]), let endTime = Int(words[4]), let peak = Int(words[5]),
      let strays = Int(words[6])
    else { return nil }
    switch words[1] {
    case "exit": end = .exited(code: value)
    case "signal": end = .signalled(value)
    case "timeout": end = .timedOut
    case "output": end = .outputLimit
    case "memory": end = .memoryLimit
    case "cancelled": end = .cancelled
    default: return nil
    }
    self.duration = duration
    self.endTime = endTime
    peakMemory = peak
    self.strays = strays
  }
}
