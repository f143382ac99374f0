// # A deque
//
// Both ends are cheap.

import Collections

var deque: Deque = [2, 3]
deque.prepend(1)
deque.append(4)
deque

// %%
deque.popFirst()
