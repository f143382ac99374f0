import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Slices(nn.Module):
    def forward(self, x, y):
        n = x.shape[0]
        m = y.shape[0]
        a = x[: n // 2]
        b = x[n // 2 :]
        c = x[n - 2 :]
        d = y[1 : m - 1]
        e = x[::2]
        f = torch.cat([b, a], dim=0)
        g = y.narrow(0, 1, m - 2)
        return a.sum(), b.sum(dim=0), c * 2, d, e, f + x, g - d


def inputs(n, m, s):
    return det(n, 3, seed=s), det(m, seed=s + 1)


case(Slices(), [inputs(6, 5, 1), inputs(9, 4, 3), inputs(4, 8, 5)], ({0: DYN}, {0: DYN}))
