"""Says whether two files of torch.save hold the same values: their bytes may hold addresses. Both must be of the project's own making.

    python same_values.py EXPECTED ACTUAL
"""

import sys

import torch


def difference(a, b, path="$"):
    """The first place where two values differ, or None."""
    if type(a) is not type(b):
        return f"{path}: expected {type(a).__name__}, received {type(b).__name__}"
    if isinstance(a, torch.Tensor):
        same = a.dtype == b.dtype and a.shape == b.shape and torch.allclose(a, b, rtol=1e-4, atol=1e-5, equal_nan=True)
        return None if same else f"{path}: expected {a}, received {b}"
    if isinstance(a, dict):
        if list(a) != list(b):
            return f"{path}: expected the keys {list(a)}, received {list(b)}"
        pairs = ((a[key], b[key], f"{path}.{key}") for key in a)
    elif isinstance(a, (list, tuple)):
        if len(a) != len(b):
            return f"{path}: expected {len(a)} elements, received {len(b)}"
        pairs = ((x, y, f"{path}[{i}]") for i, (x, y) in enumerate(zip(a, b)))
    else:
        return None if a == b else f"{path}: expected {a!r}, received {b!r}"
    return next((found for pair in pairs if (found := difference(*pair)) is not None), None)


if __name__ == "__main__":
    values = [torch.load(path, map_location="cpu", weights_only=False) for path in sys.argv[1:3]]
    found = difference(*values)
    if found is not None:
        print(found)
        sys.exit(1)
