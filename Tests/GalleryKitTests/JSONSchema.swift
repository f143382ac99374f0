import Foundation

/// Checks JSON against the part of JSON Schema that this package's schemas use; an unknown keyword
/// is a fault, so that a schema cannot say more than is checked.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// The places that break the schema, with the reason; empty if there are none.
  func faults(in data: Data) throws -> [String] {
    try faults(in: JSONSerialization.jsonObject(with: data), schema: root, at: "$")
  }

  private func faults(in value: Any, schema: [String: Any], at path: String) -> [String] {
    var faults: [String] = []
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "title", "description", "$defs", "additionalProperties": break
      case "$ref":
        let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
        let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
        guard let target = definitions[name] else { return ["\(path): no definition '\(name)'"] }
        faults += self.faults(in: value, schema: target, at: path)
      case "type":
        if !matches(value, type: rule as? String) { faults.append("\(path): not \(rule)") }
      case "const": if !same(value, rule) { faults.append("\(path): not \(rule)") }
      case "enum":
        let allowed = rule as? [Any] ?? []
        if !allowed.contains(where: { same(value, $0) }) { faults.append("\(path): '\(value)'") }
      case "required":
        let members = value as? [String: Any] ?? [:]
        for name in rule as? [String] ?? [] where members[name] == nil {
          faults.append("\(path): '\(name)' is missing")
        }
      case "properties":
        let known = rule as? [String: [String: Any]] ?? [:]
        for (name, member) in (value as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
          if let schema = known[name] {
            faults += self.faults(in: member, schema: schema, at: "\(path).\(name)")
          } else if schema["additionalProperties"] as? Bool == false {
            faults.append("\(path): '\(name)' is unknown")
          }
        }
      case "items":
        for (index, element) in (value as? [Any] ?? []).enumerated() {
          faults += self.faults(
            in: element, schema: rule as? [String: Any] ?? [:], at: "\(path)[\(index)]")
        }
      default: faults.append("\(path): the schema's keyword '\(keyword)' is not checked")
      }
    }
    return faults
  }

  private func same(_ a: Any, _ b: Any) -> Bool { (a as? NSObject)?.isEqual(b) == true }

  private func matches(_ value: Any, type: String?) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber).map { isBoolean($0) } ?? false
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    default: false
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
