"""What two processes do together, over gloo: rank 0 starts the other. Arguments: "step", "synchronize", "sharded", "save" or "load", and the model, the width or megabytes."""
import os, subprocess, sys, tempfile, time
import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
import torch.nn.functional as F
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import Shard, distribute_tensor
from torch.nn.parallel import DistributedDataParallel
from common import serve, use_threads, values
from transformer import Block


def step(name):
    if name == "mlp":
        model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
        x, y = torch.from_numpy(values(32 * 784)).view(32, 784), torch.arange(32) % 10
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    else:
        model = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
                              nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32 * 7 * 7, 10))
        x, y = torch.from_numpy(values(64 * 784)).view(64, 1, 28, 28), torch.arange(64) % 10
        optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    model = DistributedDataParallel(model)

    def iterate():
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    return iterate


class Parameters(nn.Module):
    def __init__(self, megabytes):
        super().__init__()
        self.weights = nn.ParameterList([nn.Parameter(torch.zeros(round(megabytes * 1e6 / 4 / 16))) for _ in range(16)])

    def forward(self):
        return sum(weight.sum() for weight in self.weights)


def synchronize(megabytes):
    model = DistributedDataParallel(Parameters(int(megabytes)))

    def iterate():
        model.zero_grad(set_to_none=False)
        model().backward()
    return iterate


def sharded(width):
    width = int(width)
    model = nn.Sequential(*[Block(width, 4) for _ in range(4)])
    for block in model: fully_shard(block, mesh=init_device_mesh("cpu", (2,)))
    fully_shard(model, mesh=init_device_mesh("cpu", (2,)))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
    x = torch.from_numpy(values(8 * 64 * width, rank)).view(8, 64, width)

    def iterate():
        optimizer.zero_grad()
        model(x).square().mean().backward()
        optimizer.step()
    return iterate


def state_of(megabytes):
    mesh, rows = init_device_mesh("cpu", (2,)), round(int(megabytes) * 1e6 / 4 / 16 / 1000)
    return {f"layers.{i}.weight": distribute_tensor(torch.rand(rows, 1000), mesh, [Shard(0)]) for i in range(16)}


def save(megabytes):
    state = state_of(megabytes)

    def iterate():
        os.sync()
        dist.barrier()
        start = time.perf_counter_ns()
        dcp.save(state, checkpoint_id=f"{folder}/checkpoint")
        return time.perf_counter_ns() - start
    return iterate


def load(megabytes):
    state = state_of(megabytes)
    dcp.save(state, checkpoint_id=f"{folder}/checkpoint")
    return lambda: dcp.load(state, checkpoint_id=f"{folder}/checkpoint")


use_threads()
folder = os.environ.get("BENCH_MEETING")
rank = 0 if folder is None else 1
if rank == 0:
    folder = tempfile.mkdtemp()
    subprocess.Popen([sys.executable, *sys.argv], env={**os.environ, "BENCH_MEETING": folder}, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
dist.init_process_group("gloo", init_method=f"file://{folder}/store", rank=rank, world_size=2)
torch.manual_seed(0)
iterate = {"step": step, "synchronize": synchronize, "sharded": sharded, "save": save, "load": load}[sys.argv[1]](*sys.argv[2:])
if rank == 0: serve(iterate)
# Ends with an error when rank 0 has ended.
while True: iterate()
