"""Python's side of main.ts: distributed checkpoints of PyTorch, saved and loaded by one to three processes.

    python checkpoints.py first FOLDER    trains, and saves checkpoints in many ways
    python checkpoints.py second FOLDER   loads those of the other side, and goes on

Needs torch 2.13.0.
"""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import warnings
from datetime import timedelta

warnings.filterwarnings("ignore")
os.environ["GLOO_SOCKET_IFNAME"] = "lo"
os.environ["OMP_NUM_THREADS"] = "1"

import logging

logging.disable(logging.WARNING)

import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
from torch import nn
from torch.distributed.checkpoint.format_utils import dcp_to_torch_save, torch_save_to_dcp
from torch.distributed.checkpoint.state_dict import StateDictOptions, get_state_dict, set_state_dict
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

torch.set_num_threads(1)


def spawn(world, function, *arguments):
    """Runs function(rank, world, *arguments) in so many processes; what rank 0 returned."""
    folder = tempfile.mkdtemp()
    pids = []
    for rank in range(world):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                dist.init_process_group(
                    "gloo", init_method=f"file://{folder}/store", rank=rank, world_size=world, timeout=timedelta(seconds=60)
                )
                value = function(rank, world, *arguments)
                pathlib.Path(folder, f"{rank}.json").write_text(json.dumps(value))
                dist.barrier()
                code = 0
            finally:
                os._exit(code)
        pids.append(pid)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    try:
        if any(codes):
            raise RuntimeError(f"{function.__name__} by {world} processes: exit codes {codes}")
        return json.loads(pathlib.Path(folder, "0.json").read_text())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def build(world, sharded):
    """The model and the optimizer of model.ts, spread over processes or not."""
    net = nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3))
    with torch.no_grad():
        for k, parameter in enumerate(net.parameters()):
            parameter.copy_(torch.arange(parameter.numel()).reshape(parameter.shape).add(1 + k).sin().mul(0.4))
    if sharded:
        mesh = init_device_mesh("cpu", (world,))
        for layer in (net[0], net[2], net):
            fully_shard(layer, mesh=mesh)
    return net, torch.optim.AdamW(net.parameters(), lr=0.05, weight_decay=0.1)


def step(net, optimizer, number):
    optimizer.zero_grad()
    data = torch.arange(8.0).add(number).sin().reshape(2, 4)
    net(data).square().mean().backward()
    optimizer.step()


def values(net):
    full = lambda x: x.full_tensor() if hasattr(x, "full_tensor") else x
    return {key: full(value).tolist() for key, value in net.state_dict().items()}


def whole():
    """Three steps in one process: what every way of going on after two must come to."""
    net, optimizer = build(1, False)
    for i in range(2):
        step(net, optimizer, i)
    saved = values(net)
    step(net, optimizer, 2)
    return {"saved": saved, "final": values(net)}


def state_of(net, optimizer, rank):
    model, optim = get_state_dict(net, optimizer)
    extra = {"epoch": 2, "betas": (0.9, 0.999), "note": "é", "nested": {"list": [torch.arange(3), {"x": None}], "flag": True}}
    return {"model": model, "optim": optim, "extra": extra, f"rank{rank}": rank, "big": 2**70, "half": torch.ones(3, dtype=torch.bfloat16)}


def save(rank, world, path, how):
    net, optimizer = build(world, how != "plain")
    for i in range(2):
        step(net, optimizer, i)
    state = state_of(net, optimizer, rank)
    if how == "async":
        dcp.async_save(state, checkpoint_id=path).result()
    elif how == "threads":
        dcp.save(state, storage_writer=dcp.FileSystemWriter(path, thread_count=2))
    elif how == "files":
        dcp.save(state, storage_writer=dcp.FileSystemWriter(path, single_file_per_rank=False))
    else:
        dcp.save(state, checkpoint_id=path)


def load(rank, world, path, sharded):
    net, optimizer = build(world, sharded)
    state = state_of(net, optimizer, rank)
    state = {key: state[key] for key in ("model", "optim", "extra")}
    state["extra"]["epoch"] = -1
    dcp.load(state, checkpoint_id=path)
    set_state_dict(net, optimizer, model_state_dict=state["model"], optim_state_dict=state["optim"])
    saved = values(net)
    step(net, optimizer, 2)
    return {"saved": saved, "final": values(net), "epoch": state["extra"]["epoch"], "note": state["extra"]["note"]}


def flat(value):
    if isinstance(value, torch.Tensor):
        return {"dtype": str(value.dtype)[6:], "data": value.float().tolist()}
    if isinstance(value, dict):
        return {str(key): flat(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [flat(item) for item in value]
    return str(value) if isinstance(value, int) and abs(value) > 2**53 else value


def first(root):
    results = {"whole": whole(), "checkpoints": []}
    for world in (1, 2, 3):
        for how in ("sharded", "plain", "async", "threads", "files") if world == 2 else ("sharded", "plain"):
            name = f"py-{how}-{world}"
            spawn(world, save, str(root / name), how)
            dcp_to_torch_save(root / name, root / f"{name}.pt")
            results["checkpoints"].append(name)
            results[name] = flat(torch.load(root / f"{name}.pt", weights_only=True))
    return results


def second(root):
    results = {}
    for path in sorted(root.glob("ts-*/")):
        name = path.name
        results[name] = {"loads": {}}
        ways = [(1, True), (2, True), (3, True), (1, False), (2, False)]
        for world, sharded in ways if name in ("ts-ranks-1", "ts-ranks-2", "ts-ranks-3") else ways[1:4:2]:
            key = f"{'sharded' if sharded else 'plain'} by {world}"
            results[name]["loads"][key] = spawn(world, load, str(path), sharded)
        dcp_to_torch_save(path, root / "one.pt")
        results[name]["file"] = flat(torch.load(root / "one.pt", weights_only=True))
    for path in sorted(root.glob("file-*.pt")):
        results[path.name] = flat(torch.load(path, weights_only=True))
        torch_save_to_dcp(path, root / "back")
        dcp_to_torch_save(root / "back", root / "back.pt")
        assert flat(torch.load(root / "back.pt", weights_only=True)) == results[path.name]
    return results


if __name__ == "__main__":
    stage, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    found = first(folder) if stage == "first" else second(folder)
    (folder / f"{stage}.json").write_text(json.dumps(found))
