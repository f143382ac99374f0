// # A deque
//
// Both ends are cheap.

import DequeModule

var deque: Deque = [2, 3]
deque.prepend(1)
deque.append(4)
deque

// %%
deque.popFirst()
