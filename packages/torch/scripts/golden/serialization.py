"""Files of torch.save for the tests of packages/torch/src/serialization, and the other direction: what torch.load says of ours.

    python serialization.py             writes packages/torch/test-data/serialization/*.pt
    python serialization.py --check DIR loads DIR/*.pt with weights_only=True, compares them with what they must hold

Needs torch (2.13.0 made the committed files).
"""

import argparse
import collections
import math
import pathlib
import sys

import torch
from torch import nn

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "serialization"

DTYPES = [
    "float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "complex32", "complex64", "complex128",
    "int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8", "bool",
]


def dtypes():
    """One tensor [0, 1, 2] of each dtype ([0, 1, 1] for bool)."""
    return {name: torch.arange(3).to(getattr(torch, name)) for name in DTYPES}


def tensors():
    base = torch.arange(12.0).reshape(3, 4)
    return collections.OrderedDict(
        base=base,
        row=base[1],
        column=base[:, 2],
        transposed=base.t(),
        expanded=torch.tensor([7.0]).expand(2, 3),
        scalar=torch.tensor(2.5),
        empty=torch.empty(0, 3),
        grad=torch.ones(2, requires_grad=True),
        parameter=nn.Parameter(torch.full((2,), 3.0)),
        frozen=nn.Parameter(torch.zeros(1), requires_grad=False),
        conjugate=torch.tensor([1 + 2j, 3 - 4j]).conj(),
        channels_last=torch.arange(8.0).reshape(1, 2, 2, 2).contiguous(memory_format=torch.channels_last),
        sparse=torch.tensor([[0.0, 5.0], [6.0, 0.0]]).to_sparse(),
        csr=torch.tensor([[0.0, 5.0], [6.0, 0.0]]).to_sparse_csr(),
        meta=torch.empty(2, 3, device="meta"),
    )


def values():
    shared = [1, 2]
    return {
        "none": None, "true": True, "false": False, "zero": 0, "negative": -5, "byte": 255, "short": 65535, "int": 2**31 - 1,
        "long": 2**40, "safe": 2**53 - 1, "big": 2**70, "negative_big": -(2**70), "float": 0.1, "whole": 1.0, "inf": math.inf,
        "text": "héllo 漢 😀", "bytes": b"\x00\x7f\xff", "list": [1, "two", [3]], "tuple": (1, 2), "empty": [(), [], {}],
        "int_keys": {0: "a", 1: {"b": 2}}, "mixed_keys": {"a": 1, 2: "b"}, "set": {1, 2}, "complex": 1 - 2j,
        "size": torch.Size([2, 3]), "dtype": torch.bfloat16, "device": torch.device("cpu"), "counter": collections.Counter("aab"),
        "shared": [shared, shared],
    }


def other_classes():
    """What Python itself refuses with weights_only=True, though nothing in it needs code."""
    return {
        "namespace": argparse.Namespace(lr=0.1, layers=[1, 2]),
        "default": collections.defaultdict(list, {"a": [1]}),
        "path": pathlib.PurePosixPath("/a/b.txt"),
        "frozen": frozenset([1]),
    }


class Unknown:
    def __init__(self):
        self.secret = 42


def training():
    torch.manual_seed(0)
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 3))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    (model(torch.randn(4, 2)) * torch.arange(12.0).reshape(4, 3).sin()).sum().backward()
    optimizer.step()
    return {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3}


def write():
    OUT.mkdir(parents=True, exist_ok=True)
    for name, value in {
        "dtypes": dtypes(), "tensors": tensors(), "values": values(), "other-classes": other_classes(),
        "unknown": {"x": Unknown()}, "training": training(),
    }.items():
        torch.save(value, OUT / f"{name}.pt")
    torch.save(values(), OUT / "protocol4.pt", pickle_protocol=4)
    torch.save([torch.arange(3.0)], OUT / "legacy.pt", _use_new_zipfile_serialization=False)


def same(a, b, path):
    """Fails with the place where two values differ; types count, tensors by dtype, shape, stride and elements."""
    if isinstance(a, torch.Tensor):
        assert type(a) is type(b), (path, type(a), type(b))
        assert a.dtype == b.dtype and a.shape == b.shape and a.layout == b.layout, (path, a, b)
        assert a.requires_grad == b.requires_grad and a.device == b.device, path
        if a.is_meta:
            return
        if a.layout == torch.strided:
            assert a.stride() == b.stride(), (path, a.stride(), b.stride())
        else:
            a, b = a.to_dense(), b.to_dense()
        if a.dtype.is_floating_point and a.dtype.itemsize == 1:
            a, b = a.float(), b.float()
        # No comparison exists for half-precision complex numbers.
        if a.dtype == torch.complex32:
            a, b = a.to(torch.complex64), b.to(torch.complex64)
        # What was computed may differ in the last bits with the number of threads.
        assert torch.allclose(a, b, rtol=1e-5, atol=1e-6), (path, a, b)
    elif isinstance(a, dict):
        assert isinstance(b, dict) and list(a) == list(b), (path, list(a), list(b))
        for key in a:
            same(a[key], b[key], f"{path}.{key}")
    elif isinstance(a, (list, tuple)):
        assert isinstance(b, (list, tuple)) and len(a) == len(b), (path, a, b)
        for i, (x, y) in enumerate(zip(a, b)):
            same(x, y, f"{path}[{i}]")
    else:
        assert type(a) is type(b) or {type(a), type(b)} == {int, float}, (path, type(a), type(b))
        assert a == b, (path, a, b)


def check(folder):
    expected = {"dtypes": dtypes(), "tensors": tensors(), "values": values(), "training": training()}
    for name, value in expected.items():
        loaded = torch.load(folder / f"{name}.pt", weights_only=True)
        same(value, loaded, name)
        print(f"{name}: same")
    loaded = torch.load(folder / "tensors.pt", weights_only=True)
    loaded["row"][0] = 100
    assert loaded["base"][1, 0] == 100, "memory is no longer shared"
    values_loaded = torch.load(folder / "values.pt", weights_only=True)
    assert type(values_loaded["tuple"]) is tuple and values_loaded["shared"][0] is values_loaded["shared"][1]
    training_loaded = torch.load(folder / "training.pt", weights_only=True)
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 3))
    model.load_state_dict(training_loaded["model"])
    torch.optim.Adam(model.parameters()).load_state_dict(training_loaded["optimizer"])


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        check(pathlib.Path(sys.argv[2]))
    else:
        write()
