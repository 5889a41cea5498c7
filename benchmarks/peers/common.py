"""What all programs in Python share: the numbers they compute with, and how they answer the runner."""
import math, os, re, resource, sys, tempfile, time


def values(n, offset=0):
    """The same values as on the other side, as a NumPy array."""
    import numpy as np
    return np.array([math.sin((i + offset) * 0.37) * 0.5 for i in range(n)], dtype=np.float32)


def answer(text):
    """Answers go to the fourth file descriptor, so that the work may print."""
    os.write(3, f"{text}\n".encode())


def done():
    """Ends a process that is timed as a whole."""
    answer("done")
    os._exit(0)


def peak_memory():
    """The peak of resident memory in bytes; on Linux the kernel's count of this very program."""
    try:
        with open("/proc/self/status") as status:
            return 1024 * int(re.search(r"VmHWM:\s*(\d+) kB", status.read()).group(1))
    except OSError:
        return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def use_threads():
    import torch
    torch.set_num_threads(int(os.environ.get("BENCH_THREADS", "1")))


def serve(iterate):
    """Reads "<iterations>" lines, answers with nanoseconds: those that `iterate` returns, or else those that pass."""
    answer("ready")
    for line in sys.stdin:
        if line == "peak\n":
            answer(peak_memory())
            continue
        counted = None
        start = time.perf_counter_ns()
        for _ in range(int(line)):
            part = iterate()
            if isinstance(part, int): counted = (counted or 0) + part
        answer(time.perf_counter_ns() - start if counted is None else counted)


def in_folder(run):
    """Gives each run a folder of its own and removes it afterwards; the nanoseconds are those of the run, unless it counts its own."""
    def iterate():
        with tempfile.TemporaryDirectory(prefix="lightning-ts-bench-") as folder:
            start = time.perf_counter_ns()
            part = run(folder)
            return part if isinstance(part, int) else time.perf_counter_ns() - start
    return iterate
