@_spi(PluginMessage) import SwiftCompilerPluginMessageHandling
import SwiftSyntaxMacros

/// The plug-in's process: the compiler asks for expansions on standard input.
///
/// `SwiftCompilerPlugin`'s `@main` protocol is not part of the toolchain's swift-syntax; this is what
/// it does. Should the SPI go, depending on the swift-syntax package replaces this file.
@main
struct Plugin: PluginProvider {
  static func main() throws {
    let connection = try StandardIOMessageConnection()
    try CompilerPluginMessageListener(connection: connection, provider: Plugin()).main()
  }

  func resolveMacro(moduleName: String, typeName: String) throws -> any Macro.Type {
    throw UnknownMacro(name: typeName)
  }
}

struct UnknownMacro: Error, CustomStringConvertible {
  let name: String
  var description: String { "no macro is called `\(name)`" }
}
