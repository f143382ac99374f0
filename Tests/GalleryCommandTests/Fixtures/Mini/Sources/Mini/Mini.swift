/// Doubles a number.
public func double(_ number: Int) -> Int { number * 2 }
