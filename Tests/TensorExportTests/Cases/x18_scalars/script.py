import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Scalars(nn.Module):
    def forward(self, x, h, b, i, s, u):
        a = h * 2 + s
        c = b + 1.5
        d = i + i
        e = s * x
        f = h + x
        g = i * 2.5
        j = i.to(h.dtype) + h
        k = (s + 1).exp() + u
        return a, c, d, e, f, g, j, k, b + h, i // 2, u % 3, -s


def inputs(n, seed):
    return (det(n, seed=seed), det(n, seed=seed + 1).half(), det(n, seed=seed + 2).bfloat16(),
            deti(n, seed=seed).to(torch.int8), torch.tensor(0.75 + seed), torch.tensor(5 + seed))


case(Scalars(), [inputs(3, 1), inputs(4, 2), inputs(5, 3)], ({0: DYN}, {0: DYN}, {0: DYN}, {0: DYN}, None, None))
