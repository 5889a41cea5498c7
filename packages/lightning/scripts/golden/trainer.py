"""What Lightning's Trainer makes of its flags, for the tests of options, modes and counts.

    python trainer.py    writes packages/lightning/test-data/trainer.json

Needs torch 2.13.0 and lightning 2.6.6.
"""

import inspect
import json
import logging
import math
import os
import pathlib
import tempfile
import warnings
from datetime import timedelta

warnings.filterwarnings("ignore")
for name in ("lightning.pytorch", "lightning.fabric", "lightning"):
    logging.getLogger(name).setLevel(logging.ERROR)

import torch
from lightning.pytorch import Callback, LightningDataModule, LightningModule, Trainer

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "trainer.json"
QUIET = {"logger": False, "enable_progress_bar": False, "enable_model_summary": False, "enable_checkpointing": False}


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def plain(value):
    """A value of Python as this library writes it: 1.0 is all of something, 1 is one."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, timedelta):
        return {"milliseconds": round(value.total_seconds() * 1000)}
    if isinstance(value, float):
        if value == 1.0:
            return "100%"
        if math.isinf(value):
            return -1
        return int(value) if value == int(value) else value
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


LIMITS = ["limit_train_batches", "limit_val_batches", "limit_test_batches", "limit_predict_batches"]
KEPT = [
    *LIMITS,
    "overfit_batches",
    "fast_dev_run",
    "max_epochs",
    "min_epochs",
    "max_steps",
    "min_steps",
    "check_val_every_n_epoch",
    "num_sanity_val_steps",
    "log_every_n_steps",
    "accumulate_grad_batches",
    "gradient_clip_val",
    "gradient_clip_algorithm",
    "reload_dataloaders_every_n_epochs",
]

# What the constructor is given; None marks flags that are left to their defaults.
OPTIONS = [
    {},
    *({name: value} for name in LIMITS for value in (0, 1, 1.0, 2, 2.0, 0.25, 0.0, -1, 1.5)),
    *({"overfit_batches": value} for value in (0, 0.0, 1, 1.0, 0.5, 3, -1, 1.5)),
    {"overfit_batches": 2, "limit_train_batches": 7, "limit_val_batches": -3, "limit_test_batches": 5},
    {"overfit_batches": 2, "limit_test_batches": -3},
    *({"fast_dev_run": value} for value in (True, False, 0, 1, 3, -1, 1.5)),
    {"fast_dev_run": 2, "overfit_batches": 4, "limit_train_batches": 9},
    {"fast_dev_run": True, "max_epochs": 5, "max_steps": 9, "min_epochs": 2, "min_steps": 4, "limit_val_batches": -3},
    {"fast_dev_run": True, "val_check_interval": 3, "check_val_every_n_epoch": 4, "num_sanity_val_steps": 7},
    {"fast_dev_run": True, "val_check_interval": "00:00:00:01"},
    {"fast_dev_run": True, "val_check_interval": -2},
    {"fast_dev_run": True, "max_epochs": -2},
    *({"max_epochs": value} for value in (0, 3, -1, -2, 1.5)),
    *({"max_steps": value} for value in (0, 3, -1, -2, 1.5, "5")),
    {"min_epochs": 2, "min_steps": 3},
    *({"max_time": value} for value in ("00:00:00:05", "1:1:1:1", "a", {"hours": 1, "days": 2}, {"years": 1})),
    *({"val_check_interval": value} for value in (1, 1.0, 0.5, 4, -1, 1.5, "00:00:01:30", "0:0:0:5", "1:00")),
    *({"val_check_interval": value} for value in ({"minutes": 15}, {"foo": 1}, timedelta(seconds=3))),
    *({"check_val_every_n_epoch": value} for value in (1, 3, None, -2, 1.5, "a")),
    *({"check_val_every_n_epoch": None, "val_check_interval": value} for value in (3, 0.5, 1.0, 1.5, "00:00:00:05")),
    {"check_val_every_n_epoch": None, "val_check_interval": 0.5, "fast_dev_run": True},
    *({"num_sanity_val_steps": value} for value in (0, 2, -1)),
    *({"log_every_n_steps": value} for value in (0, 1, 7)),
    *({"accumulate_grad_batches": value} for value in (1, 4)),
    *({"gradient_clip_val": value} for value in (0.5, 2, 0, -1, "a")),
    *({"gradient_clip_algorithm": value} for value in ("norm", "value", "Norm", "foo")),
    *({"reload_dataloaders_every_n_epochs": value} for value in (0, 2, -1, 1.5, "a", None)),
    *({"accelerator": value} for value in ("cpu", "CPU", "nope", None, 3)),
    *({"strategy": value} for value in ("auto", "single_device", "Single_Device", "nope", None, 3)),
    *({"accelerator": "cpu", "devices": value} for value in (1, "1", "auto", 0, "0", -1, [], [0], "a", 1.5, None)),
    *({"num_nodes": value} for value in (1, 0, -1, 1.5, "2")),
    *({"precision": value} for value in (None, 32, "32", "32-true", 64, "64", "64-true", "bf16-true", 8, "nope", True)),
    *({"profiler": value} for value in (None, "nope")),
    *({"plugins": value} for value in (None, [], 3, [3])),
    {"default_root_dir": 3},
    {"model_registry": 3},
    {"nope": 1},
    {"sync_batchnorm": True},
    *({"deterministic": value} for value in (None, False)),
]

# What barebones makes of flags: without the quiet flags beside it.
BAREBONES = [
    {},
    {"logger": False, "enable_checkpointing": False, "num_sanity_val_steps": 0, "log_every_n_steps": 0},
    {"fast_dev_run": 0, "detect_anomaly": False, "profiler": None},
    {"enable_checkpointing": True},
    {"logger": True},
    {"enable_progress_bar": True},
    {"log_every_n_steps": 5},
    {"enable_model_summary": True},
    {"num_sanity_val_steps": 2},
    {"num_sanity_val_steps": -1},
    {"fast_dev_run": True},
    {"fast_dev_run": 2},
    {"detect_anomaly": True},
    {"profiler": "simple"},
    {"logger": True, "overfit_batches": -2},
    {"limit_train_batches": 3, "max_epochs": 2, "val_check_interval": 2},
    {"overfit_batches": -2},
]


def resolved(flags):
    try:
        trainer = Trainer(**flags)
    except BaseException as error:
        return {"error": type(error).__name__}
    kept = {camel(name): plain(getattr(trainer, name)) for name in KEPT}
    seconds = trainer._val_check_time_interval
    kept["valCheckTimeInterval"] = None if seconds is None else round(seconds * 1000)
    kept["valCheckInterval"] = plain(trainer.val_check_interval) if hasattr(trainer, "val_check_interval") else None
    kept["precision"] = trainer.precision
    kept["loggers"] = len(trainer.loggers)
    kept["callbacks"] = [type(callback).__name__ for callback in trainer.callbacks]
    return kept


class Model(LightningModule):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(2, 1)
        self.estimated = None

    def training_step(self, batch, batch_idx):
        return self.layer(batch).sum()

    def validation_step(self, batch, batch_idx, dataloader_idx=0):
        pass

    def test_step(self, batch, batch_idx, dataloader_idx=0):
        pass

    def predict_step(self, batch, batch_idx, dataloader_idx=0):
        return batch_idx

    def configure_optimizers(self):
        self.estimated = self.trainer.estimated_stepping_batches
        return torch.optim.SGD(self.parameters(), lr=0.1)


class Unsized(torch.utils.data.IterableDataset):
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return iter(torch.ones(self.count, 2))


def loader(count, sized=True):
    return torch.utils.data.DataLoader(torch.ones(count, 2) if sized else Unsized(count), batch_size=1)


BOUNDS = [
    {},
    {"max_epochs": 4},
    {"max_epochs": -1, "max_steps": 0},
    {"max_steps": 7},
    {"max_steps": 7, "max_epochs": 3},
    {"min_epochs": 2},
    {"min_steps": 5},
    {"min_steps": 5, "min_epochs": 0},
    {"max_time": "00:01:00:00"},
    {"max_time": "00:01:00:00", "max_epochs": 2},
    {"fast_dev_run": 2, "max_epochs": 9},
]


def bounds(flags):
    trainer = Trainer(**QUIET, **{"limit_train_batches": 0, **flags})
    if flags.get("fast_dev_run"):
        trainer.limit_train_batches = 0
    trainer.fit(Model(), loader(3))
    return {camel(name): getattr(trainer, name) for name in ("max_epochs", "min_epochs", "max_steps", "min_steps")}


class Watch(Callback):
    """After how many training batches validation ran, and which of them were known to be the last."""

    def __init__(self):
        self.validated, self.last = [], []

    def on_validation_start(self, trainer, module):
        if not trainer.sanity_checking:
            self.validated.append(trainer.fit_loop.total_batch_idx + 1)

    def on_train_batch_start(self, trainer, module, batch, batch_idx):
        if trainer.is_last_batch:
            self.last.append(trainer.fit_loop.total_batch_idx + 1)


# Training batches, validation batches of each loader, flags; "sized": False for loaders without a length.
COUNTS = [
    {"train": 10, "val": [3], "flags": {"max_epochs": 2}},
    {"train": 10, "val": [3, 5], "flags": {"max_epochs": 1, "limit_val_batches": 4}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 2, "limit_train_batches": 0.25, "limit_val_batches": 0.5}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 2, "limit_train_batches": 4, "limit_val_batches": 1.0}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 1, "limit_train_batches": 99}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 1, "limit_val_batches": 0}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 1, "limit_train_batches": 0}},
    {"train": 0, "val": [3], "flags": {"max_epochs": 2}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 1, "num_sanity_val_steps": -1}},
    {"train": 10, "val": [1, 5], "flags": {"max_epochs": 1, "num_sanity_val_steps": 3}},
    {"train": 10, "val": [3], "flags": {"max_epochs": 1, "num_sanity_val_steps": 0}},
    {"train": 5, "val": [1], "flags": {"max_epochs": 2, "val_check_interval": 2}},
    {"train": 10, "val": [1], "flags": {"max_epochs": 1, "val_check_interval": 0.25}},
    {"train": 3, "val": [1], "flags": {"max_epochs": 1, "val_check_interval": 0.25}},
    {"train": 5, "val": [1], "flags": {"max_epochs": 4, "val_check_interval": 10, "check_val_every_n_epoch": None}},
    {"train": 5, "val": [1], "flags": {"max_epochs": 3, "val_check_interval": 3, "check_val_every_n_epoch": None}},
    {"train": 2, "val": [1], "flags": {"max_epochs": 5, "check_val_every_n_epoch": 2}},
    {"train": 2, "val": [1], "flags": {"max_epochs": 4, "check_val_every_n_epoch": -2}},
    {"train": 2, "val": [1], "flags": {"max_epochs": 3, "check_val_every_n_epoch": None}},
    {"train": 5, "val": [1], "flags": {"max_epochs": 2, "val_check_interval": 1}},
    {"train": 6, "val": [1], "flags": {"max_epochs": 3, "accumulate_grad_batches": 4}},
    {"train": 6, "val": [1], "flags": {"max_epochs": 3, "accumulate_grad_batches": 4, "max_steps": 4}},
    {"train": 6, "val": [1], "flags": {"max_epochs": -1, "max_steps": 8}},
    {"train": 6, "val": [1], "flags": {"max_steps": 8}},
    {"train": 6, "val": [1], "flags": {"max_epochs": 1, "max_steps": 20}},
    {"train": 6, "val": [1], "flags": {"max_epochs": 0}},
    {"train": 6, "val": [1], "flags": {"max_epochs": 2, "max_steps": 0}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 2, "overfit_batches": 2}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 2, "overfit_batches": 0.5}},
    {"train": 6, "val": [4], "flags": {"fast_dev_run": True}},
    {"train": 6, "val": [4], "flags": {"fast_dev_run": 3}},
    {"train": 6, "val": [4], "flags": {"fast_dev_run": 99}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 2}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 2, "limit_train_batches": 3, "limit_val_batches": 2}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 2, "val_check_interval": 4}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 1, "limit_train_batches": 0.5}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 1, "limit_val_batches": 0.5}},
    {"train": 6, "val": [4], "sized": False, "flags": {"max_epochs": 1, "val_check_interval": 0.5}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 1, "val_check_interval": 7}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 1, "val_check_interval": 7, "limit_val_batches": 0}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 1, "limit_train_batches": 0.1}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 1, "limit_val_batches": 0.1}},
    {"train": 6, "val": [4], "flags": {"max_epochs": 4, "reload_dataloaders_every_n_epochs": 2}},
]


def counts(case):
    watch, model = Watch(), Model()
    sized = case.get("sized", True)
    trainer = Trainer(**QUIET, callbacks=watch, **case["flags"])
    result = {}
    try:
        trainer.fit(model, loader(case["train"], sized), [loader(count, sized) for count in case["val"]])
    except Exception as error:
        result["error"] = type(error).__name__
    number = lambda value: None if value == float("inf") else value
    result["estimated"] = number(model.estimated) if model.estimated is not None else None
    result["validated"], result["last"] = watch.validated, watch.last
    if "error" not in result:
        result["numTrainingBatches"] = number(trainer.num_training_batches)
        result["numValBatches"] = [number(value) for value in trainer.num_val_batches]
        result["numSanityValBatches"] = [number(value) for value in trainer.num_sanity_val_batches]
        result["currentEpoch"], result["globalStep"] = trainer.current_epoch, trainer.global_step
    return result


# Batches of each loader of a call that is no fit.
EVALUATIONS = [
    {"loaders": [4], "flags": {}},
    {"loaders": [4, 2], "flags": {}},
    {"loaders": [4, 2], "flags": {"limit": 3}},
    {"loaders": [4, 2], "flags": {"limit": 0.5}},
    {"loaders": [4], "flags": {"limit": 0}},
    {"loaders": [4], "flags": {"limit": 1.0}},
    {"loaders": [4, 2], "flags": {"fast_dev_run": 3}},
    {"loaders": [4], "sized": False, "flags": {}},
    {"loaders": [4], "sized": False, "flags": {"limit": 3}},
]


def evaluation(case):
    result = {}
    loaders = [loader(count, case.get("sized", True)) for count in case["loaders"]]
    for call in ("validate", "test", "predict"):
        short = "val" if call == "validate" else call
        flags = {f"limit_{short}_batches" if name == "limit" else name: value for name, value in case["flags"].items()}
        trainer = Trainer(**QUIET, **flags)
        options = {} if call == "predict" else {"verbose": False}
        returned = getattr(trainer, call)(Model(), loaders, **options)
        numbers = [None if value == float("inf") else value for value in getattr(trainer, f"num_{short}_batches")]
        result[call] = {"numBatches": numbers, "returned": returned}
    return result


SHARED = [
    *(f"on_{stage}_{edge}" for stage in ("fit", "train", "validation", "test", "predict") for edge in ("start", "end")),
    *(
        f"on_{stage}_{part}_{edge}"
        for stage in ("train", "validation", "test", "predict")
        for part in ("epoch", "batch")
        for edge in ("start", "end")
    ),
    "on_before_backward",
    "on_after_backward",
    "on_before_optimizer_step",
    "on_before_zero_grad",
    "on_save_checkpoint",
    "setup",
    "teardown",
]
CALLBACK = ["on_sanity_check_start", "on_sanity_check_end", "on_exception"]
MODULE = [
    "configure_callbacks",
    "prepare_data",
    "configure_model",
    "configure_optimizers",
    "training_step",
    "validation_step",
    "test_step",
    "predict_step",
    "optimizer_step",
    "optimizer_zero_grad",
    "backward",
    "configure_gradient_clipping",
    "lr_scheduler_step",
    "on_validation_model_zero_grad",
    "on_validation_model_eval",
    "on_validation_model_train",
    "on_test_model_eval",
    "on_test_model_train",
    "on_predict_model_eval",
    "on_before_batch_transfer",
    "transfer_batch_to_device",
    "on_after_batch_transfer",
    "on_load_checkpoint",
]
DATA = [
    "prepare_data",
    "setup",
    "teardown",
    "train_dataloader",
    "val_dataloader",
    "test_dataloader",
    "predict_dataloader",
    "state_dict",
]


class Scheduled(Model):
    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=0.1)
        return [optimizer], [torch.optim.lr_scheduler.StepLR(optimizer, 1)]


class Manual(Model):
    def __init__(self):
        super().__init__()
        self.automatic_optimization = False

    def training_step(self, batch, batch_idx):
        optimizer = self.optimizers()
        loss = self.layer(batch).sum()
        optimizer.zero_grad()
        self.manual_backward(loss)
        self.clip_gradients(optimizer, 0.5, "norm")
        optimizer.step()


class Skipping(Model):
    """The first batch has no loss, the second ends the epoch."""

    def training_step(self, batch, batch_idx):
        return None

    def on_train_batch_start(self, batch, batch_idx):
        return -1 if batch_idx == 1 else None


class Data(LightningDataModule):
    def train_dataloader(self):
        return loader(2)

    def val_dataloader(self):
        return loader(1)

    def test_dataloader(self):
        return [loader(1), loader(1)]

    def predict_dataloader(self):
        return loader(2)


HOOKS = [
    {"model": "Scheduled", "call": "fit", "flags": {"max_epochs": 1, "enable_checkpointing": True}},
    {"model": "Model", "call": "fit", "flags": {"max_epochs": 1, "accumulate_grad_batches": 2, "num_sanity_val_steps": 0}},
    {"model": "Manual", "call": "fit", "flags": {"max_epochs": 1, "limit_val_batches": 0}},
    {"model": "Skipping", "call": "fit", "flags": {"max_epochs": 1, "limit_val_batches": 0}},
    {"model": "Model", "call": "fit", "flags": {"max_epochs": 0}},
    {"model": "Model", "call": "fit", "flags": {"fast_dev_run": True}},
    {"model": "Model", "call": "validate", "flags": {}},
    {"model": "Model", "call": "test", "flags": {}},
    {"model": "Model", "call": "predict", "flags": {}},
    {"model": "Model", "call": "test", "flags": {"limit_test_batches": 0}},
]


def hooks(case):
    events = []

    def recorded(base, who, names):
        def recording(name):
            own = getattr(base, name)

            def call(self, *args, **kwargs):
                events.append(f"{who}.{camel(name)}")
                return own(self, *args, **kwargs)

            # Not functools.wraps: what it wraps counts as not overridden.
            call.__signature__ = inspect.signature(own)
            return call

        return type(base.__name__, (base,), {name: recording(name) for name in names})

    model = recorded(globals()[case["model"]], "module", [*SHARED, *MODULE])()
    callback = recorded(Callback, "callback", [*SHARED, *CALLBACK])()
    trainer = Trainer(**{**QUIET, **case["flags"]}, callbacks=callback)
    options = {} if case["call"] in ("fit", "predict") else {"verbose": False}
    getattr(trainer, case["call"])(model, datamodule=recorded(Data, "datamodule", DATA)(), **options)
    return {"events": events}


def main():
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PL_TRAINER_")}
    os.environ.clear()
    os.environ.update(environment)
    torch.set_num_threads(1)
    defaults = resolved(QUIET)
    changed = lambda values: {name: value for name, value in values.items() if defaults.get(name, ()) != value}
    data = {
        "defaults": [defaults],
        "options": [{"flags": named(flags), **changed(resolved({**QUIET, **flags}))} for flags in OPTIONS],
        "barebones": [{"flags": named(flags), **changed(resolved({"barebones": True, **flags}))} for flags in BAREBONES],
        "bounds": [{"flags": named(flags), **bounds(flags)} for flags in BOUNDS],
        "counts": [{**case, "flags": named(case["flags"]), **counts(case)} for case in COUNTS],
        "hooks": [{**case, "flags": named(case["flags"]), **hooks(case)} for case in HOOKS],
        "evaluations": [{**case, "flags": named(case["flags"]), **evaluation(case)} for case in EVALUATIONS],
    }
    lines = [f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(case)}" for case in cases) + "\n  ]" for name, cases in data.items()]
    OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def named(flags):
    return {camel(name): plain(value) for name, value in flags.items()}


main()
