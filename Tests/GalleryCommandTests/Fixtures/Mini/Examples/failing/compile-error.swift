// # Compile error
//
// Does not compile.

let number = 1

// %%
let text: String = number
