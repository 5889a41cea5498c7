"""Training steps in mixed precision by hand. Argument: the form."""
import sys
import torch
import torch.nn.functional as F
from torch import nn
from common import serve, use_threads, values


def program(form):
    batch = 32
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    x, y = torch.from_numpy(values(batch * 784)).view(batch, 784), torch.arange(batch) % 10
    dtype = torch.bfloat16 if form == "bf16" else torch.float16
    scaler = torch.amp.GradScaler("cpu", enabled=form == "fp16-scaler")

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
