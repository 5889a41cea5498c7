"""The smallest things: one operator, and bytes in and out. Argument: which."""
import sys
import torch
from common import serve, use_threads, values


def add():
    a, b = torch.from_numpy(values(4)), torch.from_numpy(values(4, 4))
    return lambda: torch.add(a, b)


def transfer():
    source = values(262_144)
    return lambda: (torch.from_numpy(source).view(512, 512) * 2).numpy()


use_threads()
serve({"add": add, "bytes": transfer}[sys.argv[1]]())
