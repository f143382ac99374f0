/// What a build did to a site, for those who look at it.
package struct SiteUpdate: Equatable, Sendable {
  /// Site paths of the files that are others now or are gone.
  package var changes: [String]
  /// The errors of the build, each as a text of one or more lines.
  package var errors: [String]

  package init(changes: [String], errors: [String]) {
    self.changes = changes
    self.errors = errors
  }
}
