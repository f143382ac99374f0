package import Foundation
package import GalleryToolchain

/// What a command asks for: the command line over the configuration over the defaults.
package struct BuildRequest: Sendable {
  /// Where the package is and how its libraries are built.
  package var options: BuildOptions
  /// The folder of the website; nil takes the configuration's.
  package var output: URL?
  /// Examples that are compiled or run at one time.
  package var jobs: Int
  /// Examples to run; the others show their last result.
  package var selection: ExampleSelection
  /// False renders the last results whose key still matches.
  package var runs: Bool
  /// Leaves out whatever differs between two builds of the same sources.
  package var reproducible: Bool

  package init(
    options: BuildOptions, output: URL? = nil,
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount,
    selection: ExampleSelection = ExampleSelection(), runs: Bool = true, reproducible: Bool = false
  ) {
    self.options = options
    self.output = output
    self.jobs = max(1, jobs)
    self.selection = selection
    self.runs = runs
    self.reproducible = reproducible
  }

  /// The package's root folder.
  package var packageFolder: URL {
    URL(fileURLWithPath: options.packagePath, isDirectory: true).standardizedFileURL
  }

  /// Everything that the gallery keeps between builds.
  package var galleryFolder: URL {
    URL(fileURLWithPath: options.galleryScratch, isDirectory: true)
  }
}
