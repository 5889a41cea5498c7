"""What a logger of Lightning adds to the smallest step that logs 10 metrics. Argument: "mlflow", "wandb", "tensorboard" or "csv"."""
import atexit, logging, os, shutil, statistics, sys, tempfile, time, warnings

# Clients of services, where the project's own environment with Lightning has none.
sys.path += [path for path in [os.environ.get("BENCH_SERVICES")] if path]
os.environ["WANDB_SILENT"] = "true"
from lightning.pytorch import Callback, Trainer
from lightning.pytorch.loggers import CSVLogger, MLFlowLogger, TensorBoardLogger, WandbLogger
from common import serve, use_threads
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


class Clock(Callback):
    """The time of a fit's steps, without set-up and end."""
    step = None

    def on_train_start(self, *_):
        self.start = time.perf_counter_ns()

    def on_train_end(self, *_):
        self.step = (time.perf_counter_ns() - self.start) / STEPS


def step_of(given):
    clock = Clock()
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
