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
  /// Where results are kept; nil takes a folder in the build folder.
  package var cache: URL?
  /// The share of the examples to run, without writing a site; nil for all of them and the site.
  package var shard: Shard?
  /// True if a result that is missing is an error.
  package var requiresResults = false
  /// The report of `gallery test` whose results the site shows, as the command line names it; nil for a site
  /// without that page.
  package var testReport: String?
  /// The version that the site is, and the others beside it; nil for a site that stands alone.
  package var version: VersionRequest?
  /// True if the result is to hold a report of the whole run.
  package var wantsReport = false

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

  /// True for a build of everything, which the next one may find to be unchanged.
  var isWhole: Bool {
    runs && shard == nil && !wantsReport && selection == ExampleSelection()
  }

  /// Where results are kept.
  package var cacheFolder: URL {
    cache ?? galleryFolder.appending(path: "cache", directoryHint: .isDirectory)
  }

  /// Everything that the gallery keeps between builds.
  package var galleryFolder: URL {
    URL(fileURLWithPath: options.galleryScratch, isDirectory: true)
  }
}
