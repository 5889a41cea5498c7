"""Segmentation by a small U-Net."""

from typing import List

import torch
from lightning.pytorch import LightningModule
from torch import nn


class Dice(nn.Module):
    """One minus the share of what both mark."""

    def __init__(self, smooth: float = 1.0):
        super().__init__()
        self.smooth = smooth

    def forward(self, logits, target):
        found = logits.sigmoid()
        both = (found * target).sum()
        return 1 - (2 * both + self.smooth) / (found.sum() + target.sum() + self.smooth)


class UNet(LightningModule):
    def __init__(self, losses: List[nn.Module], features: int = 4, bilinear: bool = False, example: bool = False):
        super().__init__()
        self.save_hyperparameters()
        self.losses = nn.ModuleList(losses)
        self.down = nn.Conv2d(1, features, 3, padding=1)
        self.bottom = nn.Conv2d(features, 2 * features, 3, padding=1)
        self.up = (
            nn.Sequential(nn.Upsample(scale_factor=2, mode="bilinear"), nn.Conv2d(2 * features, features, 1))
            if bilinear
            else nn.ConvTranspose2d(2 * features, features, 2, stride=2)
        )
        self.out = nn.Conv2d(2 * features, 1, 1)

    def forward(self, x):
        down = self.down(x).relu()
        bottom = self.bottom(nn.functional.max_pool2d(down, 2)).relu()
        return self.out(torch.cat([self.up(bottom), down], 1))

    def step(self, batch, stage):
        logits = self(batch[0])
        loss = sum(part(logits, batch[1]) for part in self.losses)
        self.log(f"{stage}/loss", loss)
        return loss

    def training_step(self, batch):
        return self.step(batch, "train")

    def validation_step(self, batch):
        self.step(batch, "val")
