import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Step(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("keys", torch.zeros(2, 8, 4))
        self.register_buffer("position", torch.zeros((), dtype=torch.int64))
        self.register_buffer("average", torch.ones(4))
        self.proj = nn.Linear(4, 4)

    def forward(self, x, length):
        n = x.shape[1]
        k = self.proj(x)
        self.keys[:, 2 : 2 + n] = k
        self.keys[:, 0] = 1.0
        self.position += n
        self.average = self.average * 0.5 + k.mean(dim=(0, 1))
        seen = self.keys[:, : n + 2]
        return seen @ k.transpose(1, 2), self.position * 2, self.average + 1


case(fill(Step()), [(det(2, 3, 4, seed=1), 3)], ({1: DYN}, None))
