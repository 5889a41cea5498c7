"""Which operators PyTorch offers as functions and which as methods: writes public-names.json beside this file.

    python public_names.py

Needs torch. Run once for each supported version of PyTorch that adds names; the product itself needs no Python.
"""
import json
from pathlib import Path

import torch

operators = {name.split(".")[0][len("aten::") :] for name in torch._C._dispatch_get_all_op_names() if name.startswith("aten::")}


def public(module, prefix=""):
    """Names of a module or class that are operators, without private and dunder names."""
    return sorted(name for name in dir(module) if not name.startswith("_") and prefix + name in operators)


def is_property(name):
    return hasattr(type(getattr(torch.Tensor, name)), "__set__")


names = {
    "methods": [name for name in public(torch.Tensor) if not is_property(name)],
    "functions": public(torch),
    "linalg": public(torch.linalg, "linalg_"),
    "fft": public(torch.fft, "fft_"),
    "special": public(torch.special, "special_"),
}
path = Path(__file__).with_name("public-names.json")
path.write_text("".join(["{\n", ",\n".join(f'  "{key}": {json.dumps(value)}' for key, value in names.items()), "\n}\n"]))
