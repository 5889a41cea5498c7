"""A variational autoencoder of parts that the configuration chooses."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Dict, Optional

import torch
import torch.nn.functional as F
from lightning.pytorch import LightningModule
from torch import nn


class Reduction(Enum):
    SUM = "sum"
    MEAN = "mean"


@dataclass
class Sizes:
    """Sizes of a part.

    Args:
        inputs: Numbers of an image.
        hidden: Width of the hidden layer.
        latent: Numbers of a code.
    """

    inputs: int = 64
    hidden: int = 16
    latent: int = 4


class Encoder(nn.Module):
    """Gives mean and logarithm of the variance."""


class DenseEncoder(Encoder):
    def __init__(self, sizes: Sizes = Sizes(), activation: Optional[nn.Module] = None):
        super().__init__()
        self.hidden = nn.Linear(sizes.inputs, sizes.hidden)
        self.activation = activation or nn.ReLU()
        self.out = nn.Linear(sizes.hidden, 2 * sizes.latent)

    def forward(self, x):
        return self.out(self.activation(self.hidden(x.flatten(1)))).chunk(2, 1)


class DenseDecoder(nn.Module):
    def __init__(self, sizes: Sizes = Sizes(), bias: bool = True):
        super().__init__()
        self.hidden = nn.Linear(sizes.latent, sizes.hidden, bias=bias)
        self.out = nn.Linear(sizes.hidden, sizes.inputs, bias=bias)

    def forward(self, z):
        return self.out(self.hidden(z).tanh())


class VAE(LightningModule):
    def __init__(
        self,
        encoder: Encoder,
        decoder: nn.Module,
        reduction: Reduction = Reduction.MEAN,
        weights: Dict[str, float] = {"reconstruction": 1.0, "kl": 1e-3},
        lr: float = 1e-3,
    ):
        super().__init__()
        self.save_hyperparameters()
        self.encoder = encoder
        self.decoder = decoder
        self.reduction = reduction.value
        self.weights = weights
        self.lr = lr

    def step(self, batch, stage):
        x, _ = batch
        mean, log_variance = self.encoder(x)
        z = mean + torch.randn_like(mean) * (log_variance * 0.5).exp()
        reconstruction = F.mse_loss(self.decoder(z), x.flatten(1), reduction=self.reduction)
        kl = (mean.square() + log_variance.exp() - 1 - log_variance).mul(0.5).mean()
        loss = self.weights["reconstruction"] * reconstruction + self.weights["kl"] * kl
        self.log_dict({f"{stage}_loss": loss, f"{stage}_kl": kl})
        return loss

    def training_step(self, batch):
        return self.step(batch, "train")

    def validation_step(self, batch):
        self.step(batch, "val")

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=self.lr)
