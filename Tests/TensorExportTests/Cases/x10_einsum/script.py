import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Einsum(nn.Module):
    def forward(self, q, k, v):
        s = torch.einsum("bhid,bhjd->bhij", q, k)
        p = s.softmax(-1)
        o = torch.einsum("bhij,bhjd->bihd", p, v)
        t = torch.einsum("bihd->bid", o)
        return o.flatten(2), t, torch.where(s > 0, s, -1.0), torch.where(s > 0, 1.0, 0.0), torch.where(s > 0.5, 0, s)


def inputs(b, i, j, s):
    return det(b, 2, i, 4, seed=s), det(b, 2, j, 4, seed=s + 1), det(b, 2, j, 4, seed=s + 2)


case(Einsum(), [inputs(2, 3, 5, 1), inputs(3, 2, 4, 4), inputs(4, 5, 2, 7)],
     ({0: DYN, 2: DYN}, {0: DYN, 2: DYN}, {0: DYN, 2: DYN}))
