import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Sizes(nn.Module):
    def forward(self, x, y):
        n = x.shape[0]
        m = y.shape[0]
        a = n * (n + 1) // 2
        b = (n + m) // 2
        c = (n - 1) % m
        d = x * (n // 2) + n
        e = x.sum() / n
        f = torch.full((n, 2), m)
        g = torch.arange(m, m + n) - n
        h = x[n - 1] + x[-1]
        i = torch.zeros(a)
        j, k = torch.split(y, [m - 2, 2])
        o = x.reshape(n * 2, -1).flatten()
        p = y.repeat(n).view(n, m)
        q = y.repeat_interleave(2)
        r = x[:, None].expand(n, m, 4).sum(1)
        s = y.unsqueeze(0).expand(n, -1)
        t = torch.ones(n, m).triu(1).masked_fill(y.isnan(), 0.0)
        return a, b, c, d, e, f, g, h, i, j, k, o, p, q, r, s, t, b * 2 - n, -n


def inputs(n, m, s):
    return det(n, 4, seed=s), det(m, seed=s + 1)


case(Sizes(), [inputs(6, 5, 1), inputs(4, 7, 3), inputs(9, 6, 5)], ({0: DYN}, {0: DYN}))
