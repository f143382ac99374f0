import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Parts(nn.Module):
    def forward(self, x):
        a, b = x.split([2, 4], dim=1)
        c, d, e = torch.chunk(x, 3, dim=-1)
        f = x.unbind(1)
        g = x.split(4, dim=1)
        h = torch.stack([f[0], f[2]], dim=-1)
        i = torch.stack((c, d, e)).flatten(0, 1)
        j = x.repeat(2, 1)
        k = x.view(-1, 2, 3).movedim(0, 1)
        return a * 2, b, c - e, h, g[1], i, j, k, x.flip(0), x.roll(1, 0)


case(Parts(), [(det(3, 6, seed=1),), (det(5, 6, seed=2),), (det(2, 6, seed=3),)], ({0: DYN},))
