"""The smallest step with callbacks and logged metrics in Lightning. Arguments: callbacks, which hooks they override, metrics, batches."""
import sys
from lightning.pytorch import Callback, Trainer
from lightning.pytorch.loggers import CSVLogger
from common import in_folder, serve, use_threads
from small import Batches, small

use_threads()
count, kind, metrics = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
batches = Batches(int(sys.argv[4]))


class Idle(Callback):
    pass


class OneHook(Callback):
    batches = 0

    def on_train_batch_end(self, *_):
        self.batches += 1


class AllHooks(Callback):
    calls = 0

    def on_train_batch_start(self, *_): self.calls += 1
    def on_before_zero_grad(self, *_): self.calls += 1
    def on_before_backward(self, *_): self.calls += 1
    def on_after_backward(self, *_): self.calls += 1
    def on_before_optimizer_step(self, *_): self.calls += 1
    def on_train_batch_end(self, *_): self.calls += 1


def run(folder):
    made = [{"none": Idle, "one": OneHook, "all": AllHooks}[kind]() for _ in range(count)]
    logger = CSVLogger(folder) if metrics > 0 else False
    Trainer(max_epochs=1, default_root_dir=folder, enable_checkpointing=False, enable_model_summary=False, logger=logger,
            enable_progress_bar=metrics > 0, callbacks=made, accelerator="cpu").fit(small(metrics), batches)


serve(in_folder(run))
