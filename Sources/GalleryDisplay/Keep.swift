/// Takes a value and does nothing with it, so that the optimiser cannot drop the work that made it.
@inline(never)
@_optimize(none)
func keep<Value>(_ value: Value) {}
