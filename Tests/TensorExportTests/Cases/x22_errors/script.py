import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from x_harness import *


class Sum(nn.Module):
    def forward(self, x, y):
        return x + y


class Fixed(nn.Module):
    def forward(self, x):
        return x.view(3, 4) + 1


class Bounds(nn.Module):
    def forward(self, x):
        if x.shape[0] > 3 and x.shape[1] <= 9:
            return x * 2
        return x


class Even(nn.Module):
    def forward(self, x):
        if x.shape[0] % 2 == 0:
            return x * 2
        return x


class Linked(nn.Module):
    def forward(self, x, y):
        return x + y[1:]


class Twice(nn.Module):
    def forward(self, x, y):
        return torch.cat([x, x]) + y


x, y = det(4, 6, seed=1), det(4, 6, seed=2)
error("two_fixed", Sum(), (x, y), ({0: DYN, 1: DYN}, None))
error("two_names", Sum(), (x, y), ({0: Dim("a"), 1: Dim("b")}, {0: Dim("c"), 1: Dim("d")}))
error("view", Fixed(), (det(12),), ({0: DYN},))
error("view_named", Fixed(), (det(12),), ({0: Dim("size")},))
error("bounds", Bounds(), (x,), ({0: Dim("a", min=2, max=10), 1: Dim("b")},))
error("bounds_default", Bounds(), (x,), ({0: Dim("a"), 1: Dim("b", max=9)},))
error("even", Even(), (x,), ({0: Dim("a")},))
error("even_dynamic", Even(), (x,), ({0: DYN},))
error("linked", Linked(), (det(4), det(5)), ({0: Dim("p")}, {0: Dim("q")}))
error("linked_dynamic", Linked(), (det(4), det(5)), ({0: DYN}, {0: DYN}))
error("linked_wrong", Linked(), (det(4), det(5)), (lambda d: ({0: d}, {0: 2 * d}))(Dim("p")))
error("twice", Twice(), (det(4), det(8)), ({0: Dim("p")}, {0: Dim("q")}))
error("derived_hint", Linked(), (det(4), det(5)), (lambda d: ({0: d}, {0: d + 1}))(Dim("p")))
p = Dim("p")
error("form", Linked(), (det(4), det(5)), (None, {0: 2 * p}))
error("phantoms", Sum(), (det(6), det(6)), ({0: 2 * p}, {0: 3 * p}))


class Whole(nn.Module):
    def forward(self, x, y):
        return x[:, : y.shape[0]] + 1


error("whole", Whole(), (det(4, 5), det(5)), ({1: Dim("a")}, {0: Dim("b")}))
error("range", Sum(), (x, y), ({0: Dim("a", min=5)}, {0: Dim("a", min=5)}))
error("definitions", Sum(), (x, y), ({0: Dim("a", max=8)}, {0: Dim("a", max=9)}))


class Odd(nn.Module):
    def forward(self, x):
        if x.shape[0] != 3:
            x = x + 1
        if x.shape[0] % 3 == 2 and x.shape[0] > 4:
            x = x + 1
        return x


error("odd", Odd(), (det(8),), ({0: Dim("a", max=20)},))
error("not_three", Whole(), (det(4, 5), det(3)), ({1: Dim("a")}, None))


class First(nn.Module):
    def forward(self, x, y):
        return x[1:] + y[1:2]


error("not_two", First(), (det(4), det(4)), ({0: Dim("a")}, None))
