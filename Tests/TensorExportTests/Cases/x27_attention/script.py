import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(8, 8))

    def forward(self, q, k, v, mask=None, *, causal=False):
        b, h, n, d = q.shape
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        c = F.scaled_dot_product_attention(q, k, v, scale=0.5)
        y = a.transpose(1, 2).reshape(b, n, h * d) @ self.w
        m = mask.to(torch.float32).mean(-1) if mask is not None else None
        z = F.softmax(q @ k.mT, dim=-1, dtype=torch.float64)
        return y, c.permute(2, 0, 1, 3).contiguous(), m, z.to(q.dtype)


def inputs(b, n, m, s):
    return {"q": det(b, 2, n, 4, seed=s), "v": det(b, 2, m, 4, seed=s + 1), "k": det(b, 2, m, 4, seed=s + 2),
            "mask": detb(b, 1, n, m, seed=s)}


part = {0: DYN, 2: DYN}
case(fill(Attention()), [inputs(2, 3, 5, 1), inputs(3, 4, 2, 4), inputs(4, 2, 6, 7)],
     {"q": part, "k": part, "v": part, "mask": {0: DYN, 2: DYN, 3: DYN}})


def causal(b, n, s):
    x = {name: det(b, 2, n, 4, seed=s + i) for i, name in enumerate("qkv")}
    return {**x, "causal": True}


case(fill(Attention()), [causal(2, 3, 1), causal(3, 5, 2)], {"q": part, "k": part, "v": part, "causal": None},
     prefix="causal_")
