"""A fit in float16 with a gradient scaler: MLP 784-128-10, Adam, 200 batches of 32."""
import torch
import torch.nn.functional as F
from torch import nn
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.plugins.precision import MixedPrecision
from common import serve, use_threads, values


class Mlp(LightningModule):
    def __init__(self):
        super().__init__()
        self.network = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))

    def training_step(self, batch):
        x, y = batch
        return F.cross_entropy(self.network(x), y)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=1e-3)


class Batches:
    """A batch, 200 times."""

    def __init__(self, batch):
        self.batch = batch

    def __len__(self):
        return 200

    def __iter__(self):
        return iter([self.batch] * 200)


def run():
    torch.manual_seed(0)
    batch = torch.from_numpy(values(32 * 784)).view(32, 784), torch.arange(32) % 10
    # On a CPU the flag "16-mixed" means bfloat16; as a plugin it is what it says.
    plugins = MixedPrecision("16-mixed", "cpu", torch.amp.GradScaler("cpu"))
    Trainer(max_epochs=1, barebones=True, accelerator="cpu", plugins=plugins).fit(Mlp(), Batches(batch))


use_threads()
serve(run)
