"""The run as JSON and as a table."""

import dataclasses
import datetime
import itertools
import json
import pathlib

import goals
import rounds


@dataclasses.dataclass
class Report:
    """Everything that a run found out."""

    machine: dict[str, int | str]
    tools: dict[str, str]
    rows: list[rounds.Row] = dataclasses.field(default_factory=list)
    #: The seconds of the parts of a cold build, by size.
    part_seconds: dict[int, dict[str, float]] = dataclasses.field(default_factory=dict)
    notes: list[str] = dataclasses.field(default_factory=list)

    def write(self, path: pathlib.Path) -> None:
        """Writes the JSON."""
        document = {
            "version": 1, "date": datetime.date.today().isoformat(), "machine": self.machine,
            "tools": self.tools, "rows": [_row(row) for row in self.rows],
            "goals": [
                {"name": goal.name, "ratio": round(goal.ratio, 4), "limit": goal.limit,
                 "met": goal.is_met} for goal in goals.goals(self.rows)],
            "parts": [
                {"part": part.name, "at100": round(part.at_100, 4),
                 "at1000": round(part.at_1000, 4), "ratio": round(part.ratio, 2)}
                for part in goals.parts(self.part_seconds)]}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document, indent=1) + "\n")

    def text(self) -> str:
        """The tables for the terminal."""
        lines = [", ".join(f"{name} {version}" for name, version in self.tools.items()), ""]
        for (size, scenario), group in itertools.groupby(
                self.rows, key=lambda row: (row.size, row.scenario)):
            title = scenario.replace("-", " ")
            lines += [f"{title}, N={size}" if size else title, *_table(list(group)), ""]
        reached = goals.goals(self.rows)
        if reached:
            width = max(len(goal.name) for goal in reached)
            lines += ["goals"] + [
                f"  {goal.name:{width}}  {goal.ratio:6.3f}  limit {goal.limit:<5}"
                f"  {'met' if goal.is_met else 'NOT MET'}" for goal in reached] + [""]
        parts = goals.parts(self.part_seconds)
        if parts:
            lines += ["parts of a cold build     N=100    N=1000   ratio"] + [
                f"  {part.name:20} {part.at_100:8.2f} s {part.at_1000:7.2f} s {part.ratio:7.1f}"
                for part in parts] + [""]
        return "\n".join(lines + self.notes)


def _row(row: rounds.Row) -> dict[str, object]:
    samples = row.samples
    return {
        "tool": row.tool, "workload": row.workload, "size": row.size, "scenario": row.scenario,
        "wall": [round(sample.wall, 4) for sample in samples],
        "cpu": [round(sample.cpu, 4) for sample in samples],
        "peakMemory": [sample.own_peak for sample in samples],
        "filesWritten": row.written.files, "bytesWritten": row.written.bytes}


HEADER = [
    "", "wall s", "min–max", "CPU s", "MB: own, largest", "files: site + cache", "MB: site + cache",
    "wall ×", "CPU ×", "memory ×", "bytes ×"]


def _table(rows: list[rounds.Row]) -> list[str]:
    """Lines of one scenario; the last four columns (×) are ratios to Sphinx-Gallery."""
    theirs = next((row for row in rows if row.tool == "sphinx-gallery"), None)
    cells = [HEADER if theirs else HEADER[:-4]] + [_cells(row, theirs) for row in rows]
    widths = [max(len(line[column]) for line in cells if column < len(line))
              for column in range(len(cells[0]))]
    return [
        ("  " + "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths)))).rstrip()
        for line in cells]


def _cells(row: rounds.Row, theirs: rounds.Row | None) -> list[str]:
    walls = [sample.wall for sample in row.samples]
    made = row.written
    cells = [
        row.tool if row is theirs else f"{row.tool} {row.workload}",
        f"{row.wall:.2f}", f"{min(walls):.2f}–{max(walls):.2f}", f"{row.cpu:.2f}",
        f"{row.own_peak / 1e6:.0f}, {row.largest_peak / 1e6:.0f}",
        f"{made.output_files} + {made.cache_files}",
        f"{made.output_bytes / 1e6:.1f} + {made.cache_bytes / 1e6:.1f}"]
    if theirs is None or row is theirs:
        return cells
    return cells + [
        _ratio(row.wall, theirs.wall), _ratio(row.cpu, theirs.cpu),
        _ratio(row.own_peak, theirs.own_peak), _ratio(made.bytes, theirs.written.bytes)]


def _ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.3f}" if theirs else "–"
