// # Bad option
//
// Has an option that does not exist.
//
// gallery: tymeout = 5

print("does not run")
