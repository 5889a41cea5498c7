"""The smallest step in PyTorch's own loop. Argument: the number of batches."""
import sys
import torch
import torch.nn.functional as F
from common import serve, use_threads
from small import Batches

use_threads()
batches = Batches(int(sys.argv[1]))


def iterate():
    model = torch.nn.Linear(32, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for x, y in batches:
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()


serve(iterate)
