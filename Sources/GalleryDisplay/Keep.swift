/// Takes a value and does nothing with it, so that the optimiser cannot drop the work that made it.
@inline(never)
@_optimize(none)
public func keep<Value>(_ value: Value) {}
