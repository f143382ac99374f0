import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class ConvEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Parameter(torch.ones(6, 4, 3))
        self.bias1 = nn.Parameter(torch.ones(6))
        self.conv2 = nn.Parameter(torch.ones(6, 6, 3))
        self.positions = nn.Embedding(32, 6)

    def forward(self, inputFeatures):
        x = F.gelu(F.conv1d(inputFeatures, self.conv1, self.bias1, padding=1))
        x = F.gelu(F.conv1d(x, self.conv2, None, stride=2, padding=1))
        x = x.permute(0, 2, 1)
        n = x.shape[1]
        x = x + self.positions.weight[:n]
        y = F.pad(x, (0, 0, 1, 2))
        return x, y, x.mean(dim=1), n


case(fill(ConvEncoder()), [(det(2, 4, 9, seed=1),), (det(3, 4, 12, seed=2),), (det(5, 4, 7, seed=3),)],
     ({0: DYN, 2: DYN},))
