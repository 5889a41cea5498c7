"""What a logger of Lightning adds to the smallest step that logs 10 metrics. Argument: "mlflow", "wandb", "tensorboard" or "csv"."""
import atexit, logging, os, shutil, statistics, sys, tempfile, warnings

# Clients of services, where the project's own environment with Lightning has none.
sys.path += [path for path in [os.environ.get("BENCH_SERVICES")] if path]
os.environ["WANDB_SILENT"] = "true"
from lightning.pytorch import Trainer
from lightning.pytorch.loggers import CSVLogger, MLFlowLogger, TensorBoardLogger, WandbLogger
from common import serve, use_threads
from clock import Clock
from small import Batches, small

warnings.filterwarnings("ignore")
logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
use_threads()
STEPS, PAIRS, METRICS = 100, 3, 10
batches = Batches(STEPS)
folder = tempfile.mkdtemp(prefix="lightning-ts-bench-")
atexit.register(shutil.rmtree, folder, ignore_errors=True)
logger = {
    "mlflow": lambda: MLFlowLogger(tracking_uri=os.environ["BENCH_SERVICE"]),
    "wandb": lambda: WandbLogger(save_dir=folder, offline=True),
    "tensorboard": lambda: TensorBoardLogger(folder),
    "csv": lambda: CSVLogger(folder),
}[sys.argv[1]]()


def step_of(given):
    clock = Clock(STEPS)
    Trainer(max_epochs=1, default_root_dir=folder, enable_checkpointing=False, enable_model_summary=False, enable_progress_bar=False,
            log_every_n_steps=1, logger=given, callbacks=[clock], accelerator="cpu").fit(small(METRICS), batches)
    return clock.step


def iterate():
    """Fits without a logger and with one, in turn. What counts is the median of the differences."""
    differences = []
    for _ in range(PAIRS):
        plain = step_of(False)
        differences.append(step_of(logger) - plain)
    return int(statistics.median(differences))


serve(iterate)
