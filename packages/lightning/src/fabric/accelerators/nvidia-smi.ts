/** @file What NVIDIA's command-line tool measures of a GPU. */
import { cuda, type Device } from "@lightning-ts/torch";
import { execFileSync } from "node:child_process";
import { show } from "../../util/show.js";
import { Error, RangeError } from "../../util/user-errors.js";

const measurements = [
  ["utilization.gpu", "%"],
  ["memory.used", "MB"],
  ["memory.free", "MB"],
  ["utilization.memory", "%"],
  ["fan.speed", "%"],
  ["temperature.gpu", "°C"],
  ["temperature.memory", "°C"],
] as const;

/** Milliseconds after which the tool is given up: a GPU that hangs answers nothing. */
const patience = 10_000;

/**
 * Load, memory, fan and temperature of a GPU, such as "utilization.gpu (%)", by the command `nvidia-smi`; 0 for what it does not say.
 * It starts a process each time: for measurements in a loop take `cuda.utilization` and its kin. Counterpart: `get_nvidia_gpu_stats`.
 *
 * @throws Error with the code ENOENT where `nvidia-smi` is not installed, or another one where it fails
 */
export function getNvidiaGpuStats(device: Device): Record<string, number> {
  const query = measurements.map(([name]) => name).join(",");
  const flags = [`--query-gpu=${query}`, "--format=csv,nounits,noheader", `--id=${visibleId(device)}`];
  const [line = ""] = ask(flags).trim().split("\n");
  const values = line.split(", ").map(Number);
  return Object.fromEntries(
    measurements.map(([name, unit], i) => [`${name} (${unit})`, Number.isFinite(values[i]) ? (values[i] ?? 0) : 0]),
  );
}

function ask(flags: readonly string[]): string {
  try {
    return execFileSync("nvidia-smi", flags, {
      encoding: "utf8",
      timeout: patience,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "ERR_NVIDIA_SMI";
    const why = code === "ENOENT" ? "no such command" : String((error as { stderr?: unknown }).stderr || error).trim();
    throw Object.assign(
      new Error(
        `getNvidiaGpuStats: expected NVIDIA's command nvidia-smi. Received: ${why.slice(0, 300)}. Install NVIDIA's driver.`,
        { cause: error },
      ),
      { code },
    );
  }
}

/** The machine's own number, or identity, of a device that CUDA_VISIBLE_DEVICES may have renamed. */
function visibleId(device: Device): string {
  const visible = process.env.CUDA_VISIBLE_DEVICES;
  const index = device.index ?? (cuda.isAvailable() ? cuda.currentDevice() : 0);
  if (visible === undefined) return String(index);
  const id = visible.split(",")[index]?.trim();
  if (id !== undefined && id !== "") return id;
  throw new RangeError(
    `getNvidiaGpuStats: expected one of CUDA_VISIBLE_DEVICES=${visible}. Received: ${show(String(device))}.`,
  );
}
