"""Regression of tables and series, with a loss that the configuration makes."""

from typing import Any, Dict, List, Optional, Set, Tuple, Union

import torch
from lightning.pytorch import LightningModule
from torch import nn


class Regressor(LightningModule):
    def __init__(
        self,
        loss: nn.Module,
        columns: int = 4,
        layers: Union[int, List[int]] = 16,
        names: Optional[List[str]] = None,
        extra: Optional[Dict[str, Any]] = None,
    ):
        super().__init__()
        self.save_hyperparameters(ignore="loss")
        widths = [layers] if isinstance(layers, int) else layers
        parts = []
        for before, after in zip([columns, *widths], widths):
            parts += [nn.Linear(before, after), nn.SiLU()]
        self.net = nn.Sequential(*parts, nn.Linear(widths[-1], 1))
        self.loss = loss

    def training_step(self, batch):
        loss = self.loss(self.net(batch[0]), batch[1])
        self.log("train_loss", loss)
        return loss

    def validation_step(self, batch):
        self.log("val_loss", self.loss(self.net(batch[0]), batch[1]))


class Forecaster(LightningModule):
    def __init__(
        self,
        horizon: int = 2,
        hidden: int = 8,
        quantiles: Tuple[float, ...] = (0.1, 0.5, 0.9),
        tags: Set[str] = {"a"},
        lr: float = 0.01,
        warmup: int = 2,
    ):
        super().__init__()
        self.save_hyperparameters()
        self.body = nn.GRU(1, hidden, batch_first=True)
        self.head = nn.Linear(hidden, horizon * len(quantiles))

    def loss(self, batch):
        x, y = batch
        out, _ = self.body(x)
        found = self.head(out[:, -1]).reshape(len(x), -1, len(self.hparams.quantiles))
        losses = []
        for i, quantile in enumerate(self.hparams.quantiles):
            error = y - found[:, :, i]
            losses.append(torch.maximum(quantile * error, (quantile - 1) * error).mean())
        return torch.stack(losses).mean()

    def training_step(self, batch):
        loss = self.loss(batch)
        self.log("train_loss", loss)
        return loss

    def validation_step(self, batch):
        self.log("val_loss", self.loss(batch))

    def configure_optimizers(self):
        optimizer = torch.optim.RMSprop(self.parameters(), lr=self.hparams.lr)
        warm = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=self.hparams.warmup)
        then = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
        scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [warm, then], milestones=[self.hparams.warmup])
        return [optimizer], [{"scheduler": scheduler, "interval": "epoch", "name": "warm"}]
