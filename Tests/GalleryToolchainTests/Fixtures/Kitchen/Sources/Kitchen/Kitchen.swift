import CKitchen
import Foundation

@freestanding(expression)
public macro greeting() -> String = #externalMacro(module: "KitchenMacros", type: "Greeting")

/// The square root, taken in C.
public func root(_ value: Double) -> Double { kitchen_root(value) }

/// The text of a resource.
public func recipe() -> String {
  guard let url = Bundle.module.url(forResource: "recipe", withExtension: "txt"),
    let text = try? String(contentsOf: url, encoding: .utf8)
  else { return "no recipe" }
  return text
}

/// A protocol to which examples conform types.
public protocol Dish {
  /// What it is called.
  var name: String { get }
}

extension Int: Dish {
  /// A dish by its number.
  public var name: String { "dish \(self)" }
}

/// A conformance that is found only at run time.
public func isDish(_ value: Any) -> Bool { value is any Dish }
