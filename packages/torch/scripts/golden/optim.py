"""Writes test-data/optim.json: what PyTorch gives for the tests of optimizers and learning-rate schedulers.

Run: python packages/torch/scripts/golden/optim.py
"""

import json
import warnings
from pathlib import Path

import torch
from torch import nn, optim
from torch.optim import lr_scheduler, swa_utils

OUT = Path(__file__).resolve().parents[2] / "test-data" / "optim.json"
warnings.filterwarnings("ignore")

OPTIMIZERS = [
    ("SGD", {"lr": 0.1}),
    ("SGD", {"lr": 0.1, "momentum": 0.9, "dampening": 0.1, "weight_decay": 0.01, "maximize": True}),
    ("SGD", {"lr": 0.1, "momentum": 0.9, "nesterov": True}),
    ("Adam", {"lr": 0.05, "amsgrad": True, "weight_decay": 0.1}),
    ("Adam", {"lr": 0.05, "fused": True}),
    ("AdamW", {"lr": 0.05, "betas": (0.8, 0.99)}),
    ("Adamax", {"lr": 0.05, "weight_decay": 0.1}),
    ("NAdam", {"lr": 0.05, "weight_decay": 0.1}),
    ("RAdam", {"lr": 0.05, "weight_decay": 0.1, "decoupled_weight_decay": True}),
    ("RMSprop", {"lr": 0.05, "momentum": 0.5, "centered": True}),
    ("Rprop", {"lr": 0.05}),
    ("Adadelta", {"lr": 0.9}),
    ("Adagrad", {"lr": 0.1, "lr_decay": 0.1, "initial_accumulator_value": 0.2}),
    ("ASGD", {"lr": 0.05, "t0": 3, "lambd": 0.01}),
    ("Adafactor", {"lr": 0.05, "weight_decay": 0.1}),
    ("Muon", {"lr": 0.05}),
    ("LBFGS", {"lr": 0.5, "max_iter": 3, "history_size": 2}),
    ("LBFGS", {"line_search_fn": "strong_wolfe", "max_iter": 4}),
]


def loss_of(params):
    return sum((p.abs() ** 2).sum() * 0.5 + (p.real * 1.3 if p.is_complex() else p * 1.3).sin().sum() for p in params)


def jsonable(v):
    if isinstance(v, torch.Tensor):
        v = torch.view_as_real(v) if v.is_complex() else v
        return {"shape": list(v.shape), "data": v.detach().double().flatten().tolist()}
    if isinstance(v, dict): return {str(k): jsonable(x) for k, x in v.items()}
    if isinstance(v, (list, tuple)): return [jsonable(x) for x in v]
    return None if callable(v) else v


def start(dtype, shapes):
    numbers = torch.arange(40, dtype=torch.float64).mul(0.7).sin()
    params, offset = [], 0
    for shape in shapes:
        size = torch.Size(shape).numel()
        part = numbers[offset : offset + size].reshape(shape)
        params.append(nn.Parameter(torch.complex(part, part * 0.5 + 0.1).to(dtype) if dtype.is_complex else part.to(dtype)))
        offset += size
    return params


def run(name, kwargs, dtype, shapes):
    params = start(dtype, shapes)
    make = getattr(optim, name)
    single = name == "LBFGS"
    # The last parameter has no gradient in the first steps, and a group of its own.
    groups = params if single else [{"params": params[:-1]}, {"params": params[-1:], "lr": 0.02}]
    optimizer = make(groups, **kwargs)
    losses = []
    for step in range(8):
        used = params if single or step > 2 else params[:-1]

        def closure():
            optimizer.zero_grad()
            loss = loss_of(used)
            loss.backward()
            return loss

        if single: losses.append(float(optimizer.step(closure)))
        else:
            losses.append(float(closure()))
            optimizer.step()
    return {
        "name": name, "kwargs": jsonable(kwargs), "dtype": str(dtype)[6:], "shapes": shapes, "losses": losses,
        "after": jsonable(params), "stateDict": jsonable(optimizer.state_dict()),
    }


def sparse(name, kwargs):
    table = nn.Embedding(6, 3, sparse=True, dtype=torch.float64)
    table.weight.data.copy_(torch.arange(18, dtype=torch.float64).reshape(6, 3) * 0.1)
    optimizer = getattr(optim, name)(table.parameters(), **kwargs)
    for rows in ([0, 2, 2], [1, 2], [5]):
        optimizer.zero_grad()
        (table(torch.tensor(rows)) ** 2).sum().backward()
        optimizer.step()
    return {"name": name, "kwargs": kwargs, "after": jsonable(table.weight)}


SCHEDULERS = [
    ("StepLR", {"step_size": 3}),
    ("MultiStepLR", {"milestones": [2, 5, 5, 9], "gamma": 0.3}),
    ("ExponentialLR", {"gamma": 0.83}),
    ("ConstantLR", {"factor": 0.3, "total_iters": 4}),
    ("LinearLR", {"start_factor": 0.1, "end_factor": 0.7, "total_iters": 6}),
    ("PolynomialLR", {"total_iters": 10, "power": 1.7}),
    ("CosineAnnealingLR", {"T_max": 7, "eta_min": 0.003}),
    ("CosineAnnealingWarmRestarts", {"T_0": 3, "T_mult": 2, "eta_min": 0.001}),
    ("CyclicLR", {"base_lr": 0.01, "max_lr": 0.2, "step_size_up": 3, "step_size_down": 5, "mode": "exp_range", "gamma": 0.9}),
    ("CyclicLR", {"base_lr": [0.01, 0.02], "max_lr": 0.2, "step_size_up": 4, "mode": "triangular2"}),
    ("OneCycleLR", {"max_lr": [0.5, 0.3], "total_steps": 31}),
    ("OneCycleLR", {"max_lr": 0.5, "epochs": 3, "steps_per_epoch": 11, "anneal_strategy": "linear", "three_phase": True}),
    ("SWALR", {"swa_lr": 0.01, "anneal_epochs": 5}),
    ("SWALR", {"swa_lr": [0.01, 0.02], "anneal_epochs": 4, "anneal_strategy": "linear"}),
]


def optimizer_for(kind):
    params = [nn.Parameter(torch.zeros(1)) for _ in range(2)]
    groups = [{"params": params[:1], "lr": 0.1}, {"params": params[1:], "lr": 0.03}]
    return optim.SGD(groups, lr=1.0, momentum=0.9) if kind == "SGD" else optim.Adam(groups, lr=1.0)


def schedule(name, kwargs, kind):
    optimizer = optimizer_for(kind)
    scheduler = getattr(swa_utils if name == "SWALR" else lr_scheduler, name)(optimizer, **kwargs)
    momentum = lambda g: g["momentum"] if kind == "SGD" else g["betas"][0]
    row = lambda: [[g["lr"], momentum(g)] for g in optimizer.param_groups]
    rows = [row()]
    for _ in range(30):
        optimizer.step()
        scheduler.step()
        rows.append(row())
    return {"name": name, "kwargs": kwargs, "optimizer": kind, "rows": rows, "stateDict": jsonable(scheduler.state_dict())}


def sequence():
    optimizer = optimizer_for("SGD")
    inner = [
        lr_scheduler.LinearLR(optimizer, start_factor=0.2, total_iters=4),
        lr_scheduler.MultiStepLR(optimizer, [1, 3], gamma=0.5),
        lr_scheduler.PolynomialLR(optimizer, total_iters=5),
        lr_scheduler.CosineAnnealingLR(optimizer, T_max=6),
    ]
    scheduler = lr_scheduler.SequentialLR(optimizer, inner, milestones=[4, 9, 12])
    rows = [[g["lr"] for g in optimizer.param_groups]]
    for _ in range(20):
        optimizer.step()
        scheduler.step()
        rows.append([g["lr"] for g in optimizer.param_groups])
    return {"rows": rows, "stateDict": jsonable(scheduler.state_dict())}


def plateau():
    optimizer = optimizer_for("SGD")
    scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, factor=0.3, cooldown=1, min_lr=[0.001, 0.01])
    metrics = [1.0, 0.9, 0.95, 0.93, 0.92, 0.91, 0.9, 0.9, 0.9, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85]
    rows = []
    for metric in metrics:
        optimizer.step()
        scheduler.step(metric)
        rows.append([g["lr"] for g in optimizer.param_groups])
    return {"metrics": metrics, "rows": rows, "stateDict": jsonable(scheduler.state_dict())}


def main():
    cases = [run(name, kwargs, torch.float64, [[3, 2], [4, 3]] if name == "Muon" else [[3, 2], [4], []]) for name, kwargs in OPTIMIZERS]
    for name, kwargs in OPTIMIZERS:
        if name not in ("Adafactor", "Muon") and not kwargs.get("fused"):
            cases.append(run(name, kwargs, torch.complex128, [[3], [2, 2]]))
    golden = {
        "optimizers": cases,
        "sparse": [sparse("SGD", {"lr": 0.1}), sparse("SGD", {"lr": 0.1, "momentum": 0.9}), sparse("Adagrad", {"lr": 0.1}),
                   sparse("SparseAdam", {"lr": 0.1})],
        "repr": str(optim.AdamW([{"params": [nn.Parameter(torch.zeros(1))], "lr": 1e-5}], weight_decay=0.1, foreach=False)),
        "schedulers": [schedule(name, kwargs, kind) for name, kwargs in SCHEDULERS for kind in ("SGD", "Adam")],
        "sequence": sequence(),
        "plateau": plateau(),
    }
    OUT.write_text(json.dumps(golden, indent=None, separators=(",", ":")).replace('{"name"', '\n{"name"') + "\n")


main()
