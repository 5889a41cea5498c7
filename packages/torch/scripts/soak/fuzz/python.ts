/** @file The same call in Python: whether PyTorch dies of it too. */
import { spawnSync } from "node:child_process";

/** A program that makes a call and looks at its result as `call.ts` does. */
export function pythonProgram(expression: string): string {
  return `import torch
torch.set_num_threads(1)
torch.manual_seed(1)
def inference(x):
    with torch.inference_mode():
        return x.clone()
def changed(x, change):
    try:
        return change(x)
    except Exception:
        return x
def look(x):
    if isinstance(x, torch.Tensor):
        repr(x)
        if x.numel() <= 10000:
            x.tolist()
            if x.requires_grad and x.grad_fn is not None:
                x.sum().backward()
    elif isinstance(x, (list, tuple)):
        for item in x:
            look(item)
result = ${expression}
look(result)
`;
}

/**
 * How a Python with PyTorch ends with a call: "SIGSEGV", "hangs", or null where it lives.
 *
 * @param longestMs the most time of a processor that the call may take: the clock would count what other processes take too
 * @param env further variables of the environment
 */
export function diesInPython(
  python: string,
  expression: string,
  longestMs: number,
  env: NodeJS.ProcessEnv = {},
): string | null {
  // A core dump of a process with libtorch takes longer than all else.
  const limits = `import resource, time
import torch
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
until = int(time.process_time()) + ${Math.ceil(longestMs / 1000)}
resource.setrlimit(resource.RLIMIT_CPU, (until, until + 1))
`;
  const program = `${limits}${pythonProgram(expression)}`;
  const ended = spawnSync(python, ["-c", program], {
    env: { ...process.env, OMP_NUM_THREADS: "1", ...env },
    // For one that sleeps.
    timeout: 30 * longestMs,
    killSignal: "SIGKILL",
    stdio: ["ignore", "ignore", "ignore"],
  });
  if (ended.signal === "SIGXCPU" || ended.signal === "SIGKILL") return "hangs";
  return ended.signal;
}
