import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Deep(nn.Module):
    def forward(self, pairs, options, scale=2.0, flag=False, extra=None):
        total = pairs[0][0]["a"] * scale
        for first, second in pairs:
            total = total + first["a"] - second
        total = total + options["B-ias"][0]
        if flag:
            total = total * 2
        if extra is not None:
            total = total + extra
        return {"total": total, "parts": [(pairs[0][1], total), {"z": total.shape[0], "n": None}]}


def inputs(n, s):
    pairs = [({"a": det(n, 3, seed=s)}, det(n, 3, seed=s + 1)), ({"a": det(1, 3, seed=s + 2)}, det(3, seed=s + 3))]
    return {"extra": det(n, 1, seed=s + 5), "options": {"B-ias": [det(1, seed=s + 4)]}, "pairs": pairs, "flag": True}


case(Deep(), [inputs(4, 1), inputs(5, 7), inputs(2, 9)],
     {"extra": {0: DYN}, "options": {"B-ias": [None]}, "flag": None,
      "pairs": [({"a": {0: DYN}}, {0: DYN}), ({"a": None}, None)]})
