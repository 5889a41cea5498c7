/**
 * @file A fit in several processes, one of which fails as it is told to: `faulty.ts JSON`. It goes on from the newest checkpoint of its folder, and each
 * process that comes to the end says which weights it has.
 */
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { arange, data, manualSeed, nn, optim, setNumThreads, sin, type Tensor } from "@lightning-ts/torch";
import { DDPStrategy, ExactResume, LightningModule, ModelCheckpoint, Trainer } from "@lightning-ts/lightning";
import type { RankFault } from "./fault-kinds.js";

/** What a process does. */
export interface FaultyPlan {
  folder: string;
  devices: number;
  numNodes?: number;
  /** Seconds that processes wait for each other. */
  timeout: number;
  /** Who fails, how and where; nobody by default. */
  fault?: RankFault;
  /** Milliseconds that a step takes. Default 0. */
  step?: number;
  /** Steps of the fit. Default 8. */
  maxSteps?: number;
}

const { devices, fault, folder, maxSteps = 8, numNodes = 1, step = 0, timeout } = JSON.parse(process.argv[2] ?? "{}") as FaultyPlan; // prettier-ignore
const rank = Number(process.env.NODE_RANK ?? 0) * devices + Number(process.env.LOCAL_RANK ?? 0);
const say = (what: string, value: unknown): void =>
  void process.stdout.write(`${JSON.stringify({ rank, pid: process.pid, what, value })}\n`);

async function fail(stage: RankFault["stage"]): Promise<void> {
  if (fault?.stage !== stage || fault.rank !== rank) return;
  say("fault", fault);
  if (fault.action === "throw") throw new Error(`rank ${rank} fails at ${stage}`);
  if (fault.action === "exit") process.exit(7);
  if (fault.action === "kill") process.kill(process.pid, "SIGKILL");
  await wait(600_000);
}

class Faulty extends LightningModule {
  readonly body = new nn.Sequential(new nn.Linear(4, 8), new nn.Dropout(0.3), new nn.Linear(8, 1));
  #saves = 0;

  override async setup(): Promise<void> {
    await fail("setup");
  }

  override async trainingStep(batch: Tensor): Promise<Tensor> {
    if (this.globalStep === 3) await fail("step");
    if (step > 0) await wait(step);
    say("step", this.globalStep);
    return this.body.forward(batch).pow(2).mean();
  }

  override async validationStep(batch: Tensor): Promise<void> {
    if (this.globalStep >= 3) await fail("validation");
    this.log("val", this.body.forward(batch).mean(), { syncDist: true });
  }

  override async onSaveCheckpoint(): Promise<void> {
    if (++this.#saves === 3) await fail("checkpoint");
  }

  override async teardown(): Promise<void> {
    await fail("teardown");
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 0.01 });
  }
}

process.removeAllListeners("warning");
setNumThreads(1);
say("begin", null);
await fail("launch");
manualSeed(3);
const model = new Faulty();
manualSeed(50 + rank);
const rows = Array.from({ length: 24 }, (_, i) => sin(arange(i, i + 4)));
const trainer = new Trainer({
  accelerator: "cpu",
  devices,
  numNodes,
  strategy: new DDPStrategy({ timeout }),
  maxSteps,
  logger: false,
  enableProgressBar: false,
  enableModelSummary: false,
  numSanityValSteps: 0,
  callbacks: [new ExactResume(), new ModelCheckpoint({ dirpath: folder, everyNTrainSteps: 1, saveLast: true })],
});
await trainer.fit(model, {
  trainDataloaders: new data.DataLoader(rows, { batchSize: 2 }),
  valDataloaders: new data.DataLoader(rows.slice(0, 4), { batchSize: 2 }),
  ckptPath: "last",
});
const hash = createHash("sha256");
for (const [name, value] of Object.entries(model.stateDict())) hash.update(name).update(JSON.stringify(value.tolist()));
say("done", hash.digest("hex"));
