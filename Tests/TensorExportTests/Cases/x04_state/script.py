import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class State(nn.Module):
    def __init__(self):
        super().__init__()
        self.wte = nn.Embedding(7, 4)
        self.head = nn.Linear(4, 7, bias=False)
        self.head.weight = self.wte.weight
        self.register_buffer("steps", torch.zeros(()))
        self.register_buffer("runningMean", torch.tensor([1.0, 2.0, 3.0, 4.0]))
        self.register_buffer("Mask", torch.tensor([True, False, True, False]), persistent=False)
        self.table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]])

    def forward(self, ids):
        h = self.wte(ids)
        self.steps.add_(1)
        self.runningMean.mul_(0.5).add_(h.mean(dim=(0, 1)), alpha=0.5)
        h = torch.where(self.Mask, h - self.runningMean, h)
        h = h + self.table[0]
        return self.head(h * 0.3), self.steps + self.table.sum()


case(fill(State()), [(deti(2, 3, hi=7),)], ({0: DYN, 1: DYN},))
