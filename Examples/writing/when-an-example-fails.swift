// # When an example fails
//
// A trap in the third block: what was printed before it is kept, its line is marked, and the blocks
// after it say that they were not reached.
//
// This example says in its header that it must trap, with `// gallery: expect-failure = trap`. The
// build passes because it does; on the day it does not, that is the failure. Without the line, the
// same page would be marked as failed and `gallery build` would end with exit code 1.
//
// gallery: order = 4
// gallery: expect-failure = trap
// gallery: tags = failures

let values = (1...12).map { 0.5 * Double($0) }
let window = 3
print("\(values.count) readings, window of \(window)")

// %% A function that is right
func mean(_ numbers: ArraySlice<Double>) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}

mean(values[0..<window])

// %% A loop that goes too far
// The last window starts at `values.count - window`, not at `values.count`.
var smooth: [Double] = []
for start in 0...values.count {
  var sum = 0.0
  for offset in 0..<window {
    sum += values[start + offset]
  }
  smooth.append(sum / Double(window))
  print("window at \(start): \(smooth[start])")
}

// %% The result
smooth

// %%
print("never printed")
