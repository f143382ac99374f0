import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Promotion(nn.Module):
    def forward(self, x, i, b):
        a = i + 1
        c = i + 1.5
        d = i * b
        e = x / 2
        f = i // 2
        g = i % 3
        h = x + i
        j = b + b
        k = ~b | (i > 3)
        l = -i + 2
        m = 2 - i
        n = 1 / (x + 3)
        o = (i == 2) ^ b
        p = x.half() + x
        q = x.to(torch.float16) * 2
        r = i.to(torch.int32) + i
        s = x.bfloat16() + 1
        t = i.to(torch.int8) * 2
        u = i**2
        v = i ^ 5
        w = b.sum()
        y = i.sum(dim=0)
        z = i.float().mean() + b.float()
        aa = x.abs() ** 0.5
        bb = i & 3
        cc = b.logical_not()
        dd = b.any()
        ee = b.all(dim=1)
        ff = i <= x
        gg = 3 > x
        return a, c, d, e, f, g, h, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z, aa, bb, cc, dd, ee, ff, gg


def inputs(n, s):
    return det(n, 4, seed=s), deti(n, 4, seed=s), detb(n, 4, seed=s)


case(Promotion(), [inputs(3, 1), inputs(5, 2), inputs(2, 3)], ({0: DYN}, {0: DYN}, {0: DYN}))
