import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class RMS(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(n))
        self.variance_epsilon = 1e-6

    def forward(self, hidden_states):
        input_dtype = hidden_states.dtype
        hidden_states = hidden_states.to(torch.float32)
        variance = hidden_states.pow(2).mean(-1, keepdim=True)
        hidden_states = hidden_states * torch.rsqrt(variance + self.variance_epsilon)
        return self.weight * hidden_states.to(input_dtype)


def rotate_half(x):
    x1 = x[..., : x.shape[-1] // 2]
    x2 = x[..., x.shape[-1] // 2 :]
    return torch.cat((-x2, x1), dim=-1)


def repeat_kv(x, n_rep):
    batch, heads, slen, head_dim = x.shape
    x = x[:, :, None, :, :].expand(batch, heads, n_rep, slen, head_dim)
    return x.reshape(batch, heads * n_rep, slen, head_dim)


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.gateProj = nn.Linear(8, 12, bias=False)
        self.upProj = nn.Linear(8, 12, bias=False)
        self.downProj = nn.Linear(12, 8, bias=False)
        self.actFn = nn.SiLU()

    def forward(self, x):
        return self.downProj(self.actFn(self.gateProj(x)) * self.upProj(x))


class LlamaBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.inputLayernorm = RMS(8)
        self.qProj = nn.Linear(8, 8, bias=False)
        self.kProj = nn.Linear(8, 4, bias=False)
        self.vProj = nn.Linear(8, 4, bias=False)
        self.oProj = nn.Linear(8, 8, bias=False)
        self.postAttentionLayernorm = RMS(8)
        self.mlp = MLP()
        self.register_buffer("invFreq", torch.tensor([1.0, 0.25]), persistent=False)

    def forward(self, x, pastKey, pastValue):
        bsz, q_len, _ = x.shape
        past = pastKey.shape[2]
        total = past + q_len
        cache_position = torch.arange(past, total)
        position_ids = cache_position.unsqueeze(0)
        freqs = cache_position.float()[:, None] * self.invFreq
        emb = torch.cat((freqs, freqs), dim=-1)
        cos = emb.cos()[None, None]
        sin = emb.sin()[None, None]
        mask = torch.full((q_len, total), -1000.0)
        mask = torch.triu(mask, diagonal=1)
        mask = mask * (torch.arange(total) > cache_position.reshape(-1, 1))
        mask = mask[None, None, :, :].expand(bsz, 1, -1, -1)
        h = self.inputLayernorm(x)
        q = self.qProj(h).view(bsz, q_len, -1, 4).transpose(1, 2)
        k = self.kProj(h).view(bsz, q_len, -1, 4).transpose(1, 2)
        v = self.vProj(h).view(bsz, q_len, -1, 4).transpose(1, 2)
        q = q * cos + rotate_half(q) * sin
        k = k * cos + rotate_half(k) * sin
        k = torch.cat([pastKey, k], dim=2)
        v = torch.cat([pastValue, v], dim=2)
        kk = repeat_kv(k, 2)
        vv = repeat_kv(v, 2)
        w = torch.matmul(q, kk.transpose(2, 3)) / 2.0
        w = w + mask[:, :, :, : kk.shape[-2]]
        w = F.softmax(w, dim=-1, dtype=torch.float32).to(q.dtype)
        o = torch.matmul(w, vv)
        o = o.transpose(1, 2).contiguous().reshape(bsz, q_len, -1)
        x = x + self.oProj(o)
        x = x + self.mlp(self.postAttentionLayernorm(x))
        return x, k, v, position_ids


def inputs(b, q, p, s):
    return det(b, q, 8, seed=s), det(b, 1, p, 4, seed=s + 1), det(b, 1, p, 4, seed=s + 2)


case(fill(LlamaBlock()), [inputs(2, 3, 5, 1), inputs(3, 2, 4, 4), inputs(4, 6, 7, 7)],
     ({0: DYN, 1: DYN}, {0: DYN, 2: DYN}, {0: DYN, 2: DYN}))
