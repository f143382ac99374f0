internal import Foundation
internal import GalleryDiagnostics

/// Finds the configuration of the package that a request names.
enum ConfigurationLoader {
  /// The package's configuration; the default one if it has none.
  static func load(for request: BuildRequest) throws -> Configuration {
    let file = request.packageFolder.appending(path: Configuration.path)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return Configuration()
    }
    let place = SourceLocation(path: Configuration.path)
    guard let data = try? Data(contentsOf: file), let text = String(validating: data, as: UTF8.self)
    else {
      throw DiagnosticError(
        Diagnostic("unreadable-configuration", at: place, "the file is no readable UTF-8 text"))
    }
    return try ConfigurationReader.read(text, path: Configuration.path)
  }

  /// The folder of the website: the command line's, else the configuration's.
  static func output(_ request: BuildRequest, _ configuration: Configuration) -> URL {
    request.output ?? request.packageFolder.appending(path: configuration.output)
  }
}
