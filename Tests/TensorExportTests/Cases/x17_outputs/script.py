import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Outputs(nn.Module):
    def forward(self, x, y, unused):
        z = x + 1
        z.mul_(2)
        return z, z, x, None, y.size(0), [z, y.t()], 2.5, True


def inputs(n, s):
    return det(n, 3, seed=s), det(n, 2, seed=s + 1), det(2, n, seed=s)


case(Outputs(), [inputs(3, 1), inputs(4, 2), inputs(5, 3)], ({0: DYN}, {0: DYN}, {1: AUTO}))


class OnlyNone(nn.Module):
    def forward(self, x):
        x.add_(1)
        return None


case(OnlyNone(), [(det(3, seed=1),), (det(4, seed=1),)], ({0: DYN},), prefix="none_")
