/// The environment of an example: the same on every machine but for what the example names.
///
/// What an example sees of the tool's own environment is part of what its result depends on: see
/// `seen(of:declared:)`. The rest has fixed values, so that no result depends on it.
package enum ExampleEnvironment {
  /// What starting a program on this machine may need.
  private static let needed = [
    "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SWIFT_ROOT",
  ]

  private static let fixed = [
    "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin", "USER": "gallery", "LOGNAME": "gallery",
    "TERM": "dumb",
  ]

  /// The variables that an example gets from the tool's environment (`parent`) as they are.
  package static func seen(
    of parent: [String: String], declared names: [String]
  ) -> [String: String] {
    parent.filter { needed.contains($0.key) || names.contains($0.key) }
  }

  /// What one program sees beside the fixed values.
  package struct Request: Hashable, Sendable {
    /// Names of variables that it gets as they are.
    package var declared: [String]
    /// Variables with values of their own, in place of any other.
    package var values: [String: String]
    package var isReproducible: Bool

    package init(
      declared: [String] = [], values: [String: String] = [:], isReproducible: Bool = false
    ) {
      self.declared = declared
      self.values = values
      self.isReproducible = isReproducible
    }
  }

  /// The variables of a program's process.
  ///
  /// `home` is the folder that stands for the user's, and `crashReport` the file that takes the report of a crash, beside
  /// standard error.
  static func variables(
    _ request: Request, parent: [String: String], home: String, crashReport: String
  ) -> [String: String] {
    var variables = fixed
    variables["HOME"] = home
    if request.isReproducible { variables["GALLERY_REPRODUCIBLE"] = "1" }
    variables.merge(seen(of: parent, declared: request.declared)) { _, seen in seen }
    variables.merge(request.values) { _, value in value }
    variables["SWIFT_BACKTRACE"] =
      "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none,format=json,"
      + "output-to=\(crashReport)"
    return variables
  }
}
