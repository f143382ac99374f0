import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Branches(nn.Module):
    def forward(self, x, y):
        n = x.shape[0]
        m = y.shape[0]
        if n > 3:
            x = x * 2
        if n < 100:
            x = x + 1
        if m <= 7 and m != 6:
            y = y - 1
        if n + m > 4:
            y = y * 3
        if x.shape[1] % 2 == 0:
            x = x.neg()
        if n * 2 < 9:
            x = x.abs()
        return x, y, max(n, m), min(n, 4)


def inputs(n, m, s):
    return det(n, 4, seed=s), det(m, 2, seed=s + 1)


case(Branches(), [inputs(5, 4, 1), inputs(8, 5, 3), inputs(9, 7, 5)], ({0: DYN}, {0: DYN}))
