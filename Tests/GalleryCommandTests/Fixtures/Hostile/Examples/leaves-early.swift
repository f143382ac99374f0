// # Leaves early
//
// Ends with success before its end.

import Foundation

print("first")

// %%
exit(0)

// %%
print("second")
