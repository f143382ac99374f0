internal import SwiftParser
internal import SwiftSyntax

package func count(_ s: String) -> Int { Parser.parse(source: s).statements.count }
