"""Writes test-data/autograd.json: what PyTorch gives for the tests of autograd and of random numbers.

Run: python packages/torch/scripts/golden/autograd.py
"""

import json
from pathlib import Path

import torch
from torch import autograd
from torch.autograd import functional

OUT = Path(__file__).resolve().parents[2] / "test-data" / "autograd.json"


def random_numbers():
    out = {}
    for seed in (0, 1, 42, 2**31, 2**53 + 2, -1, -(2**63), 2**64 - 1):
        torch.manual_seed(seed)
        out[str(seed)] = {
            "initial": str(torch.initial_seed()),
            "rand": torch.rand(3).tolist(),
            "randn": torch.randn(5).tolist(),
            "randn20": torch.randn(20).tolist(),
            "double": torch.randn(3, dtype=torch.float64).tolist(),
            "randint": torch.randint(0, 1000, (6,)).tolist(),
            "randperm": torch.randperm(10).tolist(),
            "bernoulli": torch.bernoulli(torch.full((8,), 0.5)).tolist(),
            "normal": torch.empty(4).normal_(2, 3).tolist(),
            "uniform": torch.empty(4).uniform_(-1, 1).tolist(),
            "exponential": torch.empty(4).exponential_().tolist(),
            "multinomial": torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), 3).tolist(),
            "dropout": torch.nn.functional.dropout(torch.ones(12), 0.5).tolist(),
        }
    generator = torch.Generator().manual_seed(7)
    out["generator"] = {
        "randn": torch.randn(3, generator=generator).tolist(),
        "randperm": torch.randperm(5, generator=generator).tolist(),
        "stateBytes": generator.get_state().numel(),
        "default": str(torch.Generator().initial_seed()),
    }
    return out


FUNCTIONS = {
    "exp": lambda x: x.exp().sum(),
    "product": lambda x: (x * x.sin()).sum(),
    "softmax": lambda x: (x.softmax(0) * x).sum(),
    "logsumexp": lambda x: x.logsumexp(0),
    "matmul": lambda x: x.outer(x).matmul(x).sum(),
    "where": lambda x: torch.where(x > 0, x.pow(3), -x).sum(),
    "norm": lambda x: x.norm(),
    "cumprod": lambda x: x.cumprod(0).sum(),
    "layerNorm": lambda x: (torch.nn.functional.layer_norm(x, (3,)) * x.pow(2)).sum(),
    "tanh": lambda x: x.tanh().pow(2).mean(),
    "prod": lambda x: x.prod(),
    "sort": lambda x: (x.sort()[0].pow(3) * torch.tensor([1.0, 2.0, 3.0], dtype=x.dtype)).sum(),
}

POINT = [0.5, -1.25, 2.0]


def derivatives():
    out = {}
    for name, function in FUNCTIONS.items():
        x = torch.tensor(POINT, dtype=torch.float64, requires_grad=True)
        value = function(x)
        (first,) = autograd.grad(value, x, create_graph=True)
        (second,) = autograd.grad(first.pow(2).sum(), x, create_graph=True, materialize_grads=True)
        third = None
        if second.requires_grad:
            (third,) = autograd.grad(second.sum(), x, materialize_grads=True)
        out[name] = {
            "value": value.item(),
            "first": first.tolist(),
            "second": second.tolist(),
            "third": None if third is None else third.tolist(),
        }
    return out


def products():
    x = torch.tensor(POINT, dtype=torch.float64)
    v = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
    w = torch.tensor([2.0, 3.0], dtype=torch.float64)

    def vector(a):
        return torch.stack([a.prod(), (a * a).sum()])

    def two(a, b):
        return (a * b).sum() * b[0] + a.pow(3).sum()

    def scalar(a):
        return vector(a)[0] * vector(a)[1]

    return {
        "jacobian": functional.jacobian(vector, x).tolist(),
        "hessian": functional.hessian(scalar, x).tolist(),
        "hessianOfTwo": [[block.tolist() for block in row] for row in functional.hessian(two, (x, v))],
        "vjp": [t.tolist() for t in functional.vjp(vector, x, w)],
        "jvp": [t.tolist() for t in functional.jvp(vector, x, v)],
        "vhp": [t.tolist() for t in functional.vhp(scalar, x, v)],
        "hvp": [t.tolist() for t in functional.hvp(scalar, x, v)],
    }


def message(action):
    try:
        action()
    except Exception as error:  # noqa: BLE001 -- whatever PyTorch raises
        return str(error).split("\n")[0]
    raise AssertionError("expected an error")


def errors():
    leaf = torch.ones(3, requires_grad=True)
    plain = torch.ones(3)

    def twice():
        y = leaf.exp().sum()
        y.backward()
        y.backward()

    def changed():
        y = leaf.exp()
        y.add_(1)
        y.sum().backward()

    def wrong_shape():
        class Wrong(autograd.Function):
            @staticmethod
            def forward(ctx, x):
                return x.clone()

            @staticmethod
            def backward(ctx, grad):
                return grad[:2]

        Wrong.apply(leaf).sum().backward()

    def wrong_count():
        class Wrong(autograd.Function):
            @staticmethod
            def forward(ctx, x):
                return x.clone()

            @staticmethod
            def backward(ctx, grad):
                return grad, grad

        Wrong.apply(leaf).sum().backward()

    def nan():
        with autograd.detect_anomaly():
            x = torch.zeros(1, requires_grad=True)
            y = (x * 0).sqrt() * 0
            y.backward()

    def inference():
        with torch.inference_mode():
            t = torch.ones(3)
        (leaf * t).sum().backward()

    return {
        "notScalar": message(lambda: (leaf * 2).backward()),
        "noGraph": message(lambda: plain.sum().backward()),
        "twice": message(twice),
        "changed": message(changed),
        "gradientShape": message(lambda: (leaf * 2).backward(torch.ones(2))),
        "unused": message(lambda: autograd.grad(leaf.sum(), torch.ones(1, requires_grad=True))),
        "notDifferentiated": message(lambda: autograd.grad(leaf.sum(), plain)),
        "hook": message(lambda: plain.register_hook(lambda g: g)),
        "retain": message(lambda: plain.retain_grad()),
        "integer": message(lambda: torch.ones(2, dtype=torch.int64).requires_grad_()),
        "notLeaf": message(lambda: (leaf * 2).requires_grad_(False)),
        "inPlaceLeaf": message(lambda: leaf.add_(1)),
        "postHook": message(lambda: (leaf * 2).register_post_accumulate_grad_hook(lambda t: None)),
        "functionShape": message(wrong_shape),
        "functionCount": message(wrong_count),
        "nan": message(nan),
        "inference": message(inference),
        "emptyInputs": message(lambda: leaf.sum().backward(inputs=[])),
    }


OUT.parent.mkdir(parents=True, exist_ok=True)
OUT.write_text(
    json.dumps(
        {
            "torch": torch.__version__,
            "random": random_numbers(),
            "point": POINT,
            "derivatives": derivatives(),
            "products": products(),
            "errors": errors(),
        },
        indent=1,
    )
    + "\n"
)
