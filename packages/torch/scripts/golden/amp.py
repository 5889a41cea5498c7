"""Writes test-data/amp.json: small trainings in mixed precision.

Run: python packages/torch/scripts/golden/amp.py
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

OUT = Path(__file__).resolve().parents[2] / "test-data" / "amp.json"

STEPS = 6


def build():
    model = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.ReLU(), nn.Linear(8, 3))
    with torch.no_grad():
        for i, p in enumerate(model.parameters()):
            p.copy_((torch.arange(p.numel(), dtype=torch.float32) + 10 * i).sin().mul(0.5).reshape(p.shape))
    return model


def batch(step):
    x = (torch.arange(24, dtype=torch.float32) * (step + 1)).cos().reshape(6, 4)
    y = (torch.arange(6) + step) % 3
    return x, y


def numbers(value):
    return value.detach().double().flatten().tolist()


def optimizer_of(kind, params):
    if kind == "SGD":
        return torch.optim.SGD(params, lr=0.1, momentum=0.9)
    if kind == "fused":
        return torch.optim.AdamW(params, lr=0.01, fused=True)
    return torch.optim.Adam(params, lr=0.01)


def autocast(dtype, kind):
    model = build()
    optimizer = optimizer_of(kind, model.parameters())
    losses = []
    for step in range(STEPS):
        x, y = batch(step)
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=dtype):
            loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return {"losses": losses, "weights": [numbers(p) for p in model.parameters()]}


def scaled(dtype, kind, clip):
    model = build()
    optimizer = optimizer_of(kind, model.parameters())
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**30, growth_interval=2)
    losses, scales = [], []
    for step in range(STEPS):
        x, y = batch(step)
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=dtype):
            loss = F.cross_entropy(model(x), y)
        scaler.scale(loss).backward()
        if clip:
            scaler.unscale_(optimizer)
            nn.utils.clip_grad_norm_(model.parameters(), 0.5)
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
        scales.append(scaler.get_scale())
    return {"losses": losses, "scales": scales, "weights": [numbers(p) for p in model.parameters()]}


def sparse():
    """An embedding with sparse gradients, whose rows come twice in a batch."""
    weight = nn.Parameter(torch.arange(10, dtype=torch.float32).sin().reshape(5, 2))
    optimizer = torch.optim.SGD([weight], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    for step in range(3):
        optimizer.zero_grad()
        rows = F.embedding(torch.tensor([step, step + 1, step]), weight, sparse=True)
        scaler.scale(rows.square().sum()).backward()
        scaler.step(optimizer)
        scaler.update()
    return {"weights": [numbers(weight)]}


def main():
    # Processors differ in how they add up products of small dtypes.
    cases = {"tolerance": {"relative": 1.6e-2, "absolute": 1e-3}}
    for name, dtype in [("bfloat16", torch.bfloat16), ("float16", torch.float16)]:
        for kind in ["SGD", "Adam"]:
            cases[f"autocast {name} {kind}"] = autocast(dtype, kind)
    for kind in ["SGD", "Adam", "fused"]:
        cases[f"scaled float16 {kind}"] = scaled(torch.float16, kind, False)
        cases[f"scaled float16 {kind} clipped"] = scaled(torch.float16, kind, True)
    cases["sparse"] = sparse()
    with open(OUT, "w") as file:
        json.dump(cases, file, indent=1)
        file.write("\n")


main()
