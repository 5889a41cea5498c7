/** @file A program that runs in several processes, for tests of launchers: `launched.ts JSON`, with what each process does. */
import { setTimeout } from "node:timers/promises";
import { tensor } from "@lightning-ts/torch";
import type { Tensor } from "@lightning-ts/torch";
import { Trainer } from "../../src/index.js";
import { DDPStrategy } from "../../src/strategies.js";
import { loader, Model, quiet } from "./trainer.js";

/** What the processes do. */
export interface Plan {
  devices: number;
  strategy?: string;
  /** The process that does something, its rank. */
  rank?: number;
  /** What it does. */
  action?: "throw" | "exit" | "leave" | "kill" | "hang" | "spin";
  /** Where: before the Trainer's call, in a step, or after the call. */
  at?: "start" | "step" | "end";
  /** Whether processes wait for each other in each step. */
  barrier?: boolean;
  batches?: number;
  /** Whether the call's error is caught, and printed. */
  catches?: boolean;
  /** Milliseconds that a step takes. */
  step?: number;
}

const plan = JSON.parse(process.argv[2] ?? "{}") as Plan;
const { devices, strategy = "ddp", rank = -1, action, at, barrier = true, batches = 3, step = 0 } = plan;
const own = Number(process.env.LOCAL_RANK ?? 0);
const say = (what: string, value: unknown): void =>
  void process.stdout.write(`${JSON.stringify({ rank: own, pid: process.pid, what, value })}\n`);

async function act(place: Plan["at"]): Promise<void> {
  if (place !== at || own !== rank) return;
  if (action === "throw") throw new Error(`rank ${rank} fails at ${place}`);
  if (action === "exit") process.exit(7);
  if (action === "leave") process.exit(0);
  if (action === "kill") process.kill(process.pid, "SIGKILL");
  if (action === "hang") await setTimeout(600_000);
  if (action === "spin") for (;;) void 0;
}

class Acting extends Model {
  override async predictStep(batch: Tensor): Promise<number> {
    say("step", null);
    await setTimeout(step);
    await act("step");
    const { strategy: { processes, worldSize } } = this.trainer; // prettier-ignore
    if (barrier && worldSize > 1) {
      const sum = processes.allReduce(tensor([own + 1]), "sum").item();
      say("sum", sum);
    }
    return batch.numel();
  }
}

say("begin", { argv: process.argv.slice(2).length, flags: process.execArgv, nodeRank: process.env.NODE_RANK ?? null });
await act("start");
const named = { devices, accelerator: "cpu", strategy: strategy === "object" ? new DDPStrategy() : strategy } as const;
const trainer = new Trainer({ ...quiet, ...(named as ConstructorParameters<typeof Trainer>[0]) });
try {
  const predictions = await trainer.predict(new Acting(), loader(batches * devices));
  const { globalRank, isGlobalZero, localRank, numDevices, numNodes, nodeRank, worldSize } = trainer;
  say("done", { predictions: predictions?.length ?? null, globalRank, isGlobalZero, localRank, numDevices, numNodes, nodeRank, worldSize }); // prettier-ignore
} catch (error) {
  const { name, message, exitCode } = error as Error & { exitCode?: number };
  say("error", { name, message: message.slice(0, 300), exitCode });
  if (plan.catches !== true) throw error;
}
await act("end");
