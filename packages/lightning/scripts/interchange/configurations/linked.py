"""A program with links, classes of its own and defaults."""

from lightning.pytorch.callbacks import EarlyStopping
from lightning.pytorch.cli import LightningCLI
from project.data import Text
from project.language import LetterModel


class Program(LightningCLI):
    def add_arguments_to_parser(self, parser):
        parser.add_lightning_class_args(EarlyStopping, "stopping")
        parser.set_defaults({"stopping.monitor": "val_loss", "stopping.patience": 1})
        parser.link_arguments("data.vocabulary", "model.vocabulary", apply_on="instantiate")
        parser.link_arguments("data.block_size", "model.width", compute_fn=lambda size: 2 * size)


if __name__ == "__main__":
    Program(LetterModel, Text, seed_everything_default=3, trainer_defaults={"max_epochs": 2, "accelerator": "cpu"})
