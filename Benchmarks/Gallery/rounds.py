"""Runs the scenarios with every tool in turn, and gathers what was measured."""

import dataclasses
import pathlib
import statistics
import sys

import measure
import pages
import tools
import workload


@dataclasses.dataclass
class Row:
    """What was measured of one tool in one scenario, a sample each round."""

    tool: str
    workload: str
    size: int
    scenario: str
    samples: list[measure.Sample]
    written: measure.Written

    @property
    def wall(self) -> float:
        """The median of the wall seconds."""
        return statistics.median(sample.wall for sample in self.samples)

    @property
    def cpu(self) -> float:
        """The median of the CPU seconds."""
        return statistics.median(sample.cpu for sample in self.samples)

    @property
    def own_peak(self) -> float:
        """The median of the tool's own peak memory, in bytes."""
        return statistics.median(sample.own_peak for sample in self.samples)

    @property
    def largest_peak(self) -> float:
        """The median of the largest process's peak memory, in bytes."""
        return statistics.median(sample.largest_peak for sample in self.samples)


class Rounds:
    """The rounds of one size."""

    def __init__(self, tested: list[tools.Tool], scenarios: list[str], log: pathlib.Path):
        self._tools = tested
        # Run always: the others change what it built, and of Sphinx-Gallery's two cold builds the
        # faster one counts.
        always = "cold-one-job"
        self._scenarios = [name for name in tools.SCENARIOS if name in [always, *scenarios]]
        self._reported = [name for name in tools.SCENARIOS if name in scenarios]
        self._log = log
        self._rows: dict[tuple[str, str, str, int], Row] = {}

    def run(self, count: int) -> list[Row]:
        """Runs the rounds; the first one also checks every output."""
        for number in range(1, count + 1):
            revision = workload.Revision()
            for tool in self._tools:
                tool.start_over(revision)
            for scenario in self._scenarios:
                revision = dataclasses.replace(revision, **tools.EDITS.get(scenario, {}))
                for tool in self._tools:
                    self._measure(tool, scenario, revision, number)
        return self._fastest()

    def _measure(
        self, tool: tools.Tool, scenario: str, revision: workload.Revision, number: int
    ) -> None:
        for place, way in enumerate(tool.ways.get(scenario, [])):
            tool.make_ready(way, revision)
            tool.write_sources(revision)
            before = measure.listing(tool.project)
            sample = measure.run(way.command, tool.project, self._log, way.environment)
            if tool.is_loop:
                sample = dataclasses.replace(sample, own_peak=sample.largest_peak)
            written = measure.written(before, measure.listing(tool.project), tool.output)
            checked = ""
            if number == 1 and way.has_outputs and not tool.is_loop:
                checked = f", {pages.check(tool, revision)} outputs as expected"
            print(
                f"N={tool.size} round {number}: {scenario}, {tool.name} {tool.workload}: "
                f"{sample.wall:.2f} s{checked}", file=sys.stderr)
            key = (tool.name, tool.workload, scenario, place)
            if key in self._rows:
                self._rows[key].samples.append(sample)
            else:
                self._rows[key] = Row(
                    tool.name, tool.workload, tool.size, scenario, [sample], written)

    def _fastest(self) -> list[Row]:
        """One row of each tool and scenario: of several ways the fastest."""
        rows: dict[tuple[str, str, str], Row] = {}
        for row in self._rows.values():
            key = (row.scenario, row.tool, row.workload)
            if key not in rows or row.wall < rows[key].wall:
                rows[key] = row
        two, one = (
            rows.get((name, "sphinx-gallery", "plain")) for name in ("cold", "cold-one-job"))
        if two and one and one.wall < two.wall:
            rows["cold", "sphinx-gallery", "plain"] = dataclasses.replace(one, scenario="cold")
        return [
            rows[scenario, tool.name, tool.workload] for scenario in self._reported
            for tool in self._tools if (scenario, tool.name, tool.workload) in rows]
