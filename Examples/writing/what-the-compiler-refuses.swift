// # What the compiler refuses
//
// Some things are best shown by the compiler's own words: an example may say that it must not
// compile.
//
// The page shows the message at its line. On the day the file compiles after all, the build fails.
//
// gallery: order = 5
// gallery: expect-failure = compile
// gallery: tags = failures

// %% A constant
let limit = 10
limit = 12

// %% A type
let names: [String] = ["a", "b"]
names.map { $0 + 1 }
