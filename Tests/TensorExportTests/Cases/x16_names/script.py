import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Inner_Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.Weight = nn.Parameter(torch.ones(3))
        self.register_buffer("add", torch.ones(3))

    def forward(self, x):
        return x * self.Weight + self.add


class Names(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(3))
        self.Layer = Inner_Block()
        self.layer = Inner_Block()

    def forward(self, add, mul, p_w, max, sum_1, relu, x_0, x, input):
        a = self.Layer(add) + mul
        b = self.layer(a) * p_w
        c = torch.max(b) + max
        d = c.sum() + sum_1
        e = torch.relu(d) + relu
        f = abs(e) + self.w
        g = f.max(dim=0).values
        return g + x_0 + x[0] + input, f.sum(dim=0)


def inputs(n, s):
    return tuple(det(n, 3, seed=s + i) for i in range(7)) + ([det(n, 3, seed=s + 8)], det(n, 3, seed=s + 9))


case(fill(Names()), [inputs(3, 1), inputs(4, 2), inputs(5, 3)], tuple({0: DYN} for _ in range(7)) + ([{0: DYN}], {0: DYN}))
