import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class EncoderLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1 = nn.LayerNorm(8)
        self.qkv = nn.Linear(8, 24)
        self.proj = nn.Linear(8, 8)
        self.norm2 = nn.LayerNorm(8)
        self.fc1 = nn.Linear(8, 16)
        self.act = nn.GELU()
        self.fc2 = nn.Linear(16, 8)
        self.drop = nn.Dropout(0.1)

    def forward(self, src, keyPaddingMask=None):
        b, t, c = src.shape
        q, k, v = self.qkv(self.norm1(src)).chunk(3, dim=-1)
        q = q.reshape(b, t, 2, c // 2).transpose(1, 2)
        k = k.reshape(b, t, 2, c // 2).transpose(1, 2)
        v = v.reshape(b, t, 2, c // 2).transpose(1, 2)
        att = (q @ k.transpose(-2, -1)) * (1.0 / 2.0)
        causal = torch.tril(torch.ones(t, t)).view(1, 1, t, t)
        att = att.masked_fill(causal == 0, float("-inf"))
        if keyPaddingMask is not None:
            att = att.masked_fill(keyPaddingMask[:, None, None, :], -1e4)
        att = self.drop(F.softmax(att, dim=-1))
        y = (att @ v).transpose(1, 2).contiguous().view(b, t, c)
        src = src + self.proj(y)
        return src + self.fc2(self.act(self.fc1(self.norm2(src))))


case(fill(EncoderLayer()),
     [(det(2, 3, 8, seed=1), detb(2, 3)), (det(3, 5, 8, seed=2), detb(3, 5, seed=1)),
      (det(4, 2, 8, seed=3), detb(4, 2, seed=2))],
     ({0: DYN, 1: DYN}, {0: DYN, 1: DYN}))
case(fill(EncoderLayer()), [(det(2, 3, 8, seed=1),), (det(3, 5, 8, seed=2),)], ({0: DYN, 1: DYN},), prefix="none_")
