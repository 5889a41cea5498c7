"""One epoch over 8,000 real digits, validated, then tested, in Lightning. Arguments: "process" or "serve", the folder of the images."""
import sys
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split
from lightning.pytorch import LightningModule, Trainer, seed_everything
from lightning.pytorch.loggers import CSVLogger
from common import done, in_folder, serve, use_threads


def accuracy(scores, labels):
    with torch.no_grad():
        return (scores.argmax(1) == labels).float().mean()


class DigitClassifier(LightningModule):
    def __init__(self, total_steps):
        super().__init__()
        self.total_steps = total_steps
        self.network = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.Flatten(),
            nn.Dropout(0.25), nn.Linear(32 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, images):
        return self.network(images)

    def training_step(self, batch):
        images, labels = batch
        scores = self(images)
        loss = F.cross_entropy(scores, labels, label_smoothing=0.1)
        self.log("train_loss", loss, prog_bar=True)
        self.log("train_acc", accuracy(scores, labels), prog_bar=True)
        return loss

    def validation_step(self, batch):
        images, labels = batch
        scores = self(images)
        self.log("val_loss", F.cross_entropy(scores, labels), prog_bar=True)
        self.log("val_acc", accuracy(scores, labels), prog_bar=True)

    def test_step(self, batch):
        images, labels = batch
        self.log("test_acc", accuracy(self(images), labels))

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.parameters(), lr=0.01)
        scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, total_steps=self.total_steps)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "step"}}


def read_digits(folder):
    images = np.fromfile(f"{folder}/images-idx3-ubyte", dtype=np.uint8)[16:]
    labels = np.fromfile(f"{folder}/labels-idx1-ubyte", dtype=np.uint8)[8:]
    return TensorDataset(torch.from_numpy(images).view(-1, 1, 28, 28).float().div(255), torch.from_numpy(labels).long())


def run(output):
    seed_everything(42)
    train, val, test = random_split(read_digits(sys.argv[2]), [8000, 1000, 1000], generator=torch.Generator().manual_seed(42))
    train_loader = DataLoader(train, batch_size=32, shuffle=True)
    trainer = Trainer(max_epochs=1, logger=CSVLogger(output), default_root_dir=output, accelerator="cpu")
    model = DigitClassifier(len(train_loader))
    trainer.fit(model, train_loader, DataLoader(val, batch_size=250))
    result, = trainer.test(model, DataLoader(test, batch_size=250))
    assert result["test_acc"] > 0.9, result


use_threads()
iterate = in_folder(run)
if sys.argv[1] == "process":
    iterate()
    done()
serve(iterate)
