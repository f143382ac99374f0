"""A gallery with the words of real documentation, for measuring the search.

Sentences are those of this package's own doc comments, so that the size of the vocabulary and how often
its words come are those of people who write about code. Names in the code and words in the output are
put together from the same vocabulary. The same seed gives the same gallery.
"""

import pathlib
import random
import re

SECTIONS = ["Starting", "Shapes", "Text", "Charts", "Storage", "Streams", "Errors", "Time"]
BLOCKS = 5
MANIFEST = """\
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "searched", products: [.library(name: "Searched", targets: ["Searched"])],
  targets: [.target(name: "Searched")])
"""


def sentences(sources: pathlib.Path) -> list[str]:
    """The sentences of all doc comments below a folder, no two equal, in order."""
    found: dict[str, None] = {}
    for path in sorted(sources.rglob("*.swift")):
        comment = ""
        for line in path.read_text().splitlines() + [""]:
            text = re.match(r"\s*///(.*)", line)
            if text:
                comment += " " + text[1].strip()
            elif comment:
                for sentence in re.split(r"(?<=\.)\s+", comment.strip()):
                    if 20 < len(sentence) < 240 and "```" not in sentence and "|" not in sentence:
                        found[sentence.lstrip("- ")] = None
                comment = ""
    return list(found)


def files(size: int, sources: pathlib.Path) -> dict[str, str]:
    """The text of every source file of a package with a gallery of `size` examples, by its path."""
    texts = sentences(sources)
    words = [word for text in texts for word in re.findall(r"[a-z]{4,12}", text.lower())]
    words = [word for word in words if word not in KEYWORDS]
    result = {"Package.swift": MANIFEST, "Sources/Searched/Searched.swift": "public let one = 1\n"}
    for section, name in enumerate(SECTIONS):
        result[f"Examples/s{section}/README.md"] = f"# {name}\n\nAbout {name.lower()}.\n"
    for number in range(size):
        rng = random.Random(number)
        path = f"Examples/s{number % len(SECTIONS)}/{rng.choice(words)}-{number:04d}.swift"
        result[path] = _example(rng, texts, words)
    return result


def _example(rng: random.Random, texts: list[str], words: list[str]) -> str:
    title = " ".join(rng.choice(words) for _ in range(rng.randint(2, 5))).capitalize()
    lines = [f"// # {title}", "//", f"// {rng.choice(texts)}", ""]
    names: list[str] = []
    for block in range(BLOCKS):
        lines += [f"// %% {' '.join(rng.choice(words) for _ in range(3)).capitalize()}"]
        lines += [f"// {rng.choice(texts)}" for _ in range(rng.randint(1, 5))] + [""]
        lines += _code(rng, words, names) + [""]
    return "\n".join(lines)


def _code(rng: random.Random, words: list[str], names: list[str]) -> list[str]:
    lines = []
    for _ in range(rng.randint(2, 4)):
        name = rng.choice(words) + rng.choice(words).capitalize()
        if name in names:
            continue
        names.append(name)
        lines += [
            f"// {' '.join(rng.choice(words) for _ in range(6)).capitalize()}.",
            f"func {name}(_ {(value := rng.choice(words))}: [Double]) -> [Double] {{",
            f"  {value}.map {{ $0 * {rng.randint(2, 99)} + {rng.random():.3f} }}", "}",
            f'print("{rng.choice(words)} {rng.choice(words)}:", {name}([{rng.random():.4f}, '
            f"{rng.randint(1, 999)}]))"]
    for _ in range(rng.randint(1, 5)):
        lines.append(f'print("{" ".join(rng.choice(words) for _ in range(rng.randint(2, 7)))}")')
    return lines


KEYWORDS = set(
    "case default else enum extension false func guard import init internal protocol private public "
    "repeat return self static struct super switch throw throws true where while class subscript "
    "break continue defer fileprivate inout operator typealias catch rethrows async await package "
    "print map".split())
