import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Advanced(nn.Module):
    def forward(self, x, i, m):
        a = x[i]
        b = x[:, i]
        c = x[i, i]
        d = x[i[:, None], i]
        e = torch.gather(x, 1, i.unsqueeze(0).expand(x.shape[0], -1))
        f = x.index_select(0, i)
        z = x.clone()
        z[i] = 0.5
        z[i, 0] = x[i, 1]
        w = torch.where(m, x, z)
        w[m] = -1
        return a, b, c, d, e, f, z, w


def inputs(n, k, s):
    return det(n, 4, seed=s), deti(k, seed=s, hi=4), detb(n, 4, seed=s)


case(Advanced(), [inputs(5, 3, 1), inputs(6, 2, 2), inputs(4, 4, 3)], ({0: DYN}, {0: DYN}, {0: DYN}))
