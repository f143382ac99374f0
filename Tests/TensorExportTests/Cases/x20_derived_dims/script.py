import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Derived(nn.Module):
    def forward(self, x, y, z):
        return x + y[1:], torch.cat([x, z], dim=0), z.reshape(2, -1) + x[:1, 0]


def inputs(n, s):
    return det(n, 2, seed=s), det(n + 1, 2, seed=s + 1), det(2 * n, 2, seed=s + 2)


n = Dim("n", min=2, max=16)
case(Derived(), [inputs(3, 1), inputs(5, 2), inputs(2, 3)], ({0: n}, {0: n + 1}, {0: 2 * n}))


class Halves(nn.Module):
    def forward(self, x, y):
        return x.reshape(2, -1) + 1, y.view(-1, 2) * 2


k = Dim("k", min=1, max=9)
case(Halves(), [(det(6, seed=1), det(8, seed=2)), (det(10, seed=1), det(4, seed=2)), (det(4, seed=1), det(6, seed=3))],
     ({0: 2 * k}, {0: 2 * Dim("j", max=20)}), prefix="phantom_")
