"""Training steps in mixed precision by hand. Argument: the form."""
import statistics, sys, time
import torch
import torch.nn.functional as F
from torch import nn
from common import serve, use_threads, values

PAIRS = 41

def program(form):
    if form == "scaler": return scaler()
    return step(torch.bfloat16 if form == "bf16" else torch.float16, form == "fp16-scaler")


def scaler():
    """What the scaler adds: steps without it and with it, in turn. What counts is the median of the differences. The scale is 1, so that both
    compute with the same values: those of float16 that are close to 0 are slow."""
    plain, scaled = step(torch.float16, False), step(torch.float16, True, 1.0)

    def difference():
        start = time.perf_counter_ns()
        plain()
        between = time.perf_counter_ns()
        scaled()
        return time.perf_counter_ns() - between - (between - start)
    return lambda: int(statistics.median(difference() for _ in range(PAIRS)))


def step(dtype, enabled, scale=65536.0):
    batch = 32
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    x, y = torch.from_numpy(values(batch * 784)).view(batch, 784), torch.arange(batch) % 10
    scaler = torch.amp.GradScaler("cpu", enabled=enabled, init_scale=scale, growth_interval=10 ** 9)

    def iterate():
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=dtype):
            loss = F.cross_entropy(model(x), y)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    return iterate


use_threads()
torch.manual_seed(0)
serve(program(sys.argv[1]))
