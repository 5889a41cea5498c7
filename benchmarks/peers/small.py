"""The smallest module that trains, and its batches in memory: what is left of a step is the framework's."""
import torch
import torch.nn.functional as F
from common import values


class Batches:
    def __init__(self, count):
        self.batches = [(torch.from_numpy(values(32, i)).view(1, 32), torch.from_numpy(values(2, i + 32)).view(1, 2)) for i in range(count)]

    def __len__(self):
        return len(self.batches)

    def __iter__(self):
        return iter(self.batches)


def small(metrics):
    """Linear(32, 2), MSE, SGD; logs so many names each step."""
    from lightning.pytorch import LightningModule

    class Small(LightningModule):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(32, 2)

        def training_step(self, batch):
            x, y = batch
            loss = F.mse_loss(self.layer(x), y)
            for i in range(metrics):
                self.log(f"loss_{i}", loss, prog_bar=i == 0)
            return loss

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=0.01)

    return Small()
