"""What the gallery shall reach beside Sphinx-Gallery and SwiftPM in the same run."""

import collections.abc
import dataclasses

import rounds

Rows = list[rounds.Row]


@dataclasses.dataclass(frozen=True)
class Goal:
    """A ratio and the most that it may be."""

    name: str
    ratio: float
    limit: float

    @property
    def is_met(self) -> bool:
        """True if the ratio is within the limit."""
        return self.ratio <= self.limit


#: Goals on wall time against Sphinx-Gallery: scenario, size, limit.
WALL = [
    ("cold", 100, 0.5), ("one-changed", 100, 0.3), ("nothing-changed", 100, 0.05),
    ("without-executing", 100, 0.05), ("cold", 1000, 0.4)]


def goals(rows: Rows) -> list[Goal]:
    """The goals for which the run has both figures."""
    result = []
    for tool in ("gallery-debug", "gallery-release"):
        for kind in ("plain", "foundation"):
            for name, ratio, limit in _ratios(rows, tool, kind):
                label = f"{name}, {tool.removeprefix('gallery-')}, {kind}"
                result.append(Goal(label, ratio, limit))
    return result


def _ratios(
    rows: Rows, tool: str, kind: str
) -> collections.abc.Iterator[tuple[str, float, float]]:
    def find(name: str, size: int, scenario: str) -> rounds.Row | None:
        # Foundation is a matter of Swift: Sphinx-Gallery's examples are the same.
        looked = "plain" if name == "sphinx-gallery" else kind
        return next((
            row for row in rows
            if (row.tool, row.workload, row.size, row.scenario) == (name, looked, size, scenario)
        ), None)

    for scenario, size, limit in WALL:
        ours, theirs = find(tool, size, scenario), find("sphinx-gallery", size, scenario)
        if ours and theirs:
            yield f"{scenario.replace('-', ' ')}, N={size}", ours.wall / theirs.wall, limit
            if (scenario, size) == ("cold", 100):
                yield "peak memory, N=100", ours.own_peak / theirs.own_peak, 0.5
    one, hundred, thousand = (find(tool, size, "cold") for size in (1, 100, 1000))
    if hundred and thousand:
        # What does not grow with the gallery is no cost of an example.
        fixed, first = (one.wall, 1) if one else (0, 0)
        each = (hundred.wall - fixed) / (100 - first)
        many = (thousand.wall - fixed) / (1000 - first)
        yield "an example at N=1000 to one at N=100", many / each, 1.1
    snippets = find("snippets", 100, "cold")
    if hundred and snippets:
        yield "cold, N=100, to snippets", hundred.wall / snippets.wall, 0.3


@dataclasses.dataclass(frozen=True)
class Part:
    """The seconds of one part of a cold build at two sizes."""

    name: str
    at_100: float
    at_1000: float

    @property
    def ratio(self) -> float:
        """How many times as long it takes."""
        return self.at_1000 / self.at_100


def parts(seconds: dict[int, dict[str, float]]) -> list[Part]:
    """The parts that both sizes have, by the parts' seconds of each size."""
    small, large = seconds.get(100, {}), seconds.get(1000, {})
    return [
        Part(name, value, large[name]) for name, value in small.items()
        if name in large and value > 0]
