"""Sets up what is measured: Sphinx-Gallery in an environment of its own, and builds of our tool."""

import importlib.metadata
import os
import pathlib
import platform
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
#: What Sphinx-Gallery's documentation has its users install; joblib is for its `parallel`.
PINNED = ["sphinx==9.0.4", "sphinx-gallery==0.22.1"]
OTHERS = ["matplotlib", "pillow", "joblib"]


def sphinx_python(cache: pathlib.Path) -> pathlib.Path:
    """The interpreter of an environment with Sphinx-Gallery, installed when it is missing."""
    folder = cache / "environment"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        print("installing Sphinx-Gallery …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*install, *PINNED, *OTHERS]).returncode != 0:
            print("not these versions; taking what installs", file=sys.stderr)
            names = [pin.split("==")[0] for pin in PINNED]
            subprocess.run([*install, *names, *OTHERS], check=True)
        ready.touch()
    # matplotlib's first import looks for fonts: no part of any build.
    subprocess.run([python, "-c", "import matplotlib.pyplot"], check=True)
    return python


def sphinx_versions(python: pathlib.Path) -> dict[str, str]:
    """The versions in the environment, by the names of the report."""
    folder = next((python.parents[1] / "lib").glob("python*/site-packages"))
    installed = {
        distribution.metadata["Name"].lower(): distribution.version
        for distribution in importlib.metadata.distributions(path=[str(folder)])}
    return {
        "sphinx-gallery": installed["sphinx-gallery"], "sphinx": installed["sphinx"],
        "python": ".".join(platform.python_version_tuple()[:2])}


def gallery_binary(configuration: str) -> pathlib.Path:
    """Our tool, built in this repository."""
    print(f"building the gallery ({configuration}) …", file=sys.stderr)
    build = ["swift", "build", "-c", configuration]
    subprocess.run([*build, "--product", "gallery"], cwd=ROOT, check=True, stdout=sys.stderr)
    return pathlib.Path(_answer([*build, "--show-bin-path"])) / "gallery"


def gallery_versions(binary: pathlib.Path) -> dict[str, str]:
    """The versions of our tool and of Swift, by the names of the report."""
    swift = re.search(r"Swift version (\S+)", _answer(["swift", "--version"]))
    return {
        "gallery": _answer([str(binary), "--version"]), "swift": swift.group(1) if swift else "?"}


def machine() -> dict[str, int | str]:
    """What is said of the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    processor = {"x86_64": "x86-64", "aarch64": "arm64"}.get(
        platform.machine(), platform.machine())
    return {
        "cores": len(os.sched_getaffinity(0)), "processor": processor,
        "memoryGB": round(memory / 2**30)}


def _answer(command: list[str]) -> str:
    return subprocess.run(
        command, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL).stdout.strip()
