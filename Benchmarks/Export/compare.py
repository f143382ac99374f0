"""Times TensorExport against PyTorch in one run: `python3 Benchmarks/Export/compare.py`.

The interpreter must have torch 2.7 (`pip install torch==2.7.0 numpy`); without it only our times are
printed. Both sides run in turn, three times; the table shows the median of each and the ratio.
"""

import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 3


def median(count, body):
    body()
    times = []
    for _ in range(count):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def torch_times():
    import torch
    from torch.export import Dim, export
    from torch.utils import _pytree

    torch.set_num_threads(1)

    class Sum(torch.nn.Module):
        def forward(self, x, y):
            return x + y

    class CacheSum(torch.nn.Module):
        def forward(self, cache, z):
            keys, values = cache["key_cache"], cache["value_cache"]
            return z + keys[0] + keys[1] + values[0] + values[1]

    def cache(batch, length, width):
        tensors = [torch.randn(batch, 4, length, width) for _ in range(4)]
        return {"key_cache": tensors[:2], "value_cache": tensors[2:]}

    torch.manual_seed(0)
    x, y = torch.randn(5, 6), torch.randn(1, 6)
    shapes = ({0: Dim.DYNAMIC, 1: Dim.DYNAMIC}, {1: Dim.DYNAMIC})
    axes = {0: Dim.DYNAMIC, 2: Dim.DYNAMIC, 3: Dim.DYNAMIC}
    cache_shapes = ({"key_cache": [axes, axes], "value_cache": [axes, axes]}, {3: Dim.DYNAMIC})
    cache_inputs = (cache(2, 3, 7), torch.randn(1, 1, 1, 7))
    program = export(Sum(), (x, y), dynamic_shapes=shapes, strict=False)
    a, b = torch.randn(256, 256), torch.randn(256, 256)
    return {
        "export_static": median(9, lambda: export(Sum(), (x, y), strict=False)),
        "export_dynamic": median(
            9, lambda: export(Sum(), (x, y), dynamic_shapes=shapes, strict=False)),
        "export_cache": median(
            9, lambda: export(
                CacheSum(), cache_inputs, dynamic_shapes=cache_shapes, strict=False)),
        "print": median(9, lambda: str(program)),
        "matmul_256": median(101, lambda: a @ b),
    }


def our_times():
    command = ["swift", "run", "-c", "release", "export-benchmark"]
    lines = subprocess.run(
        command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return {name: int(value) / 1e9 for name, value in (line.split() for line in lines)}


def main():
    ours, theirs = [], []
    our_times()  # builds
    for _ in range(ROUNDS):
        ours.append(our_times())
        try:
            theirs.append(torch_times())
        except ImportError:
            print("torch is not installed: only our times", file=sys.stderr)
    print(f"{'':16}{'TensorExport':>14}{'torch':>14}{'ratio':>10}")
    for name in ours[0]:
        mine = statistics.median(run[name] for run in ours)
        line = f"{name:16}{mine * 1e6:>11.1f} us"
        if theirs and name in theirs[0]:
            other = statistics.median(run[name] for run in theirs)
            line += f"{other * 1e6:>11.1f} us{other / mine:>9.1f}x"
        print(line)


if __name__ == "__main__":
    main()
