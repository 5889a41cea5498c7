"""Saves and loads parameters with their optimizer's state. Arguments: "save", "load" or "pause" (asynchronous), MB of parameters."""
import os, sys, tempfile, time
import torch
from common import serve, use_threads


def contents(megabytes):
    rows = round(megabytes * 1e6 / 4 / 16 / 1000)
    layers = [torch.nn.Parameter(torch.rand(rows, 1000)) for _ in range(16)]
    optimizer = torch.optim.SGD(layers, lr=0.01, momentum=0.9)
    for layer in layers: layer.grad = torch.ones_like(layer)
    optimizer.step()
    optimizer.zero_grad()
    weights = {f"layers.{i}.weight": layer.detach() for i, layer in enumerate(layers)}
    return {"state_dict": weights, "optimizer_states": [optimizer.state_dict()], "epoch": 1, "global_step": 100}


def save(saved, path):
    def iterate():
        os.sync()
        start = time.perf_counter_ns()
        torch.save(saved, path)
        return time.perf_counter_ns() - start
    return iterate


def pause(saved, path):
    from lightning.pytorch.plugins.io import AsyncCheckpointIO, TorchCheckpointIO

    def iterate():
        os.sync()
        io = AsyncCheckpointIO(TorchCheckpointIO())
        start = time.perf_counter_ns()
        io.save_checkpoint(saved, path)
        taken = time.perf_counter_ns() - start
        io.teardown()
        return taken
    return iterate


if __name__ == "__main__":
    use_threads()
    what, path = sys.argv[1], os.path.join(tempfile.mkdtemp(), "last.ckpt")
    saved = contents(int(sys.argv[2]))
    if what == "save":
        serve(save(saved, path))
    elif what == "load":
        torch.save(saved, path)
        serve(lambda: torch.load(path, weights_only=True))
    else:
        serve(pause(saved, path))
