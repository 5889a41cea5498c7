"""Lightning's side of scripts/interchange.mjs: runs that are stopped here go on there, and the other way round.

    python interchange.py first FOLDER    whole runs, and first halves as checkpoints
    python interchange.py second FOLDER   second halves of the checkpoints of the other side

Needs torch 2.13.0 and lightning 2.6.6.
"""

import json
import logging
import math
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")

import lightning as L
import torch
from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint

HERE = pathlib.Path(__file__).resolve().parent
CASES = json.loads((HERE / "cases.json").read_text())
EPOCHS = CASES["epochs"]


class Model(L.LightningModule):
    """The model of model.ts."""

    def __init__(self, optimizer="SGD", scheduler="none", width=3, extra=None):
        super().__init__()
        self.save_hyperparameters()
        self.body = torch.nn.Sequential(torch.nn.Linear(4, width), torch.nn.Tanh(), torch.nn.Linear(width, 2))
        with torch.no_grad():
            for i, parameter in enumerate(self.parameters()):
                parameter.copy_(torch.arange(parameter.numel()).reshape(parameter.shape).add(i).mul(0.7).cos())

    def loss(self, batch):
        return (self.body(batch) - 1).square().mean()

    def training_step(self, batch, batch_idx):
        return self.loss(batch)

    def validation_step(self, batch, batch_idx):
        self.log("val_loss", self.loss(batch))

    def configure_optimizers(self):
        name = self.hparams.optimizer
        optimizer = getattr(torch.optim, name)(self.parameters(), **CASES["optimizers"][name])
        name = self.hparams.scheduler
        if name == "none":
            return optimizer
        config = {"scheduler": make_scheduler(name, optimizer), "monitor": "val_loss"}
        config["interval"] = "step" if name in CASES["steps"] else "epoch"
        return {"optimizer": optimizer, "lr_scheduler": config}


def make_scheduler(name, optimizer):
    schedulers = torch.optim.lr_scheduler
    if name == "LambdaLR":
        return schedulers.LambdaLR(optimizer, lambda epoch: 0.9**epoch)
    if name == "MultiplicativeLR":
        return schedulers.MultiplicativeLR(optimizer, lambda epoch: 0.7)
    if name == "SequentialLR":
        parts = [schedulers.LinearLR(optimizer, 0.5, 1.0, 2), schedulers.ExponentialLR(optimizer, 0.6)]
        return schedulers.SequentialLR(optimizer, parts, [2])
    if name == "ChainedScheduler":
        parts = [schedulers.ConstantLR(optimizer, 0.5, 3), schedulers.ExponentialLR(optimizer, 0.9)]
        return schedulers.ChainedScheduler(parts, optimizer)
    if name == "SWALR":
        return torch.optim.swa_utils.SWALR(optimizer, **CASES["schedulers"][name])
    return getattr(schedulers, name)(optimizer, **CASES["schedulers"][name])


def loader():
    rows = torch.tensor([[math.sin(4 * i + j) for j in range(4)] for i in range(6)])
    return torch.utils.data.DataLoader(rows, batch_size=2)


def make_run(case, folder, **flags):
    callbacks = []
    if case["callbacks"]:
        callbacks = [
            EarlyStopping("val_loss", patience=4, min_delta=0.05),
            ModelCheckpoint(dirpath=folder, monitor="val_loss", save_top_k=2, save_last=True),
        ]
    quiet = {"enable_progress_bar": False, "enable_model_summary": False, "logger": False, "accelerator": "cpu"}
    quiet["enable_checkpointing"] = case["callbacks"]
    return L.Trainer(default_root_dir=folder, callbacks=callbacks, num_sanity_val_steps=0, **quiet, **flags)


def make_model(case):
    return Model(case["optimizer"], case["scheduler"], extra={"note": "é", "list": [1, 2.5, None], "flag": True})


def outcome(run, model):
    states = {}
    for callback in run.callbacks:
        state = callback.state_dict()
        for key in ("best_model_path", "kth_best_model_path", "last_model_path"):
            if key in state:
                state[key] = pathlib.Path(state[key]).name
        state.pop("dirpath", None)
        if "best_k_models" in state:
            state["best_k_models"] = {pathlib.Path(k).name: v for k, v in state["best_k_models"].items()}
        states[type(callback).__name__] = plain(state)
    optimizer = run.optimizers[0].state_dict()
    return {
        "global_step": run.global_step,
        "current_epoch": run.current_epoch,
        "weights": {name: value.tolist() for name, value in model.state_dict().items()},
        "optimizer": plain({"state": optimizer["state"], "lr": optimizer["param_groups"][0]["lr"]}),
        "callbacks": {k: v for k, v in states.items() if v},
    }


def plain(value):
    if isinstance(value, torch.Tensor):
        return value.tolist()
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def fit(case, folder, ckpt_path=None, **flags):
    model = make_model(case)
    run = make_run(case, folder, **flags)
    options = {"weights_only": True} if ckpt_path is not None else {}
    run.fit(model, loader(), loader(), ckpt_path=ckpt_path, **options)
    return run, model


def whole_flags(case):
    return {"max_epochs": EPOCHS, "max_steps": 3 * EPOCHS if case["stop"] == "step" else -1}


def first(root, case):
    """A whole run, and one that is stopped, whose checkpoint the other side gets."""
    name = case["name"]
    whole = outcome(*fit(case, root / "py-whole" / name, **whole_flags(case)))
    half = {"max_epochs": EPOCHS, "max_steps": 4} if case["stop"] == "step" else {"max_epochs": 2}
    run, _ = fit(case, root / "py" / name, **half)
    path = root / f"py-{name}.ckpt"
    run.save_checkpoint(path)
    if case["stop"] == "step":
        # In the middle of an epoch Lightning begins the loader again: the run is not the one without a stop.
        whole = outcome(*fit(case, root / "py-own" / name, ckpt_path=path, **whole_flags(case)))
    return whole


def second(root, case):
    """Goes on from a checkpoint of the other side."""
    name = case["name"]
    path = root / f"ts-{name}.ckpt"
    found = outcome(*fit(case, root / "ts" / name, ckpt_path=path, **whole_flags(case)))
    contents = torch.load(path, weights_only=True)
    loaded = Model.load_from_checkpoint(path, weights_only=True)
    found["hparams"] = plain(dict(loaded.hparams))
    found["saved"] = {k: v.tolist() for k, v in contents["state_dict"].items()}
    found["loaded"] = {k: v.tolist() for k, v in loaded.state_dict().items()}
    return found


def main():
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    stage, root = sys.argv[1], pathlib.Path(sys.argv[2])
    results = {}
    for case in json.loads((root / "cases.json").read_text()):
        try:
            results[case["name"]] = {"first": first, "second": second}[stage](root, case)
        except Exception as error:
            results[case["name"]] = {"error": f"{type(error).__name__}: {error}"[:600]}
    (root / f"py-{stage}.json").write_text(json.dumps(results))


if __name__ == "__main__":
    main()
