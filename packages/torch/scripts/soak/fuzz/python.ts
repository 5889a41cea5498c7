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

/** How a Python with PyTorch ends with a call: "SIGSEGV", "hangs", or null where it lives. */
export function diesInPython(python: string, expression: string, longestMs: number): string | null {
  // A core dump of a process with libtorch takes longer than all else.
  const program = `import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n${pythonProgram(expression)}`;
  const ended = spawnSync(python, ["-c", program], {
    env: { ...process.env, OMP_NUM_THREADS: "1" },
    timeout: longestMs,
    killSignal: "SIGKILL",
    stdio: ["ignore", "ignore", "ignore"],
  });
  if (ended.signal === "SIGKILL") return "hangs";
  return ended.signal;
}
