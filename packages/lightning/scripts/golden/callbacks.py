"""Writes test-data/callbacks/*.json: what runs of Lightning with its callbacks give.

Run: python packages/lightning/scripts/golden/callbacks.py
"""

import datetime
import json
import logging
import os
import pathlib
import tempfile
import warnings

import torch
from lightning.pytorch import Callback, LightningModule, Trainer
from lightning.pytorch.callbacks import (
    BackboneFinetuning,
    EarlyStopping,
    EMAWeightAveraging,
    GradientAccumulationScheduler,
    LearningRateMonitor,
    ModelCheckpoint,
    ModelPruning,
    StochasticWeightAveraging,
    WeightAveraging,
)
from lightning.pytorch.loggers import Logger
from torch.utils.data import DataLoader

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "callbacks"
warnings.filterwarnings("ignore")


def rows(n):
    return torch.arange(4 * n, dtype=torch.float32).sin().reshape(n, 4)


class Model(LightningModule):
    """A linear model; with batch normalisation on demand; the optimizer and scheduler are given."""

    def __init__(self, norm=False, configure=None, values=()):
        super().__init__()
        self.first = torch.nn.Linear(4, 3)
        self.norm = torch.nn.BatchNorm1d(3) if norm else None
        self.last = torch.nn.Linear(3, 1)
        self.configure = configure or (lambda m: torch.optim.SGD(m.parameters(), lr=0.1))
        self.values = values
        with torch.no_grad():
            for i, p in enumerate(self.parameters()):
                p.copy_((torch.arange(p.numel(), dtype=torch.float32) + i).sin().mul(0.5).reshape(p.shape))

    def forward(self, x):
        x = self.first(x)
        if self.norm is not None:
            x = self.norm(x)
        return self.last(x)

    def training_step(self, batch, batch_idx):
        loss = (self(batch) - 1).pow(2).mean()
        self.log("train_loss", loss)
        return loss

    def validation_step(self, batch, batch_idx):
        loss = (self(batch) - 1).pow(2).mean()
        self.log("val_loss", loss)
        if self.values:
            self.log("given", self.values[self.current_epoch])

    def configure_optimizers(self):
        return self.configure(self)


class Recorder(Callback):
    """Notes the learning rate of each epoch and what validation gave."""

    def __init__(self):
        self.lrs, self.losses, self.steps = [], [], []

    def on_train_batch_start(self, trainer, module, batch, batch_idx):
        if batch_idx == 0:
            self.lrs.append(trainer.optimizers[0].param_groups[0]["lr"])

    def on_validation_end(self, trainer, module):
        self.losses.append(trainer.callback_metrics["val_loss"].item())

    def on_train_epoch_end(self, trainer, module):
        self.steps.append(trainer.global_step)


class NoStaleGradients(Callback):
    """Lightning makes one step with old gradients in the pass for batch normalisation; without gradients it changes nothing."""

    def __init__(self, epochs):
        self.epochs = epochs

    def on_before_optimizer_step(self, trainer, module, optimizer):
        if trainer.current_epoch == self.epochs:
            optimizer.zero_grad()


class Calls(Logger):
    """Notes what is logged."""

    name, version = "calls", 0

    def __init__(self):
        super().__init__()
        self.calls = []

    def log_metrics(self, metrics, step=None):
        self.calls.append([dict(metrics), step])

    def log_hyperparams(self, *args, **kwargs):
        pass


def plain(value):
    if isinstance(value, torch.Tensor):
        return value.tolist()
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def trainer(callbacks, epochs, root, **flags):
    return Trainer(
        max_epochs=epochs, callbacks=callbacks, default_root_dir=root, accelerator="cpu", devices=1, num_sanity_val_steps=0,
        enable_progress_bar=False, enable_model_summary=False, **{"logger": False, "enable_checkpointing": False, **flags},
    )


def loaders():
    return DataLoader(rows(11), batch_size=3), DataLoader(rows(4), batch_size=2)


def run(callback, epochs, model=None, extra=(), resume=None):
    """A run of `epochs`; with `resume` one that was stopped after so many and taken up again."""
    with tempfile.TemporaryDirectory() as root:
        path = pathlib.Path(root) / "last.ckpt"
        make = model or Model
        recorder = Recorder()
        if resume is not None:
            # Stopped in the middle: the Trainer knows all the epochs.
            class Stop(Callback):
                def on_train_epoch_end(self, trainer, module):
                    if trainer.current_epoch == resume - 1:
                        trainer.save_checkpoint(path)
                        trainer.should_stop = True

            trainer([callback(), Stop()], epochs, root).fit(make(), *loaders())
        module = make()
        own = callback()
        one = trainer([own, recorder, *extra], epochs, root)
        one.fit(module, *loaders(), ckpt_path=path if resume is not None else None, weights_only=False)
        one.save_checkpoint(path)
        checkpoint = torch.load(path, weights_only=False)
        keys = [k for k in checkpoint if k not in ("loops", "hparams_name", "hyper_parameters")]
        return {
            "weights": plain(module.state_dict()),
            "lrs": recorder.lrs,
            "losses": recorder.losses,
            "steps": recorder.steps,
            "state": plain(checkpoint["callbacks"].get(own.state_key)),
            "keys": keys,
            "averaging_state": plain(checkpoint.get("averaging_state")),
            "current_model_state": plain(checkpoint.get("current_model_state")),
        }


def step_lr(module):
    optimizer = torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9)
    return [optimizer], [torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=0.8)]


def averaging():
    swa = lambda: StochasticWeightAveraging(0.05, swa_epoch_start=2, annealing_epochs=3)
    linear = lambda: StochasticWeightAveraging([0.02], swa_epoch_start=0.4, annealing_epochs=2, annealing_strategy="linear")
    ema = lambda: EMAWeightAveraging(decay=0.8, update_every_n_steps=2, update_starting_at_step=3)
    by_epoch = lambda: EMAWeightAveraging(decay=0.8, update_every_n_steps=0, update_starting_at_epoch=1)
    with_scheduler = lambda: Model(configure=step_lr)
    with_norm = lambda: Model(norm=True)
    return {
        "swa": run(swa, 5),
        "swa, scheduler": run(swa, 5, with_scheduler),
        "swa, linear": run(linear, 5, with_scheduler),
        "swa, resumed": run(swa, 5, with_scheduler, resume=3),
        "swa, batch norm": run(swa, 4, with_norm, extra=[NoStaleGradients(4)]),
        "averaging": run(lambda: WeightAveraging(), 3, with_norm),
        "averaging, own buffers": run(lambda: WeightAveraging(use_buffers=False), 3, with_norm),
        "ema": run(ema, 3, with_norm),
        "ema, epochs": run(by_epoch, 4),
        "ema, resumed": run(ema, 4, with_scheduler, resume=2),
        "accumulation": run(lambda: GradientAccumulationScheduler({1: 3, 3: 2}), 5),
    }


def monitored(monitor, configure, epochs=2, log_every=2):
    """What a LearningRateMonitor logs, and what of it is in callback_metrics."""
    with tempfile.TemporaryDirectory() as root:
        logger, module = Calls(), Model(configure=configure)
        # More than one optimizer needs manual optimization, in which nothing is stepped here.
        module.automatic_optimization = not isinstance(configure(module), list)
        one = trainer([monitor], epochs, root, logger=logger, log_every_n_steps=log_every)
        one.fit(module, DataLoader(rows(8), batch_size=2))
        calls = [[m, s] for m, s in logger.calls if "train_loss" not in m]
        return {
            "calls": calls,
            "callback_metrics": {k: v.item() for k, v in one.callback_metrics.items() if k != "train_loss"},
            "lrs": plain(monitor.lrs),
        }


def learning_rates():
    def groups(module):
        a = {"params": module.first.parameters(), "lr": 0.2, "weight_decay": 0.01, "name": "body"}
        return torch.optim.SGD([a, {"params": module.last.parameters()}], lr=0.1, momentum=0.9)

    def adam_per_step(module):
        optimizer = torch.optim.Adam(module.parameters(), lr=0.01, betas=(0.8, 0.99))
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "step", "name": "my-rate"}}

    def two(module):
        return [torch.optim.SGD(module.first.parameters(), lr=0.1), torch.optim.SGD(module.last.parameters(), lr=0.2)]

    return {
        "plain": monitored(LearningRateMonitor(), lambda m: torch.optim.SGD(m.parameters(), lr=0.1)),
        "groups": monitored(LearningRateMonitor(log_momentum=True, log_weight_decay=True), groups),
        "scheduler, step": monitored(LearningRateMonitor(log_momentum=True), adam_per_step, log_every=1),
        "scheduler, epoch": monitored(LearningRateMonitor("epoch"), adam_per_step),
        "two": monitored(LearningRateMonitor("step"), two, log_every=1),
    }


def stopping():
    cases = {
        "patience": ({"patience": 2}, [3.0, 2.0, 2.5, 2.4, 1.0]),
        "min_delta": ({"patience": 1, "min_delta": 0.5}, [3.0, 2.6, 2.0]),
        "max": ({"patience": 2, "mode": "max", "min_delta": 0.1}, [1.0, 1.05, 1.2, 1.25, 1.3]),
        "threshold": ({"stopping_threshold": 0.3}, [1.0, 0.3, 0.29, 0.1]),
        "divergence": ({"divergence_threshold": 2.0}, [1.0, 2.0, 2.1, 0.1]),
        "not finite": ({}, [1.0, float("nan"), 0.5]),
        "not finite allowed": ({"check_finite": False, "patience": 2}, [1.0, float("nan"), float("inf"), 0.5]),
        "patience 0": ({"patience": 0}, [1.0, 1.0, 0.5]),
    }
    results = {}
    for name, (options, values) in cases.items():
        with tempfile.TemporaryDirectory() as root:
            stop = EarlyStopping("given", **options)
            one = trainer([stop], len(values), root)
            one.fit(Model(values=values), *loaders())
            state = plain(stop.state_dict())
            state.pop("stopping_reason_message")
            results[name] = {"epochs": one.current_epoch, "state": state}
    return results


class Rates(Callback):
    def __init__(self):
        self.lrs = []

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx):
        if batch_idx == 0:
            self.lrs.append([group["lr"] for group in trainer.optimizers[0].param_groups])


class WithBackbone(Model):
    """The first layer is the backbone; its weights keep their names."""

    def __init__(self):
        trained = lambda m: torch.optim.SGD([p for p in m.parameters() if p.requires_grad], lr=0.1, momentum=0.5)
        super().__init__(configure=trained)

    @property
    def backbone(self):
        return self.first


class Unfrozen(BackboneFinetuning):
    """Lightning leaves the backbone frozen in a run that is resumed after it was unfrozen."""

    def on_fit_start(self, trainer, module):
        restarting = self._restarting
        super().on_fit_start(trainer, module)
        if restarting:
            self.make_trainable(module.backbone)


def finetuning():
    growing = {"unfreeze_backbone_at_epoch": 2, "lambda_func": lambda epoch: 3.0}

    def one(options, resume=False):
        with tempfile.TemporaryDirectory() as root:
            path = None
            if resume:
                first = trainer([Unfrozen(**options)], 3, root)
                first.fit(WithBackbone(), loaders()[0])
                path = pathlib.Path(root) / "half.ckpt"
                first.save_checkpoint(path)
            callback, rates, module = Unfrozen(**options), Rates(), WithBackbone()
            trainer([callback, rates], 6, root).fit(module, loaders()[0], ckpt_path=path, weights_only=False)
            return {"lrs": rates.lrs, "state": plain(callback.state_dict()), "weights": plain(module.state_dict())}

    return {
        "backbone": one(growing),
        "backbone, not aligned": one({**growing, "should_align": False, "backbone_initial_lr": 0.02}),
        "backbone, resumed": one(growing, resume=True),
    }


def checkpoints():
    """The files that are there after a run, and what the callback knows of them. `{root}` stands for the run's folder."""
    cases = {
        "default": ({}, {}),
        "link": ({"save_last": "link", "monitor": "val_loss", "mode": "max", "save_top_k": 2}, {}),
        "link, steps": ({"save_last": "link", "every_n_train_steps": 3, "save_top_k": -1}, {}),
        "link, none kept": ({"save_last": "link", "save_top_k": 0}, {}),
        "last of a short run": ({"save_last": True, "every_n_train_steps": 100}, {}),
        "names": ({"filename": "a-{epoch:02d}-{val_loss:.3f}-{missing}-{step:>4}", "save_top_k": -1}, {}),
        "names, no metric's name": ({"filename": "e{epoch}-{val_loss:.1e}", "auto_insert_metric_name": False, "save_top_k": -1}, {}),
        "folders": ({"filename": "{epoch}/{step}", "auto_insert_metric_name": False, "save_top_k": -1}, {}),
        "versions": ({"filename": "fixed", "save_top_k": -1, "save_last": True}, {}),
        "no versions": ({"filename": "fixed", "save_top_k": -1, "enable_version_counter": False}, {}),
        "not a number": ({"monitor": "given", "save_top_k": 2}, {"values": [float("nan"), 1.0, float("nan"), 0.5]}),
        "monitors the step": ({"monitor": "step", "mode": "max", "save_top_k": 1}, {}),
        "within epochs": ({"monitor": "val_loss", "save_top_k": -1}, {"val_check_interval": 0.5}),
        "time": ({"train_time_interval": datetime.timedelta(0), "save_top_k": -1}, {}),
        "every other epoch": ({"every_n_epochs": 2, "save_top_k": -1, "save_last": True}, {}),
    }
    results = {}
    for name, (options, flags) in cases.items():
        with tempfile.TemporaryDirectory() as root:
            root = pathlib.Path(root).resolve()
            values = flags.pop("values", [])
            checkpoint = ModelCheckpoint(dirpath=root / "checkpoints", **options)
            one = trainer([checkpoint], len(values) or 3, root, enable_checkpointing=True, **flags)
            one.fit(Model(values=values), *loaders())
            state = plain(checkpoint.state_dict())
            relative = lambda v: v.replace(str(root), "{root}") if isinstance(v, str) else v
            state["best_k_models"] = {relative(k): v for k, v in state["best_k_models"].items()}
            files = sorted(p.relative_to(root / "checkpoints") for p in (root / "checkpoints").rglob("*.ckpt"))
            results[name] = {
                "files": [str(p) for p in files],
                "links": {str(p): os.readlink(root / "checkpoints" / p) for p in files if (root / "checkpoints" / p).is_symlink()},
                "key": checkpoint.state_key,
                "state": {k: relative(v) for k, v in state.items()},
            }
    return results


class Pruning(ModelPruning):
    """Lightning's own lets a parameter share memory with the copy of its first values, so that only the first return is one."""

    @staticmethod
    def _copy_param(new, old, name):
        target = getattr(new, name + "_orig", None)
        target = getattr(new, name) if target is None else target
        if target is not None and getattr(old, name) is not None:
            target.data.copy_(getattr(old, name).data)


def pruning():
    cases = {
        "global": (["l1_unstructured"], {"amount": 0.3}),
        "global, trained on": (["l1_unstructured"], {"amount": 2, "use_lottery_ticket_hypothesis": False}),
        "one by one": (["l1_unstructured"], {"amount": 0.25, "use_global_unstructured": False, "parameter_names": ["weight"]}),
        "structured": (
            ["ln_structured"],
            {"amount": 0.3, "use_global_unstructured": False, "parameter_names": ["weight"], "pruning_dim": 1, "pruning_norm": 2},
        ),
        "masks": (["l1_unstructured"], {"amount": 0.3, "make_pruning_permanent": False, "use_lottery_ticket_hypothesis": False}),
        "by epoch": (
            ["l1_unstructured"],
            {
                "amount": lambda epoch: epoch * 2,
                "apply_pruning": lambda epoch: epoch != 1,
                "use_lottery_ticket_hypothesis": lambda epoch: epoch == 2,
                "prune_on_train_epoch_end": False,
            },
        ),
    }
    results = {}
    for name, (args, options) in cases.items():
        with tempfile.TemporaryDirectory() as root:
            path, module = pathlib.Path(root) / "a.ckpt", Model()

            class Save(Callback):
                def on_train_epoch_end(self, trainer, module):
                    if trainer.current_epoch == 2:
                        trainer.save_checkpoint(path)

            trainer([Pruning(*args, **options), Save()], 4, root).fit(module, *loaders())
            saved = torch.load(path, weights_only=False)["state_dict"]
            results[name] = {"weights": plain(module.state_dict()), "saved": plain(saved)}
    return results


def numbers(value):
    """JSON has no names for what is not finite."""
    if isinstance(value, float) and (value != value or value in (float("inf"), -float("inf"))):
        return str(value)
    if isinstance(value, dict):
        return {k: numbers(v) for k, v in value.items()}
    return [numbers(v) for v in value] if isinstance(value, list) else value


if __name__ == "__main__":
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    OUT.mkdir(parents=True, exist_ok=True)
    for name, make in {"averaging": averaging, "learning-rates": learning_rates, "early-stopping": stopping, "finetuning": finetuning, "checkpoints": checkpoints, "pruning": pruning}.items():
        with open(OUT / f"{name}.json", "w") as file:
            json.dump(numbers(make()), file)
            file.write("\n")
