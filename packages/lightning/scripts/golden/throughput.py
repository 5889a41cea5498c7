"""Writes test-data/callbacks/throughput.json: what Lightning's Throughput gives for totals, window by window.

Run: python packages/lightning/scripts/golden/throughput.py
"""

import json
import pathlib
import random

from lightning.fabric.utilities.throughput import Throughput

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "callbacks"


def case(args, updates):
    throughput = Throughput(**args)
    rows = []
    for update in updates:
        if update is None:
            throughput.reset()
            rows.append(None)
            continue
        try:
            throughput.update(**update)
        except (ValueError, RuntimeError) as error:
            rows.append({"update": update, "error": type(error).__name__})
            break
        rows.append({"update": update, "gives": throughput.compute()})
    return {"args": args, "rows": rows}


def drawn(seed, n, lengths=True, flops=True):
    source = random.Random(seed)
    totals = {"time": 0.0, "batches": 0, "samples": 0, "lengths": 0}
    for _ in range(n):
        size = source.randint(1, 8)
        totals["time"] += source.uniform(0.01, 0.5)
        totals["batches"] += 1
        totals["samples"] += size
        totals["lengths"] += size * source.randint(1, 30)
        update = dict(totals)
        if not lengths:
            del update["lengths"]
        if flops:
            update["flops"] = source.randint(1, 10**9)
        yield update


def wrong(**change):
    updates = list(drawn(9, 4))
    return updates[:3] + [{**updates[3], **change}]


cases = [
    case({"window_size": 2}, drawn(0, 5)),
    case({"window_size": 3, "available_flops": 1e10}, drawn(1, 8)),
    case({"window_size": 4, "world_size": 4, "separator": "-", "available_flops": 1e9}, drawn(2, 9)),
    case({"window_size": 3, "world_size": 2}, drawn(3, 6, lengths=False)),
    case({"window_size": 3}, drawn(4, 6, flops=False)),
    case({"window_size": 3, "world_size": 2}, [*drawn(5, 4), None, *drawn(6, 4)]),
    case({}, drawn(7, 103)),
    *[case({"window_size": 3}, wrong(**{name: value})) for name, value in [("time", 0.001), ("batches", 3), ("lengths", 1)]],
    case({"window_size": 3}, [*drawn(8, 1), *drawn(8, 1)]),
    case({"window_size": 3}, [{"time": 1.0, "batches": 3, "samples": 2}]),
    case({"window_size": 3}, [{"time": 1.0, "batches": 1, "samples": 2}, {"time": 2.0, "batches": 2, "samples": 4, "lengths": 9}]),
]
(OUT / "throughput.json").write_text(json.dumps(cases) + "\n")
