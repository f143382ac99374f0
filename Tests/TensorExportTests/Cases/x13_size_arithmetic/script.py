import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Arithmetic(nn.Module):
    def forward(self, x, y):
        b, n = x.shape
        k = y.size(0)
        a = n // 2 + 1
        c = n % 3
        d = b * n - k
        e = -(-n // 4)
        f = x.numel()
        g = x.reshape(-1)
        h = g.sum() * n / k
        i = x.view(-1, 1, n).expand(-1, k, -1)
        j = x.new_zeros(a, 2 * k)
        l = torch.full((b, k + 1), n - 1)
        return a, c, d, e, f, g, h, i.reshape(b * k, n), j, l, i.flatten(1), x.dim(), n, tuple(i.shape)


def inputs(b, n, k, s):
    return det(b, n, seed=s), det(k, seed=s + 1)


case(Arithmetic(), [inputs(3, 7, 4, 1), inputs(2, 5, 6, 3), inputs(5, 8, 2, 5)], ({0: DYN, 1: DYN}, {0: DYN}))
