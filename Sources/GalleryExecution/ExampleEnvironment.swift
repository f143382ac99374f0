/// The environment of examples: little of the tool's own, and what makes a run repeatable.
package enum ExampleEnvironment {
  /// What an example needs from the machine that runs it.
  private static let inherited = [
    "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
    "SWIFT_ROOT", "TERM",
  ]

  /// The variables of an example's process, from the tool's own (`parent`) and `additions`, which win.
  ///
  /// `crashReport` is the file that takes the report of a crash, beside standard error.
  package static func variables(
    parent: [String: String], additions: [String: String], crashReport: String, reproducible: Bool
  ) -> [String: String] {
    var variables = parent.filter { inherited.contains($0.key) }
    variables["SWIFT_DETERMINISTIC_HASHING"] = "1"
    variables["TZ"] = "UTC"
    variables["LANG"] = "C.UTF-8"
    variables["LC_ALL"] = "C.UTF-8"
    variables["SWIFT_BACKTRACE"] =
      "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none,format=json,"
      + "output-to=\(crashReport)"
    if reproducible { variables["GALLERY_REPRODUCIBLE"] = "1" }
    return variables.merging(additions) { _, addition in addition }
  }
}
