"""Representations without labels, by two views of each image."""

import torch
import torch.nn.functional as F
from lightning.pytorch import LightningModule
from torch import nn


class Projection(nn.Module):
    def __init__(self, inputs: int = 64, hidden: int = 32, outputs: int = 8, norm: bool = True):
        super().__init__()
        self.first = nn.Linear(inputs, hidden)
        self.norm = nn.LayerNorm(hidden) if norm else nn.Identity()
        self.second = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.second(self.norm(self.first(x.flatten(1))).relu())


class SimCLR(LightningModule):
    def __init__(self, projection: Projection, temperature: float = 0.5, noise: float = 0.1, lr: float = 3e-4):
        super().__init__()
        self.save_hyperparameters(ignore=["projection"])
        self.projection = projection

    def loss(self, batch):
        x, _ = batch
        views = torch.cat([x + self.hparams.noise * torch.randn_like(x) for _ in range(2)])
        z = F.normalize(self.projection(views), dim=1)
        similar = z @ z.T / self.hparams.temperature
        count = len(x)
        similar = similar - 1e9 * torch.eye(2 * count)
        target = torch.cat([torch.arange(count) + count, torch.arange(count)])
        return F.cross_entropy(similar, target)

    def training_step(self, batch):
        loss = self.loss(batch)
        self.log("train_loss", loss, on_step=True, on_epoch=True, prog_bar=True)
        return loss

    def validation_step(self, batch):
        self.log("val_loss", self.loss(batch))

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.hparams.lr, momentum=0.9)
