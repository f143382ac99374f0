import SwiftSyntax
import SwiftSyntaxMacros

/// How a traced function names its file: the argument of `@Module` and `@Traced`.
enum SourcePath: String {
  case filePath
  case fileID

  /// What an attribute asks for.
  static func of(_ attribute: AttributeSyntax) -> SourcePath {
    guard case .argumentList(let arguments) = attribute.arguments,
      let argument = arguments.first(where: { $0.label?.text == "path" }),
      let member = argument.expression.as(MemberAccessExprSyntax.self)
    else { return .filePath }
    return SourcePath(rawValue: member.declName.baseName.text) ?? .filePath
  }

  /// The compiler's word for it.
  var mode: SourceLocationFilePathMode {
    switch self {
    case .filePath: .filePath
    case .fileID: .fileID
    }
  }
}
