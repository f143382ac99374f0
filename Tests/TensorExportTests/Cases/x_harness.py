"""Writes what torch 2.7 prints for a case: `OUT=folder python script.py`, the folder being the script's by default."""
import copy, json, logging, math, os, re, sys, warnings

warnings.simplefilter("ignore")
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.export import Dim
from torch.export.dynamic_shapes import _DimHint
from torch.export.graph_signature import ExportGraphSignature

logging.disable(logging.CRITICAL)
_DimHint.__repr__ = lambda self: f"_DimHint(type=<_DimHintType.{self.name}: {self.value}>)"
_DimHint.__str__ = _DimHint.__repr__
DYN, AUTO = Dim.DYNAMIC, Dim.AUTO
HERE = os.path.dirname(os.path.abspath(sys.argv[0]))


def _spec(s):
    text = f"{s.arg.name}: {s.kind.name}" + (f" target='{s.target}'" if s.target is not None else "")
    persistent = getattr(s, "persistent", None)
    return text + (f" persistent={persistent}" if persistent is not None else "")


def _signature(self):
    parts = ["\n".join(map(_spec, x)) for x in (self.input_specs, self.output_specs)]
    return f"\n# inputs\n{parts[0]}\n\n# outputs\n{parts[1]}\n".replace("\n", "\n    ")


ExportGraphSignature.__str__ = _signature


def det(*shape, seed=0):
    n = math.prod(shape)
    values = [(((i * 37 + seed * 11) % 101) - 50) / 25 for i in range(n)]
    return torch.tensor(values, dtype=torch.float64).to(torch.float32).reshape(shape).clone()


def deti(*shape, seed=0, lo=0, hi=10):
    n = math.prod(shape)
    return torch.tensor([lo + (i * 7 + seed * 3) % (hi - lo) for i in range(n)]).reshape(shape).clone()


def detb(*shape, seed=0):
    n = math.prod(shape)
    return torch.tensor([(i + seed) % 3 != 0 for i in range(n)]).reshape(shape).clone()


def fill(model):
    with torch.no_grad():
        for k, p in enumerate(model.parameters()):
            p.copy_(det(*p.shape, seed=k + 1) * 0.25)
    return model.eval()


def norm(s):
    s = re.sub(r"# File: [^ ]*?([^/ ]+\.py):", r"# File: \1:", s)
    return re.sub(r"/[^ \"':,]*/(?=[A-Za-z0-9_.]+\.py)", "", s)


def save(name, text):
    with open(os.path.join(HERE, name), "w") as f:
        f.write(text if text.endswith("\n") else text + "\n")


def flat(o):
    return torch.utils._pytree.tree_flatten(o)[0]


def stored(t):
    if not isinstance(t, torch.Tensor):
        return t
    values = t.detach().reshape(-1).tolist()
    values = [str(x) if isinstance(x, float) and not math.isfinite(x) else x for x in values]
    return dict(dtype=str(t.dtype), shape=list(t.shape), values=values)


def case(model, sets, shapes=None, prefix=""):
    """Sets are tuples of positional inputs, or dictionaries of named ones; the first is exported with."""
    sets = [((), s) if isinstance(s, dict) else (s, {}) for s in sets]
    expected = []
    for a, k in sets:
        with torch.no_grad():
            a, k = copy.deepcopy((a, k))
            expected.append(copy.deepcopy(model)(*a, **k))
    save(prefix + "outputs.json", json.dumps([[stored(t) for t in flat(e)] for e in expected]))
    save(prefix + "output0_repr.txt", "\n".join(str(t) for t in flat(expected[0])))
    a, k = sets[0]
    ep = torch.export.export(copy.deepcopy(model), a, k or None, dynamic_shapes=shapes, strict=False)
    save(prefix + "ep.txt", norm(str(ep)))
    save(prefix + "range_constraints.txt", str(ep.range_constraints))
    specs = ep.graph_signature.input_specs, ep.graph_signature.output_specs
    save(prefix + "signature.txt", "\n".join(
        ["# input_specs", *map(repr, specs[0]), "# output_specs", *map(repr, specs[1])]))
    save(prefix + "graph.txt", str(ep.graph))
    save(prefix + "code.txt", norm(ep.graph_module.code))
    lines = []
    for n, (a, k) in enumerate(sets):
        try:
            with torch.no_grad():
                a, k = copy.deepcopy((a, k))
                got = ep.module()(*a, **k)
            same = all(
                torch.allclose(x, y, atol=1e-5, equal_nan=True) if isinstance(x, torch.Tensor) else x == y
                for x, y in zip(flat(got), flat(expected[n])))
            lines.append(f"set {n}: ok={same}")
        except Exception as e:
            lines.append(f"set {n}: {type(e).__module__}.{type(e).__qualname__}: {norm(str(e))}")
    save(prefix + "module_check.txt", "\n".join(lines))
    print(os.path.basename(HERE), prefix, lines)


def error(name, model, inputs, shapes=None):
    try:
        text = "NO ERROR\n" + norm(str(torch.export.export(model, inputs, dynamic_shapes=shapes, strict=False)))
    except Exception as e:
        text = f"{type(e).__module__}.{type(e).__qualname__}\n{norm(str(e))}"
    save(name + "_error.txt", text)
    print(name, text[:1500])
