"""The measurements of speed.ts in PyTorch: DEVICE SIZE; one line of JSON."""

import json
import statistics
import sys
import time

import torch
from torch import nn

device, size = torch.device(sys.argv[1]), int(sys.argv[2])
gpu = device.type != "cpu"


def milliseconds(calls, run):
    rounds = []
    for _ in range(6):
        start = time.perf_counter()
        for _ in range(calls):
            run()
        if gpu:
            torch.cuda.synchronize(device)
        rounds.append((time.perf_counter() - start) * 1000 / calls)
    return float(f"{statistics.median(rounds[1:]):.3g}")


model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10)).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
x = torch.randn(32, 64, device=device)


def step():
    optimizer.zero_grad()
    model(x).pow(2).mean().backward()
    optimizer.step()


figures = {"small step, ms": milliseconds(300 if gpu else 10, step)}
for dtype in (torch.float32, torch.bfloat16, torch.float16):
    a, b = (torch.randn(size, size, device=device, dtype=dtype) for _ in range(2))
    name = f"product of {size} in {str(dtype).removeprefix('torch.')}, ms"
    figures[name] = milliseconds(20 if gpu else 1, lambda: a @ b)
print(json.dumps(figures))
