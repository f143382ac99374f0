"""Compiles the scripts of a package one by one: `frontend.py COMMANDS.json JOBS`.

`write_commands` writes that file: the driver is asked once for the arguments of its frontend.
"""

import concurrent.futures
import json
import pathlib
import shlex
import subprocess
import sys

SOURCE = "bench-placeholder.swift"
MODULE = "bench_placeholder"
OBJECT = "objects/bench-placeholder.o"


def write_commands(project: pathlib.Path) -> None:
    """Builds the library's module and writes the command for each script of the package."""
    modules = project / "modules"
    modules.mkdir(exist_ok=True)
    subprocess.run(
        ["swiftc", "-emit-module", "-parse-as-library", "-module-name", "BenchLibrary", "-o",
         "modules/BenchLibrary.swiftmodule", "Sources/BenchLibrary/Library.swift"],
        cwd=project, check=True)
    answer = subprocess.run(
        ["swiftc", "-###", "-c", SOURCE, "-module-name", MODULE, "-o", OBJECT, "-g", "-Onone",
         "-swift-version", "6", "-I", "modules"],
        cwd=project, check=True, text=True, stdout=subprocess.PIPE).stdout
    template = next(
        words for words in map(shlex.split, answer.splitlines()) if SOURCE in words)
    commands = []
    for script in sorted((project / "Snippets").iterdir()):
        places = {
            SOURCE: f"Snippets/{script.name}", MODULE: script.stem,
            OBJECT: f"objects/{script.stem}.o"}
        commands.append([places.get(word, word) for word in template])
    (project / "commands.json").write_text(json.dumps(commands))


def main() -> None:
    commands = json.loads(pathlib.Path(sys.argv[1]).read_text())
    pathlib.Path("objects").mkdir(exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(int(sys.argv[2])) as pool:
        list(pool.map(lambda command: subprocess.run(command, check=True), commands))


if __name__ == "__main__":
    main()
