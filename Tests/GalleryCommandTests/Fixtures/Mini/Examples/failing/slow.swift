// # Slow
//
// Never ends.
//
// gallery: timeout = 1

print("waiting")

// %%
while true {}
