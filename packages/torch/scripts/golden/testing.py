"""Writes test-data/testing.json: what torch.testing.assert_close says of pairs of values.

Run: python packages/torch/scripts/golden/testing.py
"""

import json
from pathlib import Path

import torch

OUT = Path(__file__).resolve().parents[2] / "test-data" / "testing.json"

NAN = float("nan")
INF = float("inf")


def t(data, dtype="float32", **more):
    return {"tensor": data, "dtype": dtype, **more}


# Each: actual, expected, options.
CASES = [
    (t([1.0, 2.0]), t([1.0, 2.0]), {}),
    (t([1.0, 2.0]), t([1.0, 2.00001]), {}),
    (t([1.0, 2.0]), t([1.0, 2.1]), {}),
    (t([[1.0, 2.0], [3.0, 4.0]]), t([[1.0, 2.5], [3.0, 8.0]]), {}),
    (t([1.0, 2.0]), t([1.0, 2.1]), {"rtol": 0.1, "atol": 0.0}),
    (t([1.0, 2.0]), t([1.0, 2.5]), {"rtol": 0.1, "atol": 0.01}),
    (t([1.0, 2.0]), t([1.0, 2.5]), {"rtol": 0, "atol": 0}),
    (t([1.0, 2.0]), t([1.0, 2.5]), {"rtol": 0.1}),
    (t([1.0, 2.0]), t([1.0, 2.5]), {"atol": 0.1}),
    (t(1.0), t(1.5), {}),
    (t(3, "int64"), t(5, "int64"), {}),
    (t([3, 4, 9], "int64"), t([5, 4, 8], "int64"), {}),
    (t([3, 4, 9], "int64"), t([3, 4, 9], "int32"), {}),
    (t([3, 4, 9], "int64"), t([3, 4, 9], "int32"), {"check_dtype": False}),
    (t([3, 4], "int64"), t([3.0, 4.5], "float32"), {"check_dtype": False}),
    (t([True, False], "bool"), t([True, True], "bool"), {}),
    (t(True, "bool"), t(False, "bool"), {}),
    (t([1.0]), t([1.0, 2.0]), {}),
    (t([1.0]), t(1.0), {}),
    (t([1.0]), t([[1.0]]), {}),
    (t([NAN, 1.0]), t([NAN, 1.0]), {}),
    (t([NAN, 1.0]), t([NAN, 1.0]), {"equal_nan": True}),
    (t([INF, 1.0]), t([INF, 1.0]), {}),
    (t([INF, 1.0]), t([-INF, 1.0]), {}),
    (t([1.0], "float64"), t([1.0 + 1e-8], "float64"), {}),
    (t([1.0], "float64"), t([1.0 + 1e-6], "float64"), {}),
    (t([1.0], "float16"), t([1.01], "float16"), {}),
    (t([1.0], "bfloat16"), t([1.02], "bfloat16"), {}),
    (t([1.0], "bfloat16"), t([1.01], "bfloat16"), {}),
    (t([1.0, 2.0], "float8_e4m3fn"), t([1.0, 4.0], "float8_e4m3fn"), {}),
    (t([1.0, 2.0], "float8_e4m3fn"), t([1.0, 2.0], "float8_e4m3fn"), {}),
    (t([1.0, 2.0], "float8_e4m3fn"), t([1.0, 4.0], "float8_e4m3fn"), {"rtol": 0.1, "atol": 0.1}),
    (t([1.0, 2.0]), t([1.0, 2.0], device="meta"), {}),
    (t([1.0, 2.0], device="meta"), t([1.0, 3.0], device="meta"), {}),
    (t([[1.0, 2.0], [3.0, 4.0]]), t([[1.0, 2.0], [3.0, 4.0]], transposed=True), {"check_stride": True}),
    (t([[1.0, 2.0], [2.0, 4.0]]), t([[1.0, 2.0], [2.0, 4.0]], transposed=True), {}),
    (t([0.0, 2.0]), t([0.0, 2.0], sparse=True), {}),
    (t([0.0, 2.0]), t([0.0, 2.0], sparse=True), {"check_layout": False}),
    (t([0.0, 2.0], sparse=True), t([0.0, 3.0], sparse=True), {}),
    (t([2.0, 0.0], sparse=True), t([0.0, 2.0], sparse=True), {}),
    (t([2.0, 1.0], sparse=True), t([0.0, 2.0], sparse=True), {}),
    ([t([1.0]), t([2.0])], [t([1.0]), t([3.0])], {}),
    ([t([1.0]), t([2.0])], [t([1.0])], {}),
    ({"a": t([1.0]), "b": [t([2.0]), t([1.0])]}, {"a": t([1.0]), "b": [t([2.0]), t([3.0])]}, {}),
    ({"a": t([1.0])}, {"a": t([1.0]), "b": t([1.0])}, {}),
    ({"a": t([1.0]), "c": t([1.0])}, {"a": t([1.0]), "b": t([1.0])}, {}),
    ({"b": t([1.0]), "a": t([1.0])}, {"a": t([2.0]), "b": t([2.0])}, {}),
    (1.5, 1.5, {}),
    (1.5, 1.50000001, {}),
    (1.5, 1.75, {}),
    (1.5, 1.75, {"rtol": 0.5, "atol": 0}),
    (NAN, NAN, {}),
    (NAN, NAN, {"equal_nan": True}),
    (INF, INF, {}),
    (True, True, {}),
    (True, False, {}),
    (None, None, {}),
    (None, 1.5, {}),
    ([1.5, None], [1.5, None], {}),
    (t([]), t([]), {}),
    (t([]), t([], "int64"), {}),
    (t([1.0, 2.0, 3.0]), t([4.0, 5.0, 6.0]), {"msg": "different"}),
]


def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "tensor" not in value:
        return {name: decode(item) for name, item in value.items()}
    made = torch.tensor(value["tensor"], dtype=getattr(torch, value["dtype"]))
    if value.get("transposed"):
        made = made.t().contiguous().t()
    if value.get("sparse"):
        made = made.to_sparse()
    return made.to(value["device"]) if "device" in value else made


def outcome(actual, expected, options):
    try:
        torch.testing.assert_close(decode(actual), decode(expected), **options)
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
    return None


def plain(value):
    """JSON has neither NaN nor infinities."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return str(value) if isinstance(value, float) and (value != value or abs(value) == INF) else value


def main():
    cases = [
        {"actual": plain(actual), "expected": plain(expected), "options": options, "outcome": outcome(actual, expected, options)}
        for actual, expected, options in CASES
    ]
    OUT.write_text(json.dumps({"assertClose": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
