internal import ArgumentParser
internal import GalleryKit

/// Which documentation is meant, and what its snippets see.
struct SnippetSelectionOptions: ParsableArguments {
  @OptionGroup var patterns: SelectionOptions

  @Flag(help: "Read the comments of declarations that are not public, too.")
  var includePrivate = false

  @Flag(help: "Import the package's own modules with @testable: snippets see what is not public.")
  var testable = false

  var selection: ExampleSelection { patterns.selection }

  var options: DocumentationTester.Options {
    var options = DocumentationTester.Options()
    options.includesPrivate = includePrivate
    options.importsTestable = testable
    return options
  }
}
