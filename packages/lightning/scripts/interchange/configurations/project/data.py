"""Small data that formulas make: the same numbers in both languages."""

from typing import List, Literal, Optional, Tuple

import torch
from lightning.pytorch import LightningDataModule
from torch import nn
from torch.utils.data import DataLoader, Subset, TensorDataset


class Transform(nn.Module):
    """Changes a batch of images once."""


class Scale(Transform):
    """Multiplies and adds."""

    def __init__(self, factor: float = 1.0, offset: float = 0.0):
        super().__init__()
        self.factor = factor
        self.offset = offset

    def forward(self, x):
        return x * self.factor + self.offset


class Flip(Transform):
    """Turns images around."""

    def __init__(self, axis: Literal["rows", "columns"] = "rows"):
        super().__init__()
        self.axis = axis

    def forward(self, x):
        return x.flip([2 if self.axis == "rows" else 3])


def waves(*shape: int) -> torch.Tensor:
    count = 1
    for size in shape:
        count *= size
    return torch.arange(count).mul(0.37).sin().reshape(shape)


class Parts(LightningDataModule):
    """Splits a data set: the first rows to train, the rest to validate and test."""

    dataset: TensorDataset

    def __init__(self, batch_size: int, split: Tuple[float, float], shuffle: bool):
        super().__init__()
        self.batch_size = batch_size
        self.split = split
        self.shuffle = shuffle

    def part(self, first: bool) -> Subset:
        count = int(len(self.dataset) * self.split[0])
        return Subset(self.dataset, list(range(count) if first else range(count, len(self.dataset))))

    def train_dataloader(self):
        return DataLoader(self.part(True), batch_size=self.batch_size, shuffle=self.shuffle)

    def val_dataloader(self):
        return DataLoader(self.part(False), batch_size=self.batch_size)

    def test_dataloader(self):
        return self.val_dataloader()


class Images(Parts):
    """Images of waves; the label is the class, the mask says where it is bright."""

    def __init__(
        self,
        samples: int = 64,
        size: int = 8,
        classes: int = 2,
        batch_size: int = 16,
        split: Tuple[float, float] = (0.75, 0.25),
        shuffle: bool = True,
        transforms: Optional[List[Transform]] = None,
        target: Literal["label", "mask"] = "label",
    ):
        """
        Args:
            samples: How many images.
            size: Pixels of a side.
            classes: How many classes.
            batch_size: Images of a batch.
            split: Shares to train and to validate.
            shuffle: Whether training data is shuffled.
            transforms: What changes the images.
            target: What is learned.
        """
        super().__init__(batch_size, split, shuffle)
        self.save_hyperparameters()
        images = waves(samples, 1, size, size)
        labels = torch.arange(samples) % classes
        images = images + labels.reshape(-1, 1, 1, 1) * 0.5
        mask = (images > 0.5).float()
        for transform in transforms or []:
            images = transform(images)
        self.dataset = TensorDataset(images, labels if target == "label" else mask)


class Table(Parts):
    """Rows of numbers with a value to learn."""

    def __init__(self, rows: int = 64, columns: int = 4, batch_size: int = 8, noise: float = 0.0):
        super().__init__(batch_size, (0.75, 0.25), True)
        self.save_hyperparameters()
        x = waves(rows, columns)
        self.dataset = TensorDataset(x, x.sum(1, keepdim=True) + noise * waves(rows, 1))


class Series(Parts):
    """Windows of a series with the values after them."""

    def __init__(self, length: int = 80, window: int = 6, horizon: int = 2, batch_size: int = 8):
        super().__init__(batch_size, (0.5, 0.5), False)
        self.save_hyperparameters()
        windows = waves(length).unfold(0, window + horizon, 1)
        self.dataset = TensorDataset(windows[:, :window].unsqueeze(2), windows[:, window:])


class Text(Parts):
    """Blocks of a text's letters with the letters that follow."""

    def __init__(self, text: str, block_size: int = 8, batch_size: int = 4):
        super().__init__(batch_size, (0.8, 0.2), True)
        self.save_hyperparameters()
        letters = sorted(set(text))
        codes = torch.tensor([letters.index(letter) for letter in text])
        blocks = codes.unfold(0, block_size + 1, 2)
        self.vocabulary = len(letters)
        self.dataset = TensorDataset(blocks[:, :-1], blocks[:, 1:])
