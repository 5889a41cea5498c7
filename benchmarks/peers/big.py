"""Steps in which computing dominates, in PyTorch's own loop or in Lightning. Arguments: "raw" or "lightning", the model, steps."""
import sys, time
import torch
import torch.nn.functional as F
from torch import nn
from common import in_folder, serve, use_threads, values
from transformer import Block


def conv():
    layers, widths = [], [3, 32, 32, 64, 64]
    for i, (width, following) in enumerate(zip(widths, widths[1:])):
        layers += [nn.Conv2d(width, following, 3, padding=1), nn.BatchNorm2d(following), nn.ReLU()]
        if i % 2 == 1: layers.append(nn.MaxPool2d(2))
    x = torch.from_numpy(values(32 * 3 * 1024)).view(32, 3, 32, 32)
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(64 * 8 * 8, 10)), (x, torch.arange(32) % 10)


def transformer():
    blocks = [Block(256, 8) for _ in range(4)]
    x = torch.from_numpy(values(16 * 64 * 64)).view(16, 64, 64)
    return nn.Sequential(nn.Linear(64, 256), *blocks, nn.Flatten(), nn.Linear(256 * 64, 10)), (x, torch.arange(16) % 10)


def raw(network, batch, steps):
    def iterate():
        optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
        start = time.perf_counter_ns()
        for x, y in [batch] * steps:
            optimizer.zero_grad()
            loss = F.cross_entropy(network(x), y)
            loss.backward()
            optimizer.step()
        return time.perf_counter_ns() - start
    return iterate


def lightning(network, batch, steps):
    from lightning.pytorch import LightningModule, Trainer
    from lightning.pytorch.loggers import CSVLogger

    class Big(LightningModule):
        def __init__(self):
            super().__init__()
            self.network = network

        def training_step(self, batch):
            x, y = batch
            loss = F.cross_entropy(self.network(x), y)
            self.log("loss", loss, prog_bar=True)
            return loss

        def configure_optimizers(self):
            return torch.optim.Adam(self.parameters(), lr=1e-3)

    class Batches:
        def __len__(self): return steps
        def __iter__(self): return iter([batch] * steps)

    def run(folder):
        Trainer(max_epochs=1, logger=CSVLogger(folder), default_root_dir=folder, accelerator="cpu").fit(Big(), Batches())
    return in_folder(run)


use_threads()
torch.manual_seed(0)
network, batch = {"conv": conv, "transformer": transformer}[sys.argv[2]]()
serve({"raw": raw, "lightning": lightning}[sys.argv[1]](network, batch, int(sys.argv[3])))
