import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Chunks(nn.Module):
    def forward(self, x, y):
        a, b = x.chunk(2, dim=1)
        c, d = x.split(x.shape[1] // 2, dim=1)
        e = torch.stack(y.unbind(0)).sum(0)
        f, g = torch.chunk(y, 2)
        h = F.pad(x, (1, x.shape[0]), value=2.0)
        i = x.mean(dim=0, keepdim=True).expand_as(x)
        j = F.layer_norm(x, (6,)) + F.gelu(x, approximate="tanh") + F.silu(x)
        k = x.index_select(1, torch.tensor([0, 3, 5]))
        l = torch.where(x > x.mean(), x, torch.zeros_like(x)).argmax(dim=0)
        o = x.sum(dim=(0, 1), keepdim=True)
        return a + c, b * d, e, f - g, h, i, j, k, l, x.max(), x.any(), o


def inputs(n, m, s):
    return det(n, 6, seed=s), det(4, m, seed=s + 1)


case(Chunks(), [inputs(3, 5, 1), inputs(5, 2, 3), inputs(2, 4, 5)], ({0: DYN}, {1: DYN}))
