import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Extremes(nn.Module):
    def forward(self, x):
        v, i = x.max(dim=1)
        w, j = torch.topk(x, 2, dim=-1)
        s, k = x.sort(dim=1, descending=True)
        n = x.min(dim=0, keepdim=True).values
        p = torch.maximum(x, n).clamp(-1, 1.5)
        q = x.argmax(dim=-1, keepdim=True)
        r = x.cumsum(dim=0)
        t = torch.max(x) - x.min()
        u = x.std(dim=1) + x.var(dim=1, correction=0)
        return v, i, w, j, s, k, n, p, q, r, t, u, x.argmin(), x.amin(dim=(0, 1)), x.logsumexp(dim=1), x.prod(dim=0)


case(Extremes(), [(det(3, 5, seed=1),), (det(5, 4, seed=2),), (det(2, 6, seed=3),)], ({0: DYN, 1: DYN},))
