// # Slow
//
// Does not end.

while true {}
