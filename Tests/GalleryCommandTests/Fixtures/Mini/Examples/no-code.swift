// # No code
//
// A page of prose alone.
//
// It stands among the examples.
