"""Runs one command and measures it: time, memory, and what it wrote."""

import dataclasses
import os
import pathlib
import subprocess
import threading
import time

#: Seconds between two looks at a process's memory.
INTERVAL = 0.005


@dataclasses.dataclass(frozen=True)
class Sample:
    """One run; seconds and bytes."""

    wall: float
    #: User and system time of the process and of all descendants that were waited for.
    cpu: float
    #: The highest resident memory of the process that was started, without its children.
    own_peak: int
    #: The highest resident memory of the largest process of the tree.
    largest_peak: int


@dataclasses.dataclass(frozen=True)
class Written:
    """What a run created or replaced."""

    output_files: int = 0
    output_bytes: int = 0
    cache_files: int = 0
    cache_bytes: int = 0
    paths: tuple[str, ...] = ()

    @property
    def files(self) -> int:
        """The number of files."""
        return self.output_files + self.cache_files

    @property
    def bytes(self) -> int:
        """The size of these files."""
        return self.output_bytes + self.cache_bytes


class CommandFailed(Exception):
    """A measured command did not end with 0."""


def run(
    command: list[str], folder: pathlib.Path, log: pathlib.Path,
    environment: dict[str, str] | None = None,
) -> Sample:
    """Runs a command in a folder, its output in a log.

    The kernel's counter of the highest memory, VmHWM, only ever rises, so that looking at it every
    5 ms misses no more than what is added in the last 5 ms. `ru_maxrss` would be exact, but is the
    largest of the process and its children.
    """
    with log.open("w") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | (environment or {}), stdin=subprocess.DEVNULL,
            stdout=stream, stderr=subprocess.STDOUT)
        watch = _MemoryWatch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    own_peak = watch.stop()
    if process.returncode != 0:
        last = "\n".join(log.read_text(errors="replace").splitlines()[-30:])
        raise CommandFailed(f"{' '.join(command)} ended with {process.returncode}:\n{last}")
    # The kernel keeps the two figures apart, and so the second may be the smaller by a few pages.
    largest = max(usage.ru_maxrss * 1024, own_peak)
    return Sample(wall, usage.ru_utime + usage.ru_stime, own_peak or largest, largest)


class _MemoryWatch:
    """Reads the highest memory of a process on a thread until it is stopped."""

    def __init__(self, identifier: int):
        self._path = f"/proc/{identifier}/status"
        self._peak = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._ended.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while True:
            try:
                with open(self._path) as status:
                    for line in status:
                        if line.startswith("VmHWM:"):
                            self._peak = max(self._peak, int(line.split()[1]) * 1024)
            except (FileNotFoundError, ProcessLookupError):
                return
            if self._ended.wait(INTERVAL):
                return


#: A file's inode, time of change and size by its path in the folder.
Listing = dict[str, tuple[int, int, int]]


def listing(folder: pathlib.Path) -> Listing:
    """Every file below a folder."""
    result: Listing = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            facts = os.lstat(path)
            result[os.path.relpath(path, folder)] = (
                facts.st_ino, facts.st_mtime_ns, facts.st_size)
    return result


def written(before: Listing, after: Listing, output: str) -> Written:
    """What is new, replaced or rewritten, below the output folder and elsewhere."""
    changed = sorted(path for path, facts in after.items() if before.get(path) != facts)
    pages = [path for path in changed if path.startswith(output + "/")]
    caches = [path for path in changed if not path.startswith(output + "/")]
    return Written(
        len(pages), sum(after[path][2] for path in pages),
        len(caches), sum(after[path][2] for path in caches), tuple(changed))
