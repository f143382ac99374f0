// # Flood
//
// Prints without end.

let line = String(repeating: "x", count: 999)
while true { print(line) }
