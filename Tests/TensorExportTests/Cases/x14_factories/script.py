import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Factories(nn.Module):
    def forward(self, x, y):
        n = x.shape[0]
        m = y.shape[0]
        a = torch.arange(n) * 2
        b = torch.arange(1, n + 1, dtype=torch.float32)
        c = torch.zeros(n, m)
        d = torch.ones(m, n, dtype=torch.int64).tril(-1)
        e = torch.full((n, m), True)
        f = torch.eye(m)
        g = torch.arange(0, n, 2)
        h = torch.zeros_like(x) + torch.full_like(x, 2)
        i = torch.ones_like(x, dtype=torch.int64)
        j = x.new_ones(m) + torch.linspace(0, 1, 3)[0]
        k = c + y
        l = torch.tensor([1.5, 2.5])
        o = torch.tensor(3)
        return a, b, c, d, e, f, g, h, i, j, k, l[0] + x, o * x, torch.tensor(2.5) * a


def inputs(n, m, s):
    return det(n, seed=s), det(m, seed=s + 1)


case(Factories(), [inputs(5, 4, 1), inputs(8, 3, 3), inputs(3, 6, 5)], ({0: DYN}, {0: DYN}))
