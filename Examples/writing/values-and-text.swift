// # Values and text
//
// What a program says comes in three kinds: printed text, standard error and the values of
// expressions; here are all of them, with `await` and `throws`.
//
// gallery: order = 2
// gallery: tags = output, concurrency

import Foundation

print("to standard output")
FileHandle.standardError.write(Data("to standard error\n".utf8))

// %% Values and their types
// A value is shown as Swift describes it, beside its static type.
[3, 1, 2].sorted()

// %%
// A dictionary keeps its order from run to run, because examples run with deterministic hashing.
["one": 1, "two": 2, "three": 3]

// %%
// A string stands in quotes, so that `""` and `" "` can be told apart.
"tab\there".uppercased()

// %%
// An optional says so.
["a": 1]["a"]

// %%
// The type is the one that the compiler knows, not the one that the value has at run time.
protocol Shape { var area: Double { get } }
struct Square: Shape { var side: Double; var area: Double { side * side } }
struct Circle: Shape { var radius: Double; var area: Double { radius * radius * 3 } }

let shapes: [any Shape] = [Square(side: 2), Circle(radius: 1)]
shapes.max { $0.area < $1.area }! as any Shape

// %%
// Printed text and a value in one block:
for shape in shapes { print(type(of: shape), shape.area) }
shapes.map(\.area)

// %% Await
// Blocks may wait for tasks, here for two at once.
func slowSquare(_ number: Int) async -> Int {
  try? await Task.sleep(for: .milliseconds(5))
  return number * number
}

async let three = slowSquare(3)
async let four = slowSquare(4)
print("waiting for both")
await three + four

// %% Throws
// An error that is caught is output like any other; one that is not ends the example.
struct Unreadable: Error { var line: Int }

func parse(_ text: String) throws -> Int {
  guard let number = Int(text) else { throw Unreadable(line: 7) }
  return number
}

try parse("12")

// %%
do {
  _ = try parse("twelve")
} catch {
  print("caught:", error)
}

// %% Hostile output
// Output is text. Markup in it stays text, control characters become visible.
print("</pre><script>alert('no')</script> \u{1B}[31mred\u{1B}[0m \u{0}")
