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
    switch typeName {
    case "ModuleMacro": return ModuleMacro.self
    case "TracedMacro": return TracedMacro.self
    default: throw UnknownMacro(name: typeName)
    }
  }
}

/// A macro that the library declares but the plug-in does not have.
struct UnknownMacro: Error, CustomStringConvertible {
  let name: String
  var description: String { "no macro is called `\(name)`" }
}
