"""Profilers and the tuner around the smallest step in Lightning. Argument: "profiler" or "lr-find"."""
import logging, statistics, sys, tempfile, warnings
import torch
from lightning.pytorch import Trainer
from lightning.pytorch.profilers import SimpleProfiler
from lightning.pytorch.tuner import Tuner
from common import in_folder, serve, use_threads
from clock import Clock
from small import Batches, small

warnings.filterwarnings("ignore")
use_threads()
STEPS, PAIRS = 200, 7
FLAGS = dict(max_epochs=1, enable_checkpointing=False, enable_model_summary=False, enable_progress_bar=False, logger=False, accelerator="cpu")
batches = Batches(STEPS)


def step_of(profiler):
    clock = Clock(STEPS)
    with tempfile.TemporaryDirectory(prefix="lightning-ts-bench-") as folder:
        Trainer(**FLAGS, default_root_dir=folder, profiler=profiler, callbacks=[clock]).fit(small(0), batches)
    return clock.step


def profiler():
    """Fits without a profiler and with one, in turn. What counts is the median of the differences."""
    differences = []
    for _ in range(PAIRS):
        plain = step_of(None)
        differences.append(step_of(SimpleProfiler()) - plain)
    return int(statistics.median(differences))


def lr_find(folder):
    model = small(0)
    model.lr = 0.01
    model.configure_optimizers = lambda: torch.optim.SGD(model.parameters(), lr=model.lr)
    Tuner(Trainer(**FLAGS, default_root_dir=folder)).lr_find(
        model, train_dataloaders=batches, num_training=100, early_stop_threshold=None, update_attr=False)


logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
serve(profiler if sys.argv[1] == "profiler" else in_folder(lr_find))
