import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Equalities(nn.Module):
    def forward(self, x, y, z, w):
        n, m = x.shape
        if y.shape[0] == n:
            y = y + 1
        a = x + y
        b = torch.cat([a, z], dim=0)
        if b.shape[0] == w.shape[0]:
            b = b * w
        if z.shape[0] != n:
            b = b - 1
        if n >= 2 and m > 2 and w.shape[1] == m:
            b = b.abs()
        return b, b.shape[0]


def inputs(n, k, m, s):
    return det(n, m, seed=s), det(n, m, seed=s + 1), det(k, m, seed=s + 2), det(n + k, m, seed=s + 3)


both = {0: DYN, 1: DYN}
case(Equalities(), [inputs(3, 4, 5, 1), inputs(2, 5, 3, 4), inputs(6, 2, 4, 7)], (both, both, both, both))
