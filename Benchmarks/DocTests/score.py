"""Runs `gallery test` on real packages as they are: `score.py GALLERY [PACKAGE ...]`.

Prints for each package how many snippets were found, compiled, run and what came of them, the share of complete
programs that the compiler takes (fragments are none, as they refer to names that the text never defines), and the speed
once the package is built: when every program is compiled, and when nothing has changed since. Clones are kept in `.build-packages`; the reports stay beside them as JSON.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import time

PACKAGES = {
    "swift-algorithms": ("https://github.com/apple/swift-algorithms", "1.2.1"),
    "swift-collections": ("https://github.com/apple/swift-collections", "1.6.0"),
    "swift-async-algorithms": ("https://github.com/apple/swift-async-algorithms", "1.1.4"),
    "swift-argument-parser": ("https://github.com/apple/swift-argument-parser", "1.8.2"),
    "swift-numerics": ("https://github.com/apple/swift-numerics", "1.1.1"),
    "GRDB.swift": ("https://github.com/groue/GRDB.swift", "v7.10.0"),
}
FOLDER = pathlib.Path(".build-packages") / "doctests"


def clone(name: str) -> pathlib.Path:
    url, version = PACKAGES[name]
    folder = FOLDER / f"{name}-{version}"
    if not folder.exists():
        command = ["git", "clone", "--quiet", "--depth", "1", "--branch"]
        if subprocess.run([*command, version, url, folder]).returncode != 0:
            subprocess.run([*command, version.removeprefix("v"), url, folder], check=True)
    return folder


def share(compiled: int, refused: int) -> str:
    whole = compiled + refused
    return f"{compiled} of {whole} complete programs compile ({100 * compiled / max(1, whole):.0f} %)"


def score(gallery: pathlib.Path, name: str) -> tuple[int, int]:
    """The programs that compile, and those that do not."""
    folder = clone(name)
    report = FOLDER / f"{name}.json"
    command = [gallery, "test", "--quiet", "--package-path", folder, "--json-output", report]
    # The first run builds the package; the next ones are timed.
    subprocess.run(command, stdout=subprocess.DEVNULL)
    for kept in (folder / ".build" / "gallery").glob("*/snippets"):
        shutil.rmtree(kept)
    times = []
    for _ in range(2):
        start = time.monotonic()
        status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
        times.append(time.monotonic() - start)
    if status not in (0, 1):
        print(f"{name}: gallery test ended with {status}")
        return (0, 0)
    counts = json.loads(report.read_text())["counts"]
    reasons = counts.pop("notRun")
    print(f"{name}: " + ", ".join(f"{value} {key}" for key, value in counts.items()))
    print("  not run: " + ", ".join(f"{value} {key}" for key, value in sorted(reasons.items())))
    print("  " + share(counts["compiled"], counts["doesNotCompile"]))
    for seconds, what in zip(times, ("all compiled", "again")):
        print(f"  {what}: {seconds:.1f} s, {counts['found'] / seconds:.0f} snippets a second", flush=True)
    return (counts["compiled"], counts["doesNotCompile"])


def main() -> None:
    gallery = pathlib.Path(sys.argv[1]).resolve()
    FOLDER.mkdir(parents=True, exist_ok=True)
    totals = [score(gallery, name) for name in sys.argv[2:] or PACKAGES]
    print("in all: " + share(sum(total[0] for total in totals), sum(total[1] for total in totals)))


if __name__ == "__main__":
    main()
