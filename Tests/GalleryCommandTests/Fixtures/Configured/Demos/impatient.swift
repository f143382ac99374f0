// # Impatient
//
// Does not end, and has a limit of its own.
//
// gallery: timeout = 0.5

while true {}
