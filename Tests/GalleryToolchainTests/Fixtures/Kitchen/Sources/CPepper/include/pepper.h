/// A target of a header alone, with a module map of its own.
static inline int kitchen_pepper(void) { return 7; }
