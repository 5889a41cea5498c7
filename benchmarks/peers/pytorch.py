"""The peer's side of each benchmark: PyTorch, eager. Reads "<iterations>" lines, answers with nanoseconds."""
import math, os, sys, time

if sys.argv[1] == "first-step":
    import torch
    model = torch.nn.Linear(32, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    torch.nn.functional.mse_loss(model(torch.zeros(1, 32)), torch.zeros(1, 2)).backward()
    optimizer.step()
    print("done", flush=True)
    os._exit(0)

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def values(n, offset=0):
    return np.array([math.sin((i + offset) * 0.37) * 0.5 for i in range(n)], dtype=np.float32)


def add():
    a, b = torch.from_numpy(values(4)), torch.from_numpy(values(4, 4))
    return lambda: torch.add(a, b)


def transfer():
    source = values(262_144)
    return lambda: (torch.from_numpy(source).view(512, 512) * 2).numpy()


def trainer(model, optimizer, x, y, loss):
    def run():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
    return run


def step():
    torch.manual_seed(0)
    model = nn.Linear(32, 2)
    x, y = torch.from_numpy(values(32)).view(1, 32), torch.from_numpy(values(2, 32)).view(1, 2)
    return trainer(model, torch.optim.SGD(model.parameters(), lr=0.01), x, y, F.mse_loss)


def mlp(batch):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    x, y = torch.from_numpy(values(batch * 784)).view(batch, 784), torch.arange(batch) % 10
    return trainer(model, torch.optim.Adam(model.parameters(), lr=1e-3), x, y, F.cross_entropy)


def conv():
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
                          nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32 * 7 * 7, 10))
    x, y = torch.from_numpy(values(64 * 784)).view(64, 1, 28, 28), torch.arange(64) % 10
    return trainer(model, torch.optim.SGD(model.parameters(), lr=0.01), x, y, F.cross_entropy)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.qkv, self.out = nn.LayerNorm(128), nn.Linear(128, 384), nn.Linear(128, 128)
        self.norm2, self.up, self.down = nn.LayerNorm(128), nn.Linear(128, 512), nn.Linear(512, 128)

    def forward(self, x):
        q, k, v = self.qkv(self.norm1(x)).view(8, 64, 3, 4, 32).permute(2, 0, 3, 1, 4)
        y = x + self.out(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(8, 64, 128))
        return y + self.down(F.gelu(self.up(self.norm2(y))))


def transformer():
    torch.manual_seed(0)
    model, x = Block(), torch.from_numpy(values(8 * 64 * 128)).view(8, 64, 128)

    def run():
        model.zero_grad()
        model(x).square().mean().backward()
    return run


torch.set_num_threads(int(os.environ.get("BENCH_THREADS", "1")))
iterate = {"add": add, "bytes": transfer, "step": step, "mlp-32": lambda: mlp(32), "mlp-256": lambda: mlp(256), "conv": conv,
           "transformer": transformer}[sys.argv[1]]()
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter_ns()
    for _ in range(int(line)): iterate()
    print(time.perf_counter_ns() - start, flush=True)
