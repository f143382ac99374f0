// # Must throw
//
// Announces a failure that does not come.
//
// gallery: expect-failure = throw

print("all is well")
