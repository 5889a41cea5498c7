"""Saves a checkpoint to s3://bench, by Lightning's TorchCheckpointIO and s3fs. Argument: MB of parameters."""
import os, sys

# Clients of services, where the project's own environment with Lightning has none.
sys.path += [path for path in [os.environ.get("BENCH_SERVICES")] if path]
from lightning.pytorch.plugins.io import TorchCheckpointIO
from checkpoint import contents
from common import serve, use_threads

use_threads()
saved = contents(int(sys.argv[1]))
io = TorchCheckpointIO()
serve(lambda: io.save_checkpoint(saved, "s3://bench/last.ckpt"))
