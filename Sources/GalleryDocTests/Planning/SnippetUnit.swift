internal import GalleryScripts

/// Snippets that are compiled and run as one program, in the order of their page.
struct SnippetUnit: Sendable {
  /// A snippet by its number in the run.
  struct Part: Hashable, Sendable {
    var snippet: Int
    /// False for one that only supplies names to those below it.
    var isTested: Bool
    /// The statements that are left of one that does not compile, by their indices: declarations without which others
    /// would not stand; nil for all.
    var kept: Set<Int>?
  }

  /// A statement that is left out of the run, tried by itself: it must not compile, or must stop.
  struct Probe: Hashable, Sendable {
    var snippet: Int
    /// The expectation's index in the snippet.
    var expectation: Int
  }

  /// Its number in the run, which names its file in a module.
  var number: Int
  var parts: [Part]
  var probe: Probe?
  /// True for a program of its own, whose code stands at the top level of its file.
  var isApart: Bool
  var captures: SnippetInstrumenter.Captures = .all
  /// True for one to which modules that others cover make names ambiguous.
  var importsLess = false
  /// Snippets that its parts refer to and that do not compile.
  var brokenParts: [Int] = []
}
