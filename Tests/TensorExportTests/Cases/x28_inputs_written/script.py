import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Written(nn.Module):
    def forward(self, x, y):
        y.mul_(2)
        x[0] = y
        x[:, 1].add_(y[0])
        z = x.view(-1)
        z[1::2] = 0
        w = x.t()
        w += 1
        v = y[1:]
        x[0, 1:] -= v
        return x, y, z.sum(), w


def inputs(n, s):
    return det(n, 4, seed=s), det(4, seed=s + 1)


case(Written(), [inputs(3, 1), inputs(5, 2), inputs(6, 3)], ({0: DYN}, None))
