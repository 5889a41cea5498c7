"""Checkpoints of PyTorch Lightning for the tests of resuming, and the other direction: Lightning goes on from ours.

    python checkpoint.py                 writes packages/lightning/test-data/checkpoint/
    python checkpoint.py --resume FILE   goes on from a checkpoint until epoch 4 and prints what came out, as JSON
    python checkpoint.py --release FILE  writes the checkpoint after two epochs, with whichever release of Lightning is installed

Needs torch 2.13.0 and lightning 2.6.6. The files of test-data/releases were written by lightning 2.1.4, 2.3.3 and 2.5.5, and by
pytorch-lightning 2.0.9 under the name of lightning.
"""

import json
import logging
import math
import pathlib
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")

import lightning as L
import torch
from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "checkpoint"


class Regression(L.LightningModule):
    """The model of src/callbacks/resume.test.ts."""

    def __init__(self, lr=0.05, layers=(4, 2), **more):
        super().__init__()
        self.save_hyperparameters()
        self.layer = torch.nn.Linear(*layers)
        with torch.no_grad():
            for i, parameter in enumerate(self.layer.parameters()):
                parameter.copy_(torch.arange(parameter.numel()).reshape(parameter.shape).add(i).mul(0.7).cos())

    def training_step(self, batch, batch_idx):
        loss = (self.layer(batch) - 1).square().mean()
        self.log("train_loss", loss, on_epoch=True)
        return loss

    def validation_step(self, batch, batch_idx):
        self.log("val_loss", (self.layer(batch) - 1).square().mean())

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=self.hparams.lr, momentum=0.9)
        return [optimizer], [torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=0.5)]


def loader():
    rows = torch.tensor([[math.sin(4 * i + j) for j in range(4)] for i in range(6)])
    return torch.utils.data.DataLoader(rows, batch_size=2)


def trainer(root, epochs, callbacks):
    flags = {"enable_progress_bar": False, "enable_model_summary": False, "logger": False, "accelerator": "cpu"}
    return L.Trainer(default_root_dir=root, max_epochs=epochs, callbacks=callbacks, log_every_n_steps=1, **flags)


def callbacks(folder):
    return [
        EarlyStopping("val_loss", patience=10),
        ModelCheckpoint(dirpath=folder, monitor="val_loss", save_top_k=2, save_last=True),
    ]


def outcome(run, model):
    return {
        "global_step": run.global_step,
        "current_epoch": run.current_epoch,
        "lr": run.optimizers[0].param_groups[0]["lr"],
        "weight": model.layer.weight.tolist(),
        "bias": model.layer.bias.tolist(),
        "val_loss": run.callback_metrics["val_loss"].item(),
        "wait_count": run.early_stopping_callback.wait_count,
        "files": sorted(path.name for path in pathlib.Path(run.checkpoint_callback.dirpath).iterdir()),
    }


def write_half(root, out):
    """Trains for two epochs and writes the last checkpoint; returns the run."""
    folder = pathlib.Path(root) / "checkpoints"
    run = trainer(root, 2, callbacks(str(folder)))
    run.fit(Regression(), loader(), loader())
    checkpoint = torch.load(folder / "last.ckpt", weights_only=True)
    # The temporary folder's name would be another one each time.
    for state in checkpoint["callbacks"].values():
        if "dirpath" in state:
            moved = {str(pathlib.Path("/checkpoints") / pathlib.Path(k).name): v for k, v in state["best_k_models"].items()}
            state.update(dirpath="/checkpoints", best_k_models=moved)
            for key in ("best_model_path", "kth_best_model_path", "last_model_path"):
                state[key] = str(pathlib.Path("/checkpoints") / pathlib.Path(state[key]).name)
    torch.save(checkpoint, out)
    return run


def write():
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as root:
        run = write_half(root, OUT / "epoch-2.ckpt")
        run.save_checkpoint(OUT / "weights-only.ckpt", weights_only=True)
    with open(OUT / "resumed.json", "w") as file:
        json.dump(resume(OUT / "epoch-2.ckpt"), file, indent=1)
        file.write("\n")


def resume(path):
    with tempfile.TemporaryDirectory() as root:
        model = Regression()
        run = trainer(root, 4, callbacks(pathlib.Path(root) / "checkpoints"))
        run.fit(model, loader(), loader(), ckpt_path=path, weights_only=True)
        loaded = Regression.load_from_checkpoint(path, weights_only=True)
        return {**outcome(run, model), "hparams": {**loaded.hparams, "layers": list(loaded.hparams["layers"])}}


if __name__ == "__main__":
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    if len(sys.argv) == 3 and sys.argv[1] == "--resume":
        print(json.dumps(resume(sys.argv[2])))
    elif len(sys.argv) == 3 and sys.argv[1] == "--release":
        with tempfile.TemporaryDirectory() as root:
            write_half(root, sys.argv[2])
    else:
        write()
