"""The smallest step in a loop with Lightning Fabric; what is set up is not counted. Argument: the number of batches."""
import sys
import torch
import torch.nn.functional as F
from lightning.fabric import Fabric
from common import serve, use_threads
from small import Batches

use_threads()
batches = Batches(int(sys.argv[1]))
fabric = Fabric(accelerator="cpu", devices=1)
module = torch.nn.Linear(32, 2)
model, optimizer = fabric.setup(module, torch.optim.SGD(module.parameters(), lr=0.01))


def iterate():
    for x, y in batches:
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        fabric.backward(loss)
        optimizer.step()


serve(iterate)
