/** @file A program that runs in several processes, for tests of launchers: `launched.ts JSON`, with what each process does. */
import { setTimeout } from "node:timers/promises";
import { enableGrad, float64, inferenceMode, int64, Tensor, tensor } from "@lightning-ts/torch";
import { Trainer } from "../../src/index.js";
import { DDPStrategy, type Processes } from "../../src/strategies.js";
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
  /** Whether all collectives are called, and their results printed. */
  collectives?: boolean;
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

/** What each collective gives, where each process has its rank and one more. */
function collect(processes: Processes): unknown {
  const mine = (): Tensor => tensor([own, own + 1], { dtype: float64 });
  return inferenceMode(
    () =>
      enableGrad(() => {
        const x = mine().requiresGrad_(true);
        const gathered = processes.allGather(x, { syncGrads: true });
        gathered.mul(tensor([[1, 2], [3, 4]], { dtype: float64 })).sum().backward(); // prettier-ignore
        return {
          ...Object.fromEntries(
            (["sum", "mean", "max", "min", "product"] as const).map((op) => [
              op,
              processes.allReduce(mine(), op).tolist(),
            ]),
          ),
          whole: processes.allReduce(tensor([own + 1], { dtype: int64 }), "avg").tolist(),
          gathered: gathered.tolist(),
          gradients: x.grad?.tolist(),
          sent: processes.broadcast({ name: `from ${own}`, parts: [own, null, undefined] }, 1),
          sentTensor: processes.broadcast(mine()).tolist(),
          sentTree: processes
            .broadcast({ deep: [mine(), "text"] }, 1)
            .deep.map((part) => (part instanceof Tensor ? part.tolist() : part)),
          any: processes.decide(own === 1, "any"),
          all: processes.decide(own === 1, "all"),
          agreed: processes.agree([own === 0, own === 1, false]),
        };
      }),
    { mode: false },
  );
}

class Acting extends Model {
  override async predictStep(batch: Tensor): Promise<number> {
    say("step", null);
    await setTimeout(step);
    await act("step");
    const { strategy: { processes, worldSize } } = this.trainer; // prettier-ignore
    if (plan.collectives === true) say("collectives", collect(processes));
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
