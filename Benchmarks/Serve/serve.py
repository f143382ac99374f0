"""Drives a browser that looks at `gallery serve`: what a reader sees after a save, and how soon.

    python3 Benchmarks/Serve/serve.py GALLERY [--rounds 15] [--examples 30] [--check]

Needs Debian's chromium and chromium-driver, and selenium from PyPI. With --check few rounds are made, and only what
a slow machine cannot excuse counts.
"""

import argparse
import pathlib
import statistics
import tempfile
import time

from behaviour import check_behaviour
from browser import Browser
from package import MeasuredPackage
from server import Server

GOALS = {"guide, prose": 0.3, "example, prose": 0.3, "example, code": 2.0}


def measure(browser, server, package, rounds):
    """Medians of the seconds from a save to the first paint, with the slowest."""
    kinds = {
        "guide, prose": ("guides/guide.html", package.guide),
        "example, prose": ("e0.html", package.example_prose),
        "example, code": ("e0.html", package.example_code),
        "library": ("e0.html", package.library),
    }
    results = {}
    for kind, (page, edit) in kinds.items():
        browser.open(server.address + page)
        seconds = []
        for number in range(rounds if kind != "library" else max(3, rounds // 5)):
            time.sleep(0.5)
            mark = f"m{kind[0]}{number}x{int(time.time())}"
            start = time.time()
            edit(mark)
            seconds.append(browser.seconds_until_painted(mark, start))
        results[kind] = (statistics.median(seconds), max(seconds), len(seconds))
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gallery")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--examples", type=int, default=30)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = MeasuredPackage(pathlib.Path(folder), options.examples)
        browser = Browser()
        try:
            check_behaviour(browser, options.gallery, package)
            with Server(options.gallery, package.folder) as server:
                results = measure(browser, server, package, 3 if options.check else options.rounds)
        finally:
            browser.quit()
    print(f"| edit ({options.examples} examples) | median | slowest | goal |\n|---|---|---|---|")
    for kind, (median, slowest, _) in results.items():
        goal = f"{GOALS[kind] * 1000:.0f} ms" if kind in GOALS else ""
        print(f"| {kind} | {median * 1000:.0f} ms | {slowest * 1000:.0f} ms | {goal} |")
    missed = [kind for kind, goal in GOALS.items() if results[kind][0] > goal]
    if missed and not options.check:
        raise SystemExit("missed: " + ", ".join(missed))


if __name__ == "__main__":
    main()
