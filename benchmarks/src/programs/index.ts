/** @file The programs of this project's side by name; each is loaded when it is asked for. */
import type { Program } from "../program.js";

/** Loads a program. */
type Load = () => Promise<Program>;

export const programs: Readonly<Record<string, Load>> = {
  add: async () => (await import("./operators.js")).add,
  bytes: async () => (await import("./operators.js")).bytes,
  step: async () => (await import("./training.js")).step,
  mlp: async () => (await import("./training.js")).mlp,
  conv: async () => (await import("./training.js")).conv,
  transformer: async () => (await import("./training.js")).transformer,
  precision: async () => (await import("./precision.js")).precision,
  callbacks: async () => (await import("./callbacks.js")).callbacks,
  metrics: async () => (await import("./metrics.js")).metrics,
  tools: async () => (await import("./tools.js")).tools,
  mnist: async () => (await import("./mnist.js")).mnist,
  big: async () => (await import("./big.js")).big,
  checkpoint: async () => (await import("./checkpoint.js")).checkpoint,
  upload: async () => (await import("./upload.js")).upload,
  loader: async () => (await import("./loader.js")).loader,
  "first-batch": async () => (await import("./loader.js")).firstBatch,
  fabric: async () => (await import("./fabric.js")).fabric,
  loggers: async () => (await import("./loggers.js")).loggers,
  limit: async () => (await import("./limit.js")).limit,
  together: async () => (await import("./distributed.js")).together,
  overhead: async () => (await import("./overhead.js")).overhead,
};
