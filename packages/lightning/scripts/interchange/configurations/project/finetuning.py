"""A head on a backbone that stays as it is for some epochs."""

from typing import Optional

import torch
import torch.nn.functional as F
from lightning.pytorch import Callback, LightningModule
from lightning.pytorch.callbacks import BaseFinetuning
from torch import nn


class Unfreeze(BaseFinetuning):
    """Trains the backbone from an epoch on."""

    def __init__(self, epoch: int = 1, lr: Optional[float] = None):
        super().__init__()
        self.epoch = epoch
        self.lr = lr

    def freeze_before_training(self, pl_module):
        self.freeze(pl_module.backbone)

    def finetune_function(self, pl_module, epoch, optimizer):
        if epoch == self.epoch:
            self.unfreeze_and_add_param_group(pl_module.backbone, optimizer, lr=self.lr)


class Note(Callback):
    """Logs how many parameters are trained."""

    def __init__(self, name: str = "trained"):
        self.name = name

    def on_train_epoch_end(self, trainer, pl_module):
        count = sum(parameter.numel() for parameter in pl_module.parameters() if parameter.requires_grad)
        pl_module.log(self.name, float(count))


class FineTuned(LightningModule):
    def __init__(self, inputs: int = 4, width: int = 8, lr: float = 0.05):
        super().__init__()
        self.save_hyperparameters()
        self.backbone = nn.Sequential(nn.Linear(inputs, width), nn.BatchNorm1d(width), nn.Tanh())
        self.head = nn.Linear(width, 1)

    def step(self, batch):
        return F.smooth_l1_loss(self.head(self.backbone(batch[0])), batch[1])

    def training_step(self, batch):
        loss = self.step(batch)
        self.log("train_loss", loss)
        return loss

    def validation_step(self, batch):
        self.log("val_loss", self.step(batch))

    def configure_optimizers(self):
        trained = [parameter for parameter in self.parameters() if parameter.requires_grad]
        optimizer = torch.optim.SGD(trained, lr=self.hparams.lr)
        return {"optimizer": optimizer, "lr_scheduler": torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.5)}
