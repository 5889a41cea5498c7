"""An image classifier; its optimizer and schedule are the configuration's."""

from typing import List, Literal, Optional

import torch.nn.functional as F
from lightning.pytorch import LightningModule
from torch import nn


class ConvClassifier(LightningModule):
    def __init__(
        self,
        channels: List[int] = [8, 16],
        classes: int = 2,
        activation: Literal["relu", "gelu"] = "relu",
        label_smoothing: float = 0.0,
        dropout: Optional[float] = None,
    ):
        """
        Args:
            channels: Channels of each layer.
            classes: How many classes.
            activation: What follows each layer.
            label_smoothing: Smoothing of the labels.
            dropout: Share that is left out. None leaves out nothing.
        """
        super().__init__()
        self.save_hyperparameters()
        layers = []
        for before, after in zip([1, *channels], channels):
            layers += [nn.Conv2d(before, after, 3, padding=1, bias=False), nn.BatchNorm2d(after)]
            layers += [nn.ReLU() if activation == "relu" else nn.GELU()]
        if dropout is not None:
            layers += [nn.Dropout(dropout)]
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(channels[-1], classes)

    def forward(self, x):
        return self.head(self.body(x).mean([2, 3]))

    def step(self, batch, stage):
        x, y = batch
        logits = self(x)
        loss = F.cross_entropy(logits, y, label_smoothing=self.hparams.label_smoothing)
        self.log(f"{stage}_loss", loss)
        self.log(f"{stage}_acc", (logits.argmax(1) == y).float().mean(), on_epoch=True, on_step=False)
        return loss

    def training_step(self, batch):
        return self.step(batch, "train")

    def validation_step(self, batch):
        self.step(batch, "val")

    def test_step(self, batch):
        self.step(batch, "test")
