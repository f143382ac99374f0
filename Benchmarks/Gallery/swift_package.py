"""The workload as a Swift package, with examples for the gallery or with snippets for SwiftPM."""

import prose
import workload

MANIFEST = """\
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "bench",
  products: [.library(name: "BenchLibrary", targets: ["BenchLibrary"])],
  targets: [.target(name: "BenchLibrary")]
)
"""

LIBRARY = """\
/// A number on another scale.
public func scaled(_ value: Int) -> Int {
  3 * value + OFFSET
}

/// A number with blanks before it, up to a width.
public func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: " ", count: max(0, width - digits.count)) + digits
}

/// A positive number to three places.
public func rounded(_ value: Double) -> Double {
  Double(Int(value * 1000 + 0.5)) / 1000
}
"""


def files(size: int, revision: workload.Revision, foundation: bool) -> dict[str, str]:
    """The text of every source file of a package with a gallery, by its path."""
    result = _package(revision)
    result["Examples/README.md"] = _titled("Benchmark gallery", "Synthetic examples.")
    for section in range(workload.section_count(size)):
        name = workload.SECTIONS[section]
        result[f"Examples/{workload.folder(section)}/README.md"] = _titled(
            name, f"About {name.lower()}.")
    for example in workload.gallery(size, revision):
        path = f"Examples/{example.folder}/{example.name}.swift"
        result[path] = _script(example, foundation)
    return result


def snippet_files(size: int, revision: workload.Revision, foundation: bool) -> dict[str, str]:
    """The text of every source file of a package with the same scripts as snippets, by its path."""
    result = _package(revision)
    for example in workload.gallery(size, revision):
        result[f"Snippets/{example.name}.swift"] = _script(example, foundation)
    return result


def library(revision: workload.Revision) -> str:
    """The module that every example imports."""
    functions = [LIBRARY.replace("OFFSET", str(revision.offset))]
    for number in range(1, revision.functions + 1):
        functions.append(f"""\
/// A number moved by {number}.
public func shifted{number}(_ value: Int) -> Int {{
  value + {number}
}}
""")
    return "\n".join(functions)


def _package(revision: workload.Revision) -> dict[str, str]:
    return {
        "Package.swift": MANIFEST, "Sources/BenchLibrary/Library.swift": library(revision)}


def _titled(title: str, text: str) -> str:
    return f"# {title}\n\n{text}\n"


def _script(example: workload.Example, foundation: bool) -> str:
    lines = [f"// # {example.title}", "//", f"// {example.summary}", ""]
    for number, (text, source) in enumerate(zip(example.prose, code(example.numbers, foundation))):
        body = prose.lines(text, number, example.next, prose.MARKDOWN)
        lines += [
            f"// %% {text.heading}", *(f"// {line}".rstrip() for line in body), "", source, ""]
    return "\n".join(lines)


def code(numbers: workload.Numbers, foundation: bool) -> list[str]:
    """The four blocks of an example's code."""
    imports = "import BenchLibrary\n" + ("import Foundation\n" if foundation else "")
    value = (
        'String(format: "values[%2d] = %3d", 4 * k, values[4 * k])' if foundation
        else '"values[\\(padded(4 * k, to: 2))] = \\(padded(values[4 * k], to: 3))"')
    return [
        f"""\
{imports}
/// One step of a small linear recurrence.
func step(_ x: Int) -> Int {{
  ({numbers.factor} * x + {numbers.term}) % 97
}}

var values = [{numbers.first_value}]
for _ in 0..<20 {{
  values.append(step(values[values.count - 1]))
}}
for k in 0..<5 {{
  print({value})
}}""",
        """\
let total = values.map { $0 * $0 }.reduce(0, +)
print("count  :", values.count)
print("total  :", total)
print("mean   :", rounded(Double(values.reduce(0, +)) / Double(values.count)))
print("maximum:", values.max() ?? 0)
print("scaled :", scaled(total))""",
        f"""\
let word = "{numbers.word}"
var table: [Character: Int] = [:]
for letter in word {{
  table[letter, default: 0] += 1
}}
let pairs = table.sorted {{ $0.key < $1.key }}.prefix(3).map {{ "('\\($0.key)', \\($0.value))" }}
print(word.uppercased())
print(String(word.reversed()))
print("[\\(pairs.joined(separator: ", "))]")
print("distinct letters:", table.count)
print("palindrome:", word == String(word.reversed()) ? "True" : "False")""",
        f"""\
/// A reproducible random walk (linear congruential generator).
final class Walk {{
  var state: Int
  var position = 0

  init(seed: Int) {{
    state = seed
  }}

  func move() -> Int {{
    state = (1_103_515_245 * state + 12345) % (1 << 31)
    position += state & 65536 != 0 ? 1 : -1
    return position
  }}
}}

let walk = Walk(seed: {numbers.seed})
let path = (0..<50).map {{ _ in walk.move() }}
for k in 0..<5 {{
  print("steps", 10 * k, "to", 10 * k + 9, "->", Array(path[10 * k..<10 * k + 10]))
}}""",
    ]
