"""What `swift run gallery` costs before the gallery begins."""

import pathlib
import sys

import measure
import prepare
import rounds


def row(
    name: str, configuration: str, binary: pathlib.Path, count: int, log: pathlib.Path
) -> rounds.Row:
    """The time of `swift run gallery --version` less that of the binary alone."""
    samples = []
    for number in range(1, count + 1):
        alone = measure.run([str(binary), "--version"], prepare.ROOT, log)
        through = measure.run(
            ["swift", "run", "-c", configuration, "gallery", "--version"], prepare.ROOT, log)
        print(
            f"start-up, {name}, round {number}: {through.wall:.3f} s through swift run, "
            f"{alone.wall:.3f} s alone", file=sys.stderr)
        samples.append(measure.Sample(
            through.wall - alone.wall, through.cpu - alone.cpu, through.own_peak,
            through.largest_peak))
    return rounds.Row(name, "plain", 0, "start-up", samples, measure.Written())
