"""Writes test-data/prune.json: what PyTorch's pruning leaves of a small model.

Run: python packages/torch/scripts/golden/prune.py
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn.utils import prune

OUT = Path(__file__).resolve().parents[2] / "test-data" / "prune.json"


def build():
    model = nn.Sequential(nn.Linear(4, 3), nn.Conv1d(2, 3, 2))
    with torch.no_grad():
        for i, p in enumerate(model.parameters()):
            p.copy_((torch.arange(p.numel(), dtype=torch.float32) * 1.7 + i).sin().reshape(p.shape))
    return model


def twice(m):
    prune.l1_unstructured(m[0], "weight", 0.25)
    prune.l1_unstructured(m[0], "weight", amount=3)
    prune.ln_structured(m[0], "weight", amount=1, n=2, dim=0)


def all_at_once(m):
    parameters = [(m[0], "weight"), (m[0], "bias"), (m[1], "weight")]
    prune.global_unstructured(parameters, pruning_method=prune.L1Unstructured, amount=0.3)
    prune.global_unstructured(parameters, pruning_method=prune.L1Unstructured, amount=0.3)


def removed(m):
    twice(m)
    prune.remove(m[0], "weight")


CASES = {
    "identity": lambda m: prune.identity(m[0], "bias"),
    "l1": lambda m: prune.l1_unstructured(m[0], "weight", 0.4),
    "l1, scores": lambda m: prune.l1_unstructured(m[0], "weight", 5, importance_scores=torch.arange(12.0).reshape(3, 4)),
    "ln": lambda m: prune.ln_structured(m[1], "weight", 0.5, n=1, dim=1),
    "ln, last": lambda m: prune.ln_structured(m[0], "weight", 2, n=float("inf"), dim=-1),
    "mask": lambda m: prune.custom_from_mask(m[0], "weight", torch.eye(3, 4)),
    "twice": twice,
    "global": all_at_once,
    "removed": removed,
}


def main():
    results = {}
    for name, apply in CASES.items():
        model = build()
        apply(model)
        x = torch.arange(8, dtype=torch.float32).cos().reshape(2, 4)
        loss = model[0](x).pow(2).sum() + model[1](x[:, None].expand(2, 2, 4)).pow(2).sum()
        loss.backward()
        results[name] = {
            "state": {k: v.tolist() for k, v in model.state_dict().items()},
            "grads": {k: v.grad.tolist() for k, v in model.named_parameters()},
            "loss": loss.item(),
            "pruned": prune.is_pruned(model),
        }
    with open(OUT, "w") as file:
        json.dump(results, file)
        file.write("\n")


main()
