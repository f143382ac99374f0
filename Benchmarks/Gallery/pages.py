"""Checks that what a tool made shows what the model's code prints, block by block."""

import html.parser
import pathlib
import subprocess

import sphinx_project
import tools
import workload


class WrongOutput(Exception):
    """A page does not show what it should."""


class _Outputs(html.parser.HTMLParser):
    """Collects the text of the `pre` elements inside elements of one class."""

    def __init__(self, name: str):
        super().__init__()
        self._name = name
        self._depth = 0
        self._is_text = False
        self.outputs: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag == "div" and self._depth:
            self._depth += 1
        elif tag == "div" and self._name in (dict(attributes).get("class") or "").split():
            self._depth = 1
            self.outputs.append("")
        elif tag == "pre" and self._depth:
            self._is_text = True

    def handle_endtag(self, tag):
        if tag == "div" and self._depth:
            self._depth -= 1
        elif tag == "pre":
            self._is_text = False

    def handle_data(self, data):
        if self._is_text:
            self.outputs[-1] += data


def check(tool: tools.Tool, revision: workload.Revision) -> int:
    """Compares every output with the model's, and returns how many there were."""
    count = 0
    for example in workload.gallery(tool.size, revision):
        expected = sphinx_project.expected_outputs(example, revision)
        shown = _shown(tool, example, revision)
        place = f"{tool.name}, {tool.workload}, {example.name}"
        if len(shown) != len(expected):
            raise WrongOutput(f"{place}: {len(shown)} outputs and not {len(expected)}")
        for number, (one, other) in enumerate(zip(shown, expected), 1):
            if one.rstrip("\n") != other.rstrip("\n"):
                raise WrongOutput(
                    f"{place}: block {number} shows\n{one.rstrip()}\nand not\n{other.rstrip()}")
        count += len(shown)
    return count


def _shown(
    tool: tools.Tool, example: workload.Example, revision: workload.Revision
) -> list[str]:
    if tool.name == "snippets":
        binary = tool.project / ".build/debug" / example.name
        printed = subprocess.run([binary], check=True, text=True, stdout=subprocess.PIPE).stdout
        lines = printed.splitlines()
        return ["\n".join(lines[start:start + 5]) for start in range(0, len(lines), 5)]
    folder, name = ("auto_examples", "sphx-glr-script-out") if tool.name == "sphinx-gallery" \
        else ("", "out-stdout")
    text = _page(tool, folder, example).read_text()
    is_changed = example.name == f"plot_ex_{workload.changed_index(tool.size) + 1:04d}"
    if is_changed and revision.notes and workload.note(revision.notes) not in text:
        raise WrongOutput(f"{tool.name}, {example.name}: the added prose is not on the page")
    reader = _Outputs(name)
    reader.feed(text)
    return reader.outputs


def _page(tool: tools.Tool, folder: str, example: workload.Example) -> pathlib.Path:
    page = tool.project / tool.output / folder / example.folder / f"{example.name}.html"
    if not page.exists():
        raise WrongOutput(f"{tool.name}, {tool.workload}: there is no page of {example.name}")
    return page
