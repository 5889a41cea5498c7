"""Writes test-data/checkpoint/migration.json: checkpoints in the layouts of earlier releases, and what Lightning's migration makes of them;
and classes-as-keys.ckpt, a file whose states of callbacks are under pickled classes.

Run: python packages/lightning/scripts/golden/migration.py
"""

import copy
import json
import pathlib
import warnings

import torch
from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint, Timer
from lightning.pytorch.utilities.migration.utils import migrate_checkpoint

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "checkpoint" / "migration.json"
CLASSES = OUT.with_name("classes-as-keys.ckpt")


def counts(n, *states):
    return {"total": dict.fromkeys(states, n), "current": dict.fromkeys(states, n)}


def everything(n):
    return counts(n, "ready", "completed", "started", "processed")


def fit_loop(version, step, epoch):
    """The loop of a fit as releases 1.5 to 1.9 wrote it: 1.5 counted optimizer steps of its own."""
    steps = 0 if version < "1.6" else step
    state = {} if version < "1.6.5" else {"_batches_that_stepped": step}
    last = {} if version < "1.6" else {"is_last_batch": True}
    return {
        "state_dict": {},
        "epoch_loop.state_dict": state,
        "epoch_loop.batch_progress": {**everything(4), **last},
        "epoch_loop.scheduler_progress": counts(2, "ready", "completed"),
        "epoch_loop.batch_loop.state_dict": {} if version != "1.7.0" else {"mine": 1},
        "epoch_loop.batch_loop.optimizer_loop.state_dict": {},
        "epoch_loop.batch_loop.optimizer_loop.optim_progress": {
            "optimizer": {"step": counts(steps, "ready", "completed"), "zero_grad": counts(steps, "ready", "completed", "started")},
            "optimizer_position": 1,
        },
        "epoch_loop.batch_loop.manual_loop.state_dict": {},
        "epoch_loop.batch_loop.manual_loop.optim_step_progress": counts(0, "ready", "completed"),
        "epoch_loop.val_loop.state_dict": {},
        "epoch_loop.val_loop.dataloader_progress": counts(1, "ready", "completed"),
        "epoch_loop.val_loop.epoch_loop.state_dict": {},
        "epoch_loop.val_loop.epoch_loop.batch_progress": {**everything(1), **last},
        "epoch_progress": everything(epoch),
    }


def evaluation_loop(n):
    return {"state_dict": {}, "dataloader_progress": counts(n, "ready", "completed"), "epoch_loop.state_dict": {}, "epoch_loop.batch_progress": everything(n)}


def saved(version, **more):
    return {"epoch": 2, "global_step": 8, "pytorch-lightning_version": version, "state_dict": {}, **more}


def with_loops(version, **more):
    loops = {"fit_loop": fit_loop(version, 8, 2), "validate_loop": evaluation_loop(1), "test_loop": evaluation_loop(2), "predict_loop": evaluation_loop(3)}
    end = ", 'save_on_train_epoch_end': True" if version < "1.9" else ""
    key = "ModelCheckpoint{'monitor': None, 'mode': 'min', 'every_n_train_steps': 0, 'every_n_epochs': 1, 'train_time_interval': None%s}" % end
    return saved(version, loops=loops, callbacks={key: {"best_model_path": "a"}, "EarlyStopping{'monitor': 'v', 'mode': 'min'}": {"wait_count": 1}}, **more)


def cases():
    old = {"checkpoint_callback_best_model_score": 1.5, "checkpoint_callback_best_model_path": "a.ckpt", "early_stop_callback_wait": 2, "early_stop_callback_patience": 3}
    yield saved("0.9.0", **old)
    yield saved("0.8.5", checkpoint_callback_best=0.5, callbacks=None)
    yield saved("1.0.8")
    yield saved("1.4.9", callbacks={})
    for version in ["1.5.0", "1.5.10", "1.6.0rc1", "1.6.0", "1.6.4", "1.6.5", "1.7.0", "1.8.6", "1.9.0", "1.9.5", "2.0.0rc0"]:
        yield with_loops(version)
    yield with_loops("1.8.0", amp_scaling_state={"a": 1})
    two = with_loops("1.8.0")
    key = next(iter(two["callbacks"]))
    two["callbacks"][key.replace("True", "None")] = {}
    yield two
    yield saved("2.0.0", loops={"fit_loop": {"epoch_loop.batch_loop.state_dict": {"stays": 1}}})
    yield saved("2.5.1", callbacks={})
    yield saved("99.0.0", loops={})


def named(value):
    """Classes as keys: by their names."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else key.__name__: named(item) for key, item in value.items()}
    return value


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    found = [{"before": copy.deepcopy(case), "after": named(migrate_checkpoint(copy.deepcopy(case))[0])} for case in cases()]
    with open(OUT, "w") as file:
        json.dump(found, file)
        file.write("\n")
    # Releases before 1.5 pickled the classes of callbacks as keys.
    states = {EarlyStopping: {"wait_count": 2, "stopped_epoch": 0, "best_score": torch.tensor(0.5), "patience": 7}, ModelCheckpoint: {"best_model_path": "a.ckpt"}, Timer: {"time_elapsed": {}}}
    torch.save({**saved("1.4.9"), "callbacks": states, "state_dict": {}}, CLASSES)
