package import GalleryDiagnostics
package import GalleryModel

/// Which rules apply where: the usual ones and the site's everywhere, those of files behind them; and the author's own
/// rules by their names.
package struct NormalizerRules: Hashable, Sendable {
  /// Rules for the files that a pattern matches.
  package struct FileRules: Hashable, Sendable {
    package var pattern: PathPattern
    package var rules: [Normalizer]

    package init(_ pattern: PathPattern, _ rules: [Normalizer]) {
      self.pattern = pattern
      self.rules = rules
    }
  }

  package var own: [String: Normalizer]
  package var site: [Normalizer]
  package var files: [FileRules]

  package init(
    own: [String: Normalizer] = [:], site: [Normalizer] = [], files: [FileRules] = []
  ) {
    self.own = own
    self.site = site
    self.files = files
  }

  /// What applies to all of a file, by its package-relative path; of several patterns that match, all do.
  package func rules(forFile path: String) -> [Normalizer] {
    Normalizer.defaults + site + files.filter { $0.pattern.matches(path) }.flatMap(\.rules)
  }

  /// The rules that words name, with what is wrong with the others.
  package func rules(
    named words: [String], at location: SourceLocation
  ) -> Diagnosed<[Normalizer]> {
    var found = Diagnosed<[Normalizer]>([])
    for word in words {
      do throws(DiagnosticError) {
        found.value.append(try Normalizer(word: word, own: own, at: location))
      } catch {
        found.diagnostics += error.diagnostics
      }
    }
    return found
  }
}
