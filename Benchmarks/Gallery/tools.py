"""The tools under test: their projects, and the commands that each scenario takes."""

import dataclasses
import pathlib
import shutil
import sys

import frontend
import sphinx_project
import swift_package
import workload

#: In the order in which a round runs them: each finds what the one before it left.
SCENARIOS = [
    "cold", "cold-one-job", "nothing-changed", "one-changed", "prose-changed", "library-body",
    "library-interface", "without-executing"]

#: What the author does before a scenario.
EDITS = {
    "one-changed": {"first_value": 2},
    "prose-changed": {"notes": 1},
    "library-body": {"offset": 8},
    "library-interface": {"functions": 1},
}

FOLDER = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Way:
    """One way to do what a scenario asks; of several ways the fastest is reported."""

    command: list[str]
    environment: dict[str, str] = dataclasses.field(default_factory=dict)
    #: True if everything that the tool made is removed first.
    is_fresh: bool = False
    #: What is removed first otherwise.
    removed: tuple[str, ...] = ()
    #: True if the pages show outputs after it.
    has_outputs: bool = True


@dataclasses.dataclass
class Tool:
    """A tool with its project of one size."""

    name: str
    #: `plain` or `foundation`: what the examples import.
    workload: str
    size: int
    project: pathlib.Path
    #: The folder of the pages in the project; empty if there are none.
    output: str
    ways: dict[str, list[Way]]
    #: The process whose memory counts is the largest if the tool is only a loop over processes.
    is_loop: bool = False

    @property
    def has_foundation(self) -> bool:
        """True if the examples import Foundation."""
        return self.workload == "foundation"

    def sources(self, revision: workload.Revision) -> dict[str, str]:
        """The project's files as the author wrote them, by their paths."""
        if self.name == "sphinx-gallery":
            return sphinx_project.files(self.size, revision)
        if self.name.startswith("gallery"):
            return swift_package.files(self.size, revision, self.has_foundation)
        return swift_package.snippet_files(self.size, revision, self.has_foundation)

    def write_sources(self, revision: workload.Revision) -> None:
        """Writes the files that differ, as an author's editor does."""
        for name, text in self.sources(revision).items():
            path = self.project / name
            if path.exists() and path.read_text() == text:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def start_over(self, revision: workload.Revision) -> None:
        """Leaves nothing but the author's files."""
        shutil.rmtree(self.project, ignore_errors=True)
        self.write_sources(revision)
        if self.name == "frontend":
            frontend.write_commands(self.project)

    def make_ready(self, way: Way, revision: workload.Revision) -> None:
        """Removes what a way does not find."""
        if way.is_fresh:
            self.start_over(revision)
        for name in way.removed:
            path = self.project / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def gallery(
    name: str, kind: str, size: int, project: pathlib.Path, binary: pathlib.Path
) -> Tool:
    """Our tool, as its `binary`."""
    build = [str(binary), "build", "--quiet", "--jobs", "2"]
    one_job = [*build[:-1], "1"]
    ways = {scenario: [Way(build)] for scenario in SCENARIOS}
    ways["cold"] = [Way(build, is_fresh=True)]
    ways["cold-one-job"] = [Way(one_job, is_fresh=True)]
    ways["without-executing"] = [Way([*build, "--no-run"], removed=("site/_build",))]
    return Tool(name, kind, size, project, "site/_build", ways)


def sphinx_gallery(size: int, project: pathlib.Path, python: pathlib.Path) -> Tool:
    """Sphinx-Gallery, as a user has it: with matplotlib.

    It does not see that a library has changed. For pages that are right its user sets
    `run_stale_examples`, and so do the two scenarios. In small galleries two processes take longer
    than one; both kinds of cold build are measured, for the others the size decides.
    """
    build = [str(python), "-m", "sphinx", "-q", "-b", "html", ".", "_build"]
    two = {"BENCH_JOBS": "2"} if size >= 50 else {}
    jobs = ["-j", "2"] if size >= 50 else []
    ways = {scenario: [Way(build)] for scenario in SCENARIOS}
    ways["cold"] = [Way([*build, "-j", "2"], {"BENCH_JOBS": "2"}, is_fresh=True)]
    ways["cold-one-job"] = [Way(build, is_fresh=True)]
    ways["library-body"] = [Way([*build, *jobs], two | {"BENCH_STALE": "1"})]
    ways["library-interface"] = ways["library-body"]
    ways["without-executing"] = [
        # The results that were kept, rendered anew.
        Way([*build, *jobs], two, removed=("_build",)),
        Way(
            [*build, *jobs, "-D", "plot_gallery=0"], two,
            removed=("_build", "auto_examples", "sg_execution_times.rst"), has_outputs=False)]
    return Tool("sphinx-gallery", "plain", size, project, "_build", ways)


def snippets(kind: str, size: int, project: pathlib.Path) -> Tool:
    """The same scripts as snippets, built by SwiftPM and not run."""
    ways = {"cold": [Way(["swift", "build"], is_fresh=True)]}
    return Tool("snippets", kind, size, project, "", ways)


def frontend_loop(kind: str, size: int, project: pathlib.Path) -> Tool:
    """The floor: nothing but the compiler's frontend on each script."""
    loop = [sys.executable, str(FOLDER / "frontend.py"), "commands.json"]
    ways = {
        "cold": [Way([*loop, "2"], removed=("objects",))],
        "cold-one-job": [Way([*loop, "1"], removed=("objects",))]}
    return Tool("frontend", kind, size, project, "", ways, is_loop=True)
