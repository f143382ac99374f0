internal import Foundation

/// Where the packages of a build are: the root package and, by SwiftPM's record, what it depends on.
struct PackageFolders {
  /// Absolute path of the root package.
  var root: String
  /// Packages in folders of their own, which may be edited: those given by a path, and those in edit mode; sorted.
  var local: [String]
  /// Packages that SwiftPM has fetched, sorted.
  var fetched: [String]

  init(_ options: BuildOptions) {
    root = FileTools.absolute(options.packagePath)
    (local, fetched) = ([], [])
    let state = FileTools.read(options.workspaceState).flatMap {
      try? JSONDecoder().decode(WorkspaceState.self, from: Data($0))
    }
    for dependency in state?.object.dependencies ?? [] {
      let path = dependency.subpath
      switch dependency.state.name {
      case "fileSystem", "local":
        local.append(dependency.state.path ?? dependency.packageRef.location)
      case "edited": local.append(dependency.state.path ?? "\(root)/Packages/\(path)")
      case "registryDownload": fetched.append("\(options.scratch)/registry/downloads/\(path)")
      default: fetched.append("\(options.scratch)/checkouts/\(path)")
      }
    }
    local.sort()
    fetched.sort()
  }

  /// The root package, then the others, sorted.
  var all: [String] { [root] + (local + fetched).sorted() }

  /// Absolute paths of the manifests that each package has, sorted.
  var manifests: [String] {
    all.flatMap { folder in
      FileTools.list(folder).filter(Self.isManifest).map { "\(folder)/\($0)" }
    }
  }

  /// True for `Package.swift` and its variants for versions of Swift.
  static func isManifest(_ name: String) -> Bool {
    name == "Package.swift" || name.hasPrefix("Package@swift-") && name.hasSuffix(".swift")
  }
}

extension BuildOptions {
  /// Absolute paths of the packages besides this one that may be edited, sorted: those given by a path, and those in
  /// edit mode.
  package var editablePackages: [String] { PackageFolders(self).local }
}

/// The part of `workspace-state.json` that says where dependencies are.
private struct WorkspaceState: Decodable {
  struct Object: Decodable { var dependencies: [Dependency] }
  struct Reference: Decodable { var location: String }
  struct State: Decodable {
    var name: String
    var path: String?
  }
  struct Dependency: Decodable {
    var packageRef: Reference
    var state: State
    var subpath: String
  }

  var object: Object
}
