import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Auto(nn.Module):
    def forward(self, x, y, w):
        a = x + torch.ones(4)
        b = y @ w
        if y.shape[0] == 5:
            b = b + 1
        return a, b, x.shape[0] * b


case(Auto(), [(det(3, 4, seed=1), det(5, 6, seed=2), det(6, 2, seed=3)), (det(6, 4, seed=1), det(5, 6, seed=2), det(6, 3, seed=3)),
              (det(2, 4, seed=1), det(5, 7, seed=2), det(7, 2, seed=3))],
     ({0: AUTO, 1: AUTO}, {0: AUTO, 1: AUTO}, {0: AUTO, 1: AUTO}))
