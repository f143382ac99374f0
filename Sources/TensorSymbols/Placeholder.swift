public enum SymInt: Sendable, ExpressibleByIntegerLiteral, Comparable, CustomStringConvertible {
  case int(Int)
  public init(integerLiteral v: Int) { self = .int(v) }
  public init(_ v: Int) { self = .int(v) }
  public var constant: Int? { if case .int(let i) = self { i } else { nil } }
  public var hint: Int { if case .int(let i) = self { i } else { 0 } }
  public static func == (a: SymInt, b: SymInt) -> Bool { a.hint == b.hint }
  public static func < (a: SymInt, b: SymInt) -> Bool { a.hint < b.hint }
  public static func + (a: SymInt, b: SymInt) -> SymInt { .int(a.hint + b.hint) }
  public static func - (a: SymInt, b: SymInt) -> SymInt { .int(a.hint - b.hint) }
  public static func * (a: SymInt, b: SymInt) -> SymInt { .int(a.hint * b.hint) }
  public static func / (a: SymInt, b: SymInt) -> SymInt { .int(a.hint / b.hint) }
  public static func % (a: SymInt, b: SymInt) -> SymInt { .int(a.hint % b.hint) }
  public static prefix func - (a: SymInt) -> SymInt { .int(-a.hint) }
  public var description: String { "\(hint)" }
}
public protocol SymIntConvertible { var symInt: SymInt { get } }
extension Int: SymIntConvertible { public var symInt: SymInt { .int(self) } }
extension SymInt: SymIntConvertible { public var symInt: SymInt { self } }
extension Int { public init(_ s: SymInt) { self = s.hint } }
extension SymInt { public func isSame(as o: SymInt) -> Bool { hint == o.hint } }
