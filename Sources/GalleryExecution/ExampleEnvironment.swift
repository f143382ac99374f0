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

  /// The variables of an example's process.
  ///
  /// `declared` are the names of variables that it gets as they are, `home` is the folder that stands for the
  /// user's, and `crashReport` the file that takes the report of a crash, beside standard error.
  package static func variables(
    parent: [String: String], declared names: [String], home: String, crashReport: String,
    reproducible: Bool
  ) -> [String: String] {
    var variables = fixed
    variables["HOME"] = home
    if reproducible { variables["GALLERY_REPRODUCIBLE"] = "1" }
    variables.merge(seen(of: parent, declared: names)) { _, seen in seen }
    variables["SWIFT_BACKTRACE"] =
      "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none,format=json,"
      + "output-to=\(crashReport)"
    return variables
  }
}
