"""What a step of a fit takes."""
import time
from lightning.pytorch import Callback


class Clock(Callback):
    """The time of a fit's steps, without set-up and end."""
    step = None

    def __init__(self, steps):
        self.steps = steps

    def on_train_start(self, *_):
        self.start = time.perf_counter_ns()

    def on_train_end(self, *_):
        self.step = (time.perf_counter_ns() - self.start) / self.steps
