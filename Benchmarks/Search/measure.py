#!/usr/bin/env python3
"""Measures the search: how large the index of 100 examples is, and how long 1000 examples take to answer.

Builds both galleries with the tool that it is given, and drives a headless Chromium through the second from
the file system. Needs Debian's `chromium` and `chromium-driver`; selenium goes into an environment of its own.
"""

import argparse
import gzip
import pathlib
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import corpus  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SELENIUM = "selenium==4.51.0"
LARGEST_INDEX = 60_000
SLOWEST_ANSWER = 50.0
QUERIES = ["tensor", "number of the", "nothing shape", "cac", "folder pa", "e", "file line text", "zzz"]

#: Waits for the line of the first result to be drawn, from the event of the key on.
TIMED = """
const [query, done] = arguments, field = document.querySelector("header .search input");
const list = () => document.querySelector(".search-list");
const isShown = () => list()?.querySelector(".search-line") && !list().hidden
  && list().querySelector(".search-line").textContent !== "";
field.value = "";
list()?.replaceChildren();
requestAnimationFrame(() => setTimeout(() => {
  const start = performance.now();
  let first;
  field.value = query;
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const look = () => {
    const now = performance.now() - start;
    if (first === undefined && list()?.querySelector("[role=option]")) first = now;
    if (isShown() || now > 2000) done([first ?? null, isShown() ? now : null]);
    else setTimeout(look, 0);
  };
  look();
}));
"""


def site(tool: str, size: int) -> pathlib.Path:
    """The site of a gallery of a size, built by the tool."""
    project = ROOT / ".build-bench" / f"search-{size}"
    files = corpus.files(size, ROOT / "Sources")
    for file in (project / "Examples").rglob("*.swift"):
        if str(file.relative_to(project)) not in files:
            file.unlink()
    for path, text in files.items():
        file = project / path
        if not file.exists() or file.read_text() != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    subprocess.run([tool, "build"], cwd=project, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return project / "site/_build"


def size_of(folder: pathlib.Path) -> int:
    """Prints what the search adds to a site, and returns the bytes of its compressed index."""
    def compressed(files):
        return sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files)
    index = compressed([folder / "search-index.js"])
    texts = list((folder / "search").rglob("*.js"))
    print(f"{folder.parents[1].name}: index {index / 1000:.1f} kB gzipped "
          f"({(folder / 'search-index.js').stat().st_size / 1000:.1f} kB), scripts "
          f"{compressed([folder / 'search.js', folder / 'search-view.js']) / 1000:.1f} kB, "
          f"texts of {len(texts)} pages {compressed(texts) / 1000:.1f} kB, "
          f"search.html {(folder / 'search.html').stat().st_size / 1000:.1f} kB")
    return index


def times_of(folder: pathlib.Path, rounds: int) -> float:
    """Prints how long answers take, and returns the slowest median in milliseconds."""
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--window-size=1280,900"]:
        options.add_argument(argument)
    browser = webdriver.Chrome(
        options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    page = sorted((folder / "s0").glob("*.html"))[0].as_uri()
    try:
        slowest = 0.0
        for query in QUERIES:
            fresh, first, whole = [], [], []
            for _ in range(rounds):
                browser.get(page)
                fresh.append(browser.execute_async_script(TIMED, query)[1])
                # The index is there; the texts of the pages found are, too, as after the key before.
                first_time, whole_time = browser.execute_async_script(TIMED, query)
                first.append(first_time)
                whole.append(whole_time)
            if None in first:
                print(f"{query!r:18} finds nothing")
                continue
            print(f"{query!r:18} first result {statistics.median(first):5.1f} ms, with its line "
                  f"{statistics.median(whole):5.1f} ms, loading included "
                  f"{statistics.median(fresh):5.1f} ms")
            slowest = max(slowest, statistics.median(whole))
        return slowest
    finally:
        browser.quit()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", help="the gallery tool")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    try:
        import selenium  # noqa: F401
    except ImportError:
        environment = ROOT / ".build-bench/selenium"
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run([environment / "bin/pip", "install", "-q", SELENIUM], check=True)
        return subprocess.run([environment / "bin/python", *sys.argv]).returncode
    tool = str(pathlib.Path(arguments.tool).resolve())
    index = size_of(site(tool, 100))
    large = site(tool, 1000)
    size_of(large)
    slowest = times_of(large, arguments.rounds)
    print(f"index of 100 examples: {index} bytes, at most {LARGEST_INDEX} are allowed")
    print(f"slowest first result of 1000 examples: {slowest:.1f} ms, at most {SLOWEST_ANSWER:.0f} are allowed")
    return 0 if index <= LARGEST_INDEX and slowest <= SLOWEST_ANSWER else 1


if __name__ == "__main__":
    sys.exit(main())
