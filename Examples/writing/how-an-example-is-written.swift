// # How an example is written
//
// An example is a Swift script with a header, some prose and code in blocks; this page is one, and
// shows every part of the format.
//
// The comment at the top of the file is its header. The first line, `# Title`, names the page. The
// paragraph below is the summary that stands on the index and under the title. Whatever follows is
// the introduction, in Markdown.
//
// > Tip: Download the file at the end of the page and hold it beside the page.
//
// gallery: order = 1; tags = format, tour

let greeting = "Hello from the first block"
print(greeting)

// %% Blocks
// A line `// %%` at the left margin of the top level starts a new block. Text after the two signs
// becomes a heading, and the comment lines right below are prose.
//
// A blank line ends the prose. Comments further down belong to the code:

// An ordinary comment stays with the code.
var total = 0
for number in 1...4 {
  // %% This is no separator: it stands inside braces.
  total += number
}
print("1 + 2 + 3 + 4 =", total)

// %%
// The heading is optional. A block sees everything that earlier blocks declared, as it all is one
// script: it compiles once and runs from top to bottom.
print("The total is still \(total).")

// %% Values
// If the last thing in a block is an expression, its value stands below the code, with its type.
// A `;` at the end keeps it quiet, and so do assignments and declarations.
["gallery", "of", "examples"].map(\.count)

// %%
// An `if` or `switch` is an expression too if each of its branches, an `else` among them, is one
// expression: the branch that runs shows its value. Other statements show nothing, and no more do
// calls that print, such as `print` and `fputs`. Write the `;` also behind a call whose result nobody
// wants, such as `numbers.insert(3);` of a set: the gallery cannot tell it from one you want to see.
if total > 5 { "more than five" } else { total }

// %%
// `print` and the value are told apart. What goes to standard error is a third kind, and has its
// own place in [the example on values and text](values-and-text.swift).
print("printed first")
Double(total) / 3

// %% Prose
// Prose is CommonMark. *Emphasis*, `code`, [links](https://commonmark.org) and lists work as
// everywhere:
//
// 1. prose above code,
// 2. code above output,
// 3. output as it came.
//
// Tables are written as on GitHub:
//
// | Line | Meaning |
// |---|---|
// | `// # Title` | the title, in the header |
// | `// %%` | a new block |
// | `// %% Heading` | a new block with a heading |
// | `// gallery: key = value` | an option |
//
// and asides as in DocC (`> Note: …`, or a list whose items all begin like `- Note: …`) or on GitHub
// (`> [!NOTE]` on a line of its own):
//
// > Note: Markdown is checked when the page is made. Links that could run a script lose their target.
//
// A symbol between two backticks, such as ``Array/map(_:)``, leads to its documentation if the
// configuration has a `symbolURL`. Generics belong between backticks too, as `<T>` alone is HTML.
//
// A block of code in prose is coloured and not run:
//
// ```swift
// let notRun = fatalError("prose only")
// ```

// %% Options
// A line `// gallery: key = value` in the header sets an option of the file, inside a block one of
// the block; a `;` parts several on a line. Options are not shown. The header of this file says
// `// gallery: order = 1; tags = format, tour`.
//
// | Option of a file | What it does |
// |---|---|
// | `title = …` | replaces the title |
// | `order = 3` | place in its section |
// | `expect-failure = compile`, `throw`, `trap` or `exit 3` | the example must fail in that way |
// | `timeout = 5`, `30 s` or `2 min` | how long it may run; 60 seconds without it |
// | `run = false` | shown and not run |
// | `optimize = true` | compiled with `-O` |
// | `capture = stdout, stderr, value` or `none` | what the page shows |
// | `inputs = Data/points.csv, Models` | files and folders of the package that it reads |
// | `environment = API_TOKEN` | variables that it gets from the environment of the build |
// | `cache = false` | runs in every build |
// | `thumbnail = 2` | the figure for the index, or the path of a picture |
// | `tags = one, two` | words to find it by |
//
// A section has `order` too: the first line of its `README.md` says `<!-- gallery: order = 1 -->`.
//
// A block may say `hide`, `fold` or `output = none`. The next block is folded, and the one after it
// is hidden; it sets `hiddenAnswer`.

// gallery: fold
let longTable = (1...5).map { row in (1...5).map { String(row * $0) }.joined(separator: "\t") }
print(longTable.joined(separator: "\n"))

// %%

// gallery: hide
let hiddenAnswer = 42

// %%
// An option that does not exist is an error with its line, and a guess at what was meant. A line that
// is almost an option or a separator, such as `Gallery: order = 1`, is warned of.
hiddenAnswer

// %% Files beside an example
// An example runs in a fresh copy of its own folder, at the same path. The working directory stands for
// the package's root, so a file beside this one is `Examples/writing/NAME`. Paths are the same on every
// machine:
print(#filePath)

// %% Other kinds of files
// A file with `@main` runs as one block. The files of SwiftPM's `Snippets/` are examples as they are:
//
// | Marker of a snippet | What it does |
// |---|---|
// | `// snippet.NAME`, `// snippet.end` | a new block, at the top level |
// | `// snippet.hide`, `// snippet.show` | the lines between are not shown |
