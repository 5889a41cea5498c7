"""Writes test-data/hostile.json: what torchmetrics does with wrong and unusual batches, for each class of the recorded cases.

Of each class the first case that works is taken, and its first batch is changed in the ways of `changes`; those of the test are the same.
"""
import gzip
import json
import math
import warnings
from pathlib import Path

import torch
import torchmetrics
from torchmetrics import classification, image, regression, retrieval, text

FOLDER = Path(__file__).parents[2] / "test-data"
PLACES = (torchmetrics, classification, regression, image, text, retrieval, torchmetrics.aggregation)


def decode(value):
    if isinstance(value, str): return {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}.get(value, value)
    if isinstance(value, list): return [decode(item) for item in value]
    if not isinstance(value, dict): return value
    if set(value) == {"tensor"}:
        t = value["tensor"]
        return torch.tensor([decode(x) for x in t["data"]], dtype=getattr(torch, t["dtype"])).reshape(t["shape"])
    if set(value) == {"float"}: return float(value["float"])
    return {key: decode(item) for key, item in value.items()}


def encode(value):
    if isinstance(value, torch.Tensor):
        return {"tensor": {"dtype": str(value.dtype)[6:], "shape": list(value.shape), "data": [encode(x) for x in value.detach().flatten().tolist()]}}
    if isinstance(value, (list, tuple)): return [encode(item) for item in value]
    if isinstance(value, dict): return {key: encode(item) for key, item in value.items()}
    if isinstance(value, float):
        if math.isnan(value): return "nan"
        if math.isinf(value): return "inf" if value > 0 else "-inf"
        return float(f"{value:.9g}")
    return value


def with_first(x, value):
    """A copy whose first element is another; of an empty tensor the tensor itself."""
    if x.numel() == 0: return x
    flat = x.flatten().clone()
    flat[0] = value
    return flat.reshape(x.shape)


def changes(args):
    """Names and changed arguments."""
    tensors = [i for i, arg in enumerate(args) if isinstance(arg, torch.Tensor)]
    each = lambda change: [change(arg) if i in tensors else arg for i, arg in enumerate(args)]
    one = lambda i, value: [value if k == i else arg for k, arg in enumerate(args)]
    if tensors:
        yield "none", each(lambda x: x[:0])
        yield "single", each(lambda x: x[:1])
        yield "scalar", each(lambda x: x.flatten()[0])
        yield "deeper", each(lambda x: x.unsqueeze(0))
        yield "double", each(lambda x: x.double() if x.is_floating_point() else x)
        yield "int32", each(lambda x: x if x.is_floating_point() else x.int())
    for i in tensors:
        x = args[i]
        yield f"longer {i}", one(i, torch.cat([x, x[:1]]) if x.ndim > 0 else torch.stack([x, x]))
        yield f"text {i}", one(i, "text")
        if x.is_floating_point():
            for name, value in (("nan", math.nan), ("inf", math.inf), ("above", 1.75), ("below", -0.75)):
                yield f"{name} {i}", one(i, with_first(x, value))
            yield f"whole {i}", one(i, x.round().long())
        else:
            for name, value in (("99", 99), ("-3", -3)): yield f"{name} {i}", one(i, with_first(x, value))
            yield f"float {i}", one(i, x.float())
            yield f"bool {i}", one(i, x.bool())
    yield "no arguments", []


def outcome(metric_class, args, batch):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        metric = metric_class(**args)
        at = "update"
        try:
            metric.update(*batch)
            at = "compute"
            return encode(metric.compute())
        except Exception as error:
            return {"error": {"at": at, "class": type(error).__name__}}


def main():
    found, seen = {}, set()
    with gzip.open(FOLDER / "conformance" / "values.jsonl.gz", "rt") as lines:
        for line in lines:
            case = json.loads(line)
            name = case["metric"].get("class")
            if name in seen or "error" in case or case["metric"].get("given") or '"metric"' in json.dumps(case["metric"].get("args", {})): continue
            batch = [decode(arg) for arg in case["batches"][0].get("args", [])]
            if case["batches"][0].get("kwargs") or not any(isinstance(arg, torch.Tensor) for arg in batch): continue
            seen.add(name)
            metric_class = next(getattr(place, name) for place in PLACES if hasattr(place, name))
            args = decode(case["metric"].get("args", {}))
            found[case["id"]] = {change: outcome(metric_class, args, list(changed)) for change, changed in changes(batch)}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(each, separators=(',', ':'))}" for name, each in found.items())
    (FOLDER / "hostile.json").write_text(f"{{{lines}}}\n")


if __name__ == "__main__":
    main()
