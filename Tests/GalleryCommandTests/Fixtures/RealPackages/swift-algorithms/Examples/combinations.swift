// # Combinations
//
// Every way to choose.

import Algorithms

Array(["a", "b", "c"].combinations(ofCount: 2))

// %%
print([1, 2, 3].permutations().count, "permutations")
