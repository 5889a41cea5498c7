"""Two optimizers with schedules of their own, stepped by hand."""

from typing import List

import torch.nn.functional as F
from lightning.pytorch import LightningModule
from lightning.pytorch.cli import LRSchedulerCallable, OptimizerCallable
from torch import nn


class TwoStages(LightningModule):
    def __init__(
        self, optimizers: List[OptimizerCallable], schedulers: List[LRSchedulerCallable], columns: int = 4, width: int = 8
    ):
        super().__init__()
        self.save_hyperparameters()
        self.automatic_optimization = False
        self.optimizer_makers = optimizers
        self.scheduler_makers = schedulers
        self.first = nn.Linear(columns, width)
        self.second = nn.Linear(width, 1)

    def training_step(self, batch, batch_idx):
        loss = F.mse_loss(self.second(self.first(batch[0]).tanh()), batch[1])
        for optimizer in self.optimizers():
            optimizer.zero_grad()
        self.manual_backward(loss)
        for optimizer in self.optimizers():
            optimizer.step()
        self.log("train_loss", loss)

    def on_train_epoch_end(self):
        for scheduler in self.lr_schedulers():
            scheduler.step()

    def validation_step(self, batch):
        self.log("val_loss", F.mse_loss(self.second(self.first(batch[0]).tanh()), batch[1]))

    def configure_optimizers(self):
        parts = [self.first, self.second]
        optimizers = [make(part.parameters()) for make, part in zip(self.optimizer_makers, parts)]
        return optimizers, [make(optimizer) for make, optimizer in zip(self.scheduler_makers, optimizers)]
