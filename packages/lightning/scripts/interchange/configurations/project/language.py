"""A language model of letters; makes its optimizer and its schedule of what the configuration says."""

from typing import Literal, Optional

import torch.nn.functional as F
from lightning.pytorch import LightningModule
from lightning.pytorch.cli import LRSchedulerCallable, OptimizerCallable
from torch import nn


class LetterModel(LightningModule):
    def __init__(
        self,
        vocabulary: int,
        optimizer: OptimizerCallable,
        scheduler: Optional[LRSchedulerCallable] = None,
        width: int = 16,
        layers: int = 1,
        cell: Literal["lstm", "gru"] = "lstm",
        interval: Literal["step", "epoch"] = "step",
    ):
        super().__init__()
        self.save_hyperparameters()
        self.make_optimizer = optimizer
        self.make_scheduler = scheduler
        self.interval = interval
        self.embedding = nn.Embedding(vocabulary, width)
        Cell = nn.LSTM if cell == "lstm" else nn.GRU
        self.body = Cell(width, width, num_layers=layers, batch_first=True)
        self.head = nn.Linear(width, vocabulary)

    def loss(self, batch):
        x, y = batch
        hidden, _ = self.body(self.embedding(x))
        return F.cross_entropy(self.head(hidden).flatten(0, 1), y.flatten())

    def training_step(self, batch):
        loss = self.loss(batch)
        self.log("train_loss", loss, on_step=True, on_epoch=True)
        return loss

    def validation_step(self, batch):
        loss = self.loss(batch)
        self.log_dict({"val_loss": loss, "val_perplexity": loss.exp()})

    def configure_optimizers(self):
        optimizer = self.make_optimizer(self.parameters())
        if self.make_scheduler is None:
            return optimizer
        scheduler = {"scheduler": self.make_scheduler(optimizer), "interval": self.interval}
        return {"optimizer": optimizer, "lr_scheduler": scheduler}
