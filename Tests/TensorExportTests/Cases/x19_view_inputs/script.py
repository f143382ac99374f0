import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Sums(nn.Module):
    def forward(self, x, y, z):
        return x + y.t(), z.reshape(-1)


def inputs(n, m, s):
    return det(n, m, seed=s), det(n * m, seed=s).reshape(m, n), det(n, m, 2, seed=s)[:, :, 1]


case(Sums(), [inputs(3, 4, 1), inputs(5, 2, 2), inputs(2, 6, 3)], ({0: DYN, 1: DYN}, {0: DYN, 1: DYN}, {0: DYN, 1: DYN}))
