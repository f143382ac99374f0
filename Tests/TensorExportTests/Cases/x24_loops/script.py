import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Layer(nn.Module):
    def __init__(self, table):
        super().__init__()
        self.fc = nn.Linear(2, 2, bias=False)
        self.table = table

    def forward(self, x, scale=1):
        y = self.fc(x) * scale
        y = y + self.table
        return torch.tanh(y)


class Loops(nn.Module):
    def __init__(self):
        super().__init__()
        table = torch.tensor([[0.5, -1.5], [2.0, 0.25]])
        self.table = table
        self.layers = nn.ModuleList([Layer(table), Layer(table)])
        self.shared = Layer(table)

    def forward(self, x):
        states = [x]
        for layer in self.layers:
            x = self.shared(layer(x), scale=2)
            states.append(x)
        y = torch.stack(states, dim=1)
        z = torch.cat(states + [self.table.expand(x.shape[0], 2, 2)], dim=-1)
        return y, z, y.shape[1] * z.shape[2]


case(fill(Loops()), [(det(3, 2, 2, seed=1),), (det(5, 2, 2, seed=2),), (det(2, 2, 2, seed=3),)], ({0: DYN},))
