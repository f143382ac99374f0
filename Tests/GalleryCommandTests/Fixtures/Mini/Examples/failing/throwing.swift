// # Throwing
//
// An error leaves the top level in the second block.

struct Broken: Error { var part: String }

print("before")

// %%
print("still before")
throw Broken(part: "spring")

// %%
print("never")
