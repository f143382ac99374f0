// # Skipped
//
// Does not run.
//
// gallery: run = false

fatalError("this ran")
