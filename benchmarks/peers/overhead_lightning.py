"""The smallest step in Lightning's Trainer. Arguments: the form, the number of batches."""
import sys
from lightning.pytorch import Trainer
from lightning.pytorch.loggers import CSVLogger
from common import in_folder, serve, use_threads
from small import Batches, small

use_threads()
form, batches = sys.argv[1], Batches(int(sys.argv[2]))


def run(folder):
    if form == "barebones":
        Trainer(max_epochs=1, barebones=True, accelerator="cpu").fit(small(0), batches)
    elif form == "no-logger":
        Trainer(max_epochs=1, logger=False, default_root_dir=folder, accelerator="cpu").fit(small(0), batches)
    else:
        Trainer(max_epochs=1, logger=CSVLogger(folder), default_root_dir=folder, accelerator="cpu").fit(small(1), batches)


serve(in_folder(run))
