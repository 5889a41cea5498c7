"""Writes test-data/text-and-items.json: numbers and tensors as PyTorch writes them, and what indices select.

Run: python packages/torch/scripts/golden/text_and_items.py
"""

import json
import math
from pathlib import Path

import torch

OUT = Path(__file__).resolve().parents[2] / "test-data" / "text-and-items.json"


def named(v):
    """A number as JSON can hold it."""
    return v if isinstance(v, (bool, int)) or math.isfinite(v) else str(v)


def numbers():
    """Python's format specifications, where rounding is hard: ties, carries, large and small."""
    values = [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.125, 0.375, 1.0005, 0.99995, 9.99995, 999999.5, 1e21, 1.5e22, 123456789.125,
              1e-5, 1.2345e-7, 5e-324, 1.7976931348623157e308, 0.1, 2 / 3, math.nan, math.inf, -math.inf]
    return [[repr(v), digits, f"{v:.{digits}f}", f"{v:.{digits}e}"] for v in values for digits in (0, 1, 2, 4, 8)]


def text(tensor, **options):
    """A tensor's values, the options in effect and its text."""
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**options)
    flat = torch.view_as_real(tensor).flatten() if tensor.is_complex() else tensor.flatten()
    data = [named(v) for v in flat.tolist()]
    return {"dtype": str(tensor.dtype)[6:], "shape": list(tensor.shape), "data": data, "options": options, "text": repr(tensor)}


def printing():
    torch.manual_seed(3)
    odd = torch.tensor([1.0, math.nan, math.inf, -math.inf, 1e-7])
    r = torch.randn(3, 4)
    return [
        text(torch.tensor(3.0)), text(torch.tensor(-7)), text(torch.tensor(True)), text(torch.tensor([])), text(torch.zeros(2, 0)),
        text(torch.zeros(0, dtype=torch.int64)), text(torch.tensor([1.0, 2.0])), text(torch.tensor([1.0, 2.5])), text(torch.tensor([1e-8, 1.0])),
        text(torch.tensor([1e9, 1.0])), text(torch.tensor([123456.0, 1.0])), text(odd), text(odd[:3]), text(r), text(r.double()), text(r.bfloat16()),
        text(r.half() * 100), text(torch.complex(r, -r)), text(torch.complex(r.double(), r.double())), text(torch.arange(24).reshape(2, 3, 4)),
        text(torch.tensor([[1, -100], [20, 3]], dtype=torch.int8)), text(r > 0), text(torch.arange(1200.0)), text(torch.arange(1200).reshape(30, 40)),
        text(r, precision=2), text(r * 1e-3, precision=6), text(r, sci_mode=True), text(torch.tensor([1e-8, 1.0]), sci_mode=False), text(r, linewidth=30),
        text(torch.arange(30.0), threshold=10), text(torch.arange(30.0), threshold=10, edgeitems=2), text(r, profile="short"),
        text(torch.arange(1100), profile="full"), text(torch.zeros(2, 1, 3)), text(torch.arange(48.0).reshape(2, 2, 3, 4) / 3, threshold=5, edgeitems=1),
    ]


def encoded(item):
    if isinstance(item, torch.Tensor):
        return {"tensor": item.tolist()}
    if isinstance(item, slice):
        return {"slice": [item.start, item.stop, item.step]}
    return "..." if item is Ellipsis else item


def items():
    s = slice
    mask = torch.tensor([True, False, True])
    full = torch.arange(24).reshape(2, 3, 4) % 5 == 0
    picks = [
        [0], [-1], [1, 2], [1, 2, 3], [..., 0], [0, ..., -1], [s(None)], [s(1, None)], [s(None), s(None, None, 2)], [s(None), s(-2, None), s(1, 3)],
        [s(0, 99)], [s(5, 1)], [None], [..., None], [0, None, s(None), None], [True], [False], [[0, 1, 0]], [[1, 0], [2, 0]], [s(None), [2, 0]],
        [[[0, 1], [1, 0]]], [torch.tensor([1, 0])], [s(None), torch.tensor([[0, 2]])], [s(None), mask], [full], [0, mask, s(1, None)], [torch.tensor(1)],
        [[0, 1], s(None), [3, 1]], [s(None), [0, 2], 1], [[True, False]], [None, [1], None, torch.tensor([2, 1])], [...], [s(None), s(None), s(None, None, 3)],
    ]
    wrong = [[2], [0, 3], [0, 0, 0, 0], [torch.tensor([5])], [mask], [[0, 1], [0, 1, 2]], [torch.tensor([0.5])], [s(None, None, 0)],
             [None, 9], [..., 9], [0, 0, 9], [torch.tensor([0, 1]), 9], [True, 9], [s(None), torch.tensor([True, False])]]
    rows = []
    for pick in picks:
        x = torch.arange(24).reshape(2, 3, 4)
        got = x[tuple(pick)].clone()
        written = x.clone()
        written[tuple(pick)] = -1
        copied = x.clone()
        copied[tuple(pick)] = got * 2 + 1
        rows.append({"items": [encoded(i) for i in pick], "shape": list(got.shape), "result": got.flatten().tolist(),
                     "written": written.flatten().tolist(), "copied": copied.flatten().tolist()})
    for pick in wrong:
        try:
            torch.arange(24).reshape(2, 3, 4)[tuple(pick)]
        except (IndexError, ValueError) as error:
            rows.append({"items": [encoded(i) for i in pick], "error": str(error)})
    return rows


def main():
    cases = {"numbers": numbers(), "printing": printing(), "items": items()}
    with OUT.open("w") as file:
        json.dump(cases, file, separators=(",", ":"), allow_nan=False)
        file.write("\n")


main()
