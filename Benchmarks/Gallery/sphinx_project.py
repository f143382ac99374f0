"""The workload as a Sphinx project, and what its code prints."""

import contextlib
import functools
import io
import sys
import types

import prose
import workload

CONFIGURATION = """\
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

if os.environ.get("BENCH_WITHOUT_COLLECTIONS"):
    import gc

    gc.collect = lambda *arguments: 0

project = "Benchmark gallery"
extensions = ["sphinx_gallery.gen_gallery"]
html_theme = "alabaster"
exclude_patterns = ["_build", "examples"]
sphinx_gallery_conf = {
    "examples_dirs": "examples",
    "gallery_dirs": "auto_examples",
    "parallel": int(os.environ["BENCH_JOBS"]) if "BENCH_JOBS" in os.environ else False,
    "run_stale_examples": "BENCH_STALE" in os.environ,
}
"""


def files(size: int, revision: workload.Revision) -> dict[str, str]:
    """The text of every source file of the project by its path."""
    header = "GALLERY_HEADER.rst"
    result = {
        "conf.py": CONFIGURATION,
        "index.rst": _titled("Benchmark", "Home.")
        + "\n.. toctree::\n   :maxdepth: 1\n\n   auto_examples/index\n",
        "bench_library.py": library(revision),
        f"examples/{header}": _titled("Benchmark gallery", "Synthetic examples."),
    }
    for section in range(workload.section_count(size)):
        name = workload.SECTIONS[section]
        result[f"examples/{workload.folder(section)}/{header}"] = _titled(
            name, f"About {name.lower()}.")
    for example in workload.gallery(size, revision):
        result[f"examples/{example.folder}/{example.name}.py"] = _script(example)
    return result


def library(revision: workload.Revision) -> str:
    """The module that every example imports."""
    functions = [f'''
def scaled(value):
    """A number on another scale."""
    return 3 * value + {revision.offset}
''']
    for number in range(1, revision.functions + 1):
        functions.append(f'''
def shifted{number}(value):
    """A number moved by {number}."""
    return value + {number}
''')
    return '"""What the examples of the benchmark share."""\n\n' + "\n".join(functions)


@functools.cache
def expected_outputs(example: workload.Example, revision: workload.Revision) -> list[str]:
    """What each block of code prints."""
    module = types.ModuleType("bench_library")
    exec(library(revision), module.__dict__)
    sys.modules["bench_library"] = module
    namespace, outputs = {}, []
    for block in code(example.numbers):
        stream = io.StringIO()
        with contextlib.redirect_stdout(stream):
            exec(block, namespace)
        outputs.append(stream.getvalue())
    del sys.modules["bench_library"]
    return outputs


def _titled(title: str, text: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n{text}\n"


def _script(example: workload.Example) -> str:
    lines = [
        '"""', example.title, "=" * len(example.title), "", example.summary, '"""', ""]
    for number, (text, source) in enumerate(zip(example.prose, code(example.numbers))):
        body = prose.lines(text, number, example.next, prose.RESTRUCTURED_TEXT)
        heading = [text.heading, "-" * len(text.heading), ""]
        lines += ["# %%", *(f"# {line}".rstrip() for line in heading + body), "", source, ""]
    return "\n".join(lines)


def code(numbers: workload.Numbers) -> list[str]:
    """The four blocks of an example's code."""
    return [
        f'''\
from bench_library import scaled


def step(x):
    """One step of a small linear recurrence."""
    return ({numbers.factor} * x + {numbers.term}) % 97


values = [{numbers.first_value}]
for _ in range(20):
    values.append(step(values[-1]))
for k in range(5):
    print(f"values[{{4 * k:2d}}] = {{values[4 * k]:3d}}")''',
        '''\
total = sum(v * v for v in values)
print("count  :", len(values))
print("total  :", total)
print("mean   :", round(sum(values) / len(values), 3))
print("maximum:", max(values))
print("scaled :", scaled(total))''',
        f'''\
word = "{numbers.word}"
table = {{c: word.count(c) for c in sorted(set(word))}}
print(word.upper())
print(word[::-1])
print(sorted(table.items())[:3])
print("distinct letters:", len(table))
print("palindrome:", word == word[::-1])''',
        f'''\
class Walk:
    """A reproducible random walk (linear congruential generator)."""

    def __init__(self, seed):
        self.state, self.position = seed, 0

    def move(self):
        self.state = (1103515245 * self.state + 12345) % 2**31
        self.position += 1 if self.state & 65536 else -1
        return self.position


walk = Walk({numbers.seed})
path = [walk.move() for _ in range(50)]
for k in range(5):
    print("steps", 10 * k, "to", 10 * k + 9, "->", path[10 * k:10 * k + 10])''',
    ]
