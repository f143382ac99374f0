// # Timings of an algorithm
//
// `measure(repeat:)` times a piece of work and gives the median and the spread; the level of
// optimisation stands beside every time.
//
// Examples are compiled without optimisation, as `swift run` does, unless they say
// `// gallery: optimize = true`. This one does: a time without optimisation says little.
//
// gallery: order = 3
// gallery: optimize = true
// gallery: tags = timings

import GalleryDisplay

/// Numbers that look random and are the same in every run.
let numbers = (0..<2_000).map { $0 * 7_919 % 10_007 }

func insertionSort(_ input: [Int]) -> [Int] {
  var sorted = input
  for index in sorted.indices.dropFirst() {
    let value = sorted[index]
    var place = index
    while place > 0, sorted[place - 1] > value {
      sorted[place] = sorted[place - 1]
      place -= 1
    }
    sorted[place] = value
  }
  return sorted
}

insertionSort(numbers) == numbers.sorted()

// %% Two ways to sort
// The first run warms up and is not counted. The spread is the width of the middle half of the runs.
let byHand = measure(repeat: 9) { insertionSort(numbers) }
byHand

// %%
let byLibrary = measure(repeat: 9) { numbers.sorted() }
byLibrary

// %% Reading the times in code
// A measurement is a value. In a reproducible build its times are zero and are not shown, since two
// builds could not agree on them.
print("runs:", byHand.durations.count, byLibrary.durations.count)
