"""Writes test-data/swa-utils.json: what PyTorch's averaged models hold after some updates.

Run: python packages/torch/scripts/golden/swa_utils.py
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.optim import swa_utils

OUT = Path(__file__).resolve().parents[2] / "test-data" / "swa-utils.json"

CASES = {
    "mean": {},
    "mean of buffers": {"use_buffers": True},
    "mean, many": {"multi_avg_fn": swa_utils.get_swa_multi_avg_fn()},
    "ema": {"avg_fn": swa_utils.get_ema_avg_fn(0.8)},
    "ema, many": {"multi_avg_fn": swa_utils.get_ema_multi_avg_fn(0.8), "use_buffers": True},
}


def fill(model, start):
    with torch.no_grad():
        for i, p in enumerate(model.parameters()):
            p.copy_((torch.arange(p.numel(), dtype=torch.float32) + start + 10 * i).sin().reshape(p.shape))


def inputs(i):
    return (torch.arange(12, dtype=torch.float32) * (i + 1)).cos().reshape(4, 3)


def build():
    return nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2), nn.Linear(2, 1))


def numbers(state):
    return {name: value.tolist() for name, value in state.items()}


def main():
    cases = {}
    for name, options in CASES.items():
        model = build()
        averaged = swa_utils.AveragedModel(model, **options)
        for step in range(4):
            fill(model, step)
            model(inputs(step))
            averaged.update_parameters(model)
        cases[name] = numbers(averaged.state_dict())
    model = build()
    fill(model, 0)
    swa_utils.update_bn([inputs(i) for i in range(3)], model)
    with open(OUT, "w") as file:
        json.dump({"cases": cases, "update_bn": numbers(model.state_dict())}, file, indent=1)
        file.write("\n")


main()
