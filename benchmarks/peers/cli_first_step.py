"""From process start to the end of the first training step through Lightning's command line."""
import tempfile
from lightning.pytorch import Callback
from lightning.pytorch.cli import LightningCLI
from lightning.pytorch.demos.boring_classes import BoringDataModule, BoringModel
from common import done


class Done(Callback):
    def on_train_batch_end(self, *_):
        done()


args = ["fit", "--trainer.max_epochs=1", "--trainer.accelerator=cpu", "--trainer.default_root_dir", tempfile.mkdtemp()]
LightningCLI(BoringModel, BoringDataModule, args=args, trainer_defaults={"callbacks": [Done()]})
