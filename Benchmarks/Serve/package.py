"""A package for the measurement: a library, and examples that use it."""

import pathlib

MANIFEST = """// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Measured",
  products: [.library(name: "Measured", targets: ["Measured"])],
  targets: [.target(name: "Measured")])
"""

EXAMPLE = """// # Example {number}
//
// The summary of an example.
//
// MARK of the prose.

import Measured

let values = measured(count: 40)
print("number {number}")
values.count

// %% A second block
// A paragraph between two blocks.

for value in values {{ print("value", value) }}
values.reduce(0, +)
"""

GUIDE = "# A guide\n\nMARK of the guide.\n\n" + "".join(
    f"## Part {number}\n\n{'Words of a paragraph. ' * 30}\n\n" for number in range(40))


class MeasuredPackage:
    """Writes the package and changes it as an editor does: beside the file, and renamed over it."""

    def __init__(self, folder: pathlib.Path, examples: int):
        self.folder = folder
        self.write("Package.swift", MANIFEST)
        self.library("")
        self.write("site/guides/guide.md", GUIDE)
        self.write("site/index.md", "# Measured\n\nMARK of the index.\n")
        for number in range(examples):
            self.write(f"Examples/e{number}.swift", EXAMPLE.format(number=number))

    def write(self, path: str, text: str):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name("." + file.name + ".new")
        beside.write_text(text)
        beside.rename(file)

    def library(self, mark: str):
        self.write("Sources/Measured/Measured.swift", (
            "public func measured(count: Int) -> [Int] {\n"
            f"  print(\"library {mark}\")\n  return Array(0..<count)\n}}\n"))

    def example_prose(self, mark: str):
        self.write("Examples/e0.swift", EXAMPLE.format(number=0).replace("MARK", mark))

    def example_code(self, mark: str):
        self.write("Examples/e0.swift", EXAMPLE.format(number=0) + f"\nprint(\"code {mark}\")\n")

    def guide(self, mark: str):
        self.write("site/guides/guide.md", GUIDE.replace("MARK", mark))
