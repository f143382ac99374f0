// # Flood
//
// Prints more than is kept.

for _ in 0..<1000 { print("1234567890") }
