import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Views(nn.Module):
    def forward(self, x, y):
        z = x.clone()
        z[:, 0].add_(1)
        z[1:] *= 2
        z.relu_()
        v = z.view(-1)
        v.mul_(0.5)
        y.add_(z.sum(dim=0))
        w = z.t()
        w[0] = 3.0
        w[1, :] = y[1]
        z[:, -1] += 1
        return z, w, y


def inputs(n, s):
    return det(n, 4, seed=s), det(4, seed=s + 1)


case(Views(), [inputs(3, 1), inputs(5, 3), inputs(2, 5)], ({0: DYN}, None))
