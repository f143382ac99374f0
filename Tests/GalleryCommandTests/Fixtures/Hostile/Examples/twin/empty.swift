// # Same title
//
// Has the file name of another example.

print("twin")
