// # Chunks and windows
//
// Collections in pieces.

import Algorithms

[1, 2, 3, 4, 5, 6, 7].chunks(ofCount: 3).map(Array.init)

// %%
for window in "swift".windows(ofCount: 3) { print(window) }

// %%
[10, 20, 30, 10, 40].uniqued().map { $0 }
