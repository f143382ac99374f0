import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *

captured = torch.tensor([5.0, 6.0])


class Part(nn.Module):
    def __init__(self):
        super().__init__()
        self.own = torch.tensor([7.0, 8.0])

    def forward(self, x):
        return x + torch.tensor([1.0, 2.0]) * captured + self.own


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Part()
        self.parts = nn.ModuleList([Part()])

    def forward(self, x):
        y = self.parts[0](self.a(x))
        return y + torch.tensor([3.0, 4.0])


case(Model(), [(det(3, 2, seed=1),), (det(5, 2, seed=2),)], ({0: DYN},))
