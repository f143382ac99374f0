"""Times the gallery beside Sphinx-Gallery on one workload: `python3 Benchmarks/Gallery/bench.py`.

`--check` only makes a small gallery, walks through every scenario with our tool and compares each
output with the model's.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys

import measure
import pages
import prepare
import report
import rounds
import startup
import tools
import workload

TOOLS = ["gallery-debug", "gallery-release", "sphinx-gallery", "snippets", "frontend"]
WORKLOADS = ["plain", "foundation"]
CACHE = prepare.ROOT / ".build-bench"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--sizes", type=_numbers, default=[1, 10, 100, 500, 1000],
        help="numbers of examples, with commas between (default: 1,10,100,500,1000)")
    parser.add_argument(
        "--rounds", type=int, help="rounds of each size (default: 3, and 1 from 500 on)")
    for name, choices in (
            ("tools", TOOLS), ("workloads", WORKLOADS),
            ("scenarios", [*tools.SCENARIOS, "start-up"])):
        parser.add_argument(
            f"--{name}", type=_names(choices), default=choices,
            help=f"some of {','.join(choices)} (default: all)")
    for configuration in ("debug", "release"):
        parser.add_argument(
            f"--{configuration}-binary", type=_file, metavar="FILE",
            help=f"take this build of the gallery for {configuration}; `start-up` is left out")
    parser.add_argument(
        "--snippets-up-to", type=int, default=100, metavar="N",
        help="the largest gallery that SwiftPM builds as snippets: a second each (default: 100)")
    parser.add_argument(
        "--results", type=pathlib.Path, default=pathlib.Path(__file__).parent / "results.json",
        metavar="FILE", help="where the JSON goes (default: results.json beside this file)")
    parser.add_argument(
        "--check", action="store_true",
        help="only check what the debug build shows and writes, at 3 examples")
    return parser.parse_args()


def _file(text: str) -> pathlib.Path:
    path = pathlib.Path(text).resolve()
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path


def _numbers(text: str) -> list[int]:
    numbers = sorted({int(word) for word in text.split(",")})
    if numbers[0] < 1:
        raise argparse.ArgumentTypeError("sizes begin at 1")
    return numbers


def _names(choices: list[str]):
    def parse(text: str) -> list[str]:
        names = text.split(",")
        wrong = [name for name in names if name not in choices]
        if wrong:
            raise argparse.ArgumentTypeError(f"{wrong[0]} is none of {', '.join(choices)}")
        return [name for name in choices if name in names]
    return parse


class Benchmark:
    """A run as the command line asks for it."""

    def __init__(self, asked: argparse.Namespace):
        self._asked = asked
        self._work = CACHE / "work"
        self._log = CACHE / "last-command.log"
        CACHE.mkdir(exist_ok=True)
        self._binaries: dict[str, pathlib.Path] = {}
        for name in asked.tools:
            if name.startswith("gallery-"):
                configuration = name.removeprefix("gallery-")
                given = getattr(asked, f"{configuration}_binary")
                self._binaries[name] = (
                    given or prepare.gallery_binary(configuration))

    def check(self) -> None:
        """Walks through every scenario with our tool; wrong outputs raise an error."""
        tested = self._tools(3)
        rows = rounds.Rounds(tested, tools.SCENARIOS, self._log).run(1)
        for row in rows:
            if row.scenario == "nothing-changed":
                files = "".join(f"\n  {path}" for path in row.written.paths[:20])
                print(
                    f"nothing changed, {row.tool} {row.workload}: "
                    f"{row.written.files or 'no'} files written{files}")
        self._start_up(1)
        shutil.rmtree(self._work)
        print("every output is as expected")

    def run(self) -> None:
        """Measures everything; the results are written after each size."""
        versions = {}
        if self._binaries:
            versions |= prepare.gallery_versions(next(iter(self._binaries.values())))
        if "sphinx-gallery" in self._asked.tools:
            versions |= prepare.sphinx_versions(prepare.sphinx_python(CACHE))
        result = report.Report(prepare.machine(), versions)
        if "start-up" in self._asked.scenarios:
            result.rows += self._start_up(self._asked.rounds or 3)
        for size in self._asked.sizes:
            tested = self._tools(size)
            count = self._asked.rounds or (1 if size >= 500 else 3)
            result.rows += rounds.Rounds(tested, self._asked.scenarios, self._log).run(count)
            result.notes += self._collection_note(tested, result.rows)
            if size in (100, 1000):
                result.part_seconds[size] = self._parts(tested)
            result.write(self._asked.results)
            shutil.rmtree(self._work, ignore_errors=True)
        result.write(self._asked.results)
        print(result.text())

    def _tools(self, size: int) -> list[tools.Tool]:
        tested = []
        if "sphinx-gallery" in self._asked.tools:
            python = prepare.sphinx_python(CACHE)
            tested.append(tools.sphinx_gallery(size, self._work / "sphinx-gallery", python))
        for kind in self._asked.workloads:
            for name, binary in self._binaries.items():
                project = self._work / f"{name}-{kind}"
                tested.append(tools.gallery(name, kind, size, project, binary))
            if "snippets" in self._asked.tools and size <= self._asked.snippets_up_to:
                tested.append(tools.snippets(kind, size, self._work / f"snippets-{kind}"))
            if "frontend" in self._asked.tools:
                tested.append(tools.frontend_loop(kind, size, self._work / f"frontend-{kind}"))
        return tested

    def _start_up(self, count: int) -> list[rounds.Row]:
        return [
            startup.row(name, name.removeprefix("gallery-"), binary, count, self._log)
            for name, binary in self._binaries.items()
            if not getattr(self._asked, f"{name.removeprefix('gallery-')}_binary")]

    def _parts(self, tested: list[tools.Tool]) -> dict[str, float]:
        """The seconds of each part of a cold build of our fastest build, where it tells them."""
        ours = [tool for tool in tested if tool.name.startswith("gallery-")]
        if not ours:
            return {}
        # The release build comes last of those with the same examples.
        tool = [tool for tool in ours if tool.workload == ours[0].workload][-1]
        way = tool.ways["cold"][0]
        tool.make_ready(way, workload.Revision())
        file = CACHE / "last-run.json"
        measure.run([*way.command, "--json-output", str(file)], tool.project, self._log)
        return json.loads(file.read_text())["summary"].get("parts") or {}

    def _collection_note(
        self, tested: list[tools.Tool], rows: list[rounds.Row]
    ) -> list[str]:
        """What Sphinx-Gallery's forced garbage collections cost, at 100 examples."""
        usual = next((
            row for row in rows
            if (row.tool, row.size, row.scenario) == ("sphinx-gallery", 100, "cold-one-job")), None)
        if usual is None or tested[0].size != 100:
            return []
        tool, way = tested[0], tested[0].ways["cold-one-job"][0]
        tool.make_ready(way, workload.Revision())
        without = measure.run(
            way.command, tool.project, self._log, {"BENCH_WITHOUT_COLLECTIONS": "1"})
        return [
            f"Sphinx-Gallery collects garbage after each example: cold with one job, N=100, takes "
            f"{usual.cpu:.1f} s of CPU, and {without.cpu:.1f} s without."]


def main() -> None:
    asked = options()
    if asked.check:
        asked.tools = ["gallery-debug"]
    try:
        benchmark = Benchmark(asked)
        benchmark.check() if asked.check else benchmark.run()
    except (measure.CommandFailed, pages.WrongOutput, subprocess.CalledProcessError) as problem:
        sys.exit(f"bench: {problem}")


if __name__ == "__main__":
    main()
