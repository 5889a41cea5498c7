"""Training steps by hand, as in PyTorch's tutorials. Arguments: the model, and what it needs."""
import sys
import torch
import torch.nn.functional as F
from torch import nn
from common import serve, use_threads, values
from transformer import Block


def training(model, optimizer, x, y, loss):
    def iterate():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
    return iterate


def step():
    model = nn.Linear(32, 2)
    x, y = torch.from_numpy(values(32)).view(1, 32), torch.from_numpy(values(2, 32)).view(1, 2)
    return training(model, torch.optim.SGD(model.parameters(), lr=0.01), x, y, F.mse_loss)


def mlp(batch, optimizer):
    batch = int(batch)
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    x, y = torch.from_numpy(values(batch * 784)).view(batch, 784), torch.arange(batch) % 10
    chosen = torch.optim.SGD(model.parameters(), lr=0.01) if optimizer == "sgd" else torch.optim.Adam(model.parameters(), lr=1e-3)
    return training(model, chosen, x, y, F.cross_entropy)


def conv():
    model = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
                          nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32 * 7 * 7, 10))
    x, y = torch.from_numpy(values(64 * 784)).view(64, 1, 28, 28), torch.arange(64) % 10
    return training(model, torch.optim.SGD(model.parameters(), lr=0.01), x, y, F.cross_entropy)


def transformer():
    model, x = Block(128, 4), torch.from_numpy(values(8 * 64 * 128)).view(8, 64, 128)

    def iterate():
        model.zero_grad()
        model(x).square().mean().backward()
    return iterate


use_threads()
torch.manual_seed(0)
serve({"step": step, "mlp": mlp, "conv": conv, "transformer": transformer}[sys.argv[1]](*sys.argv[2:]))
