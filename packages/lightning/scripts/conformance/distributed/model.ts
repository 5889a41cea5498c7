/** @file The model and data module of a scenario of several processes, which note every call of a hook on their rank. */
import * as torch from "@lightning-ts/torch";
import { cat, nn, noGrad, ones, optim, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningDataModule, LightningModule } from "@lightning-ts/lightning";
import { extraOf, moduleHooks } from "../model.js";
import { camelCase, camelKeys } from "../scenario.js";
import { numberOf } from "../precision/tolerance.js";
import { act } from "./actions.js";
import { type Identity, rankedLoaders, rowsOf } from "./data.js";
import type { Lines } from "./lines.js";
import type { RankedLogSpec, RankedScenario } from "./scenario.js";

/** A batch of one loader, or of several by name. */
export type Batch = Tensor | Readonly<Record<string, Tensor | null>>;

function partsOf(batch: Batch): Tensor[] {
  return batch instanceof torch.Tensor ? [batch] : Object.values(batch).filter((part) => part !== null);
}

function total(batch: Batch): Tensor {
  return partsOf(batch).reduce((sum, part) => sum.add(part.sum()), tensor(0));
}

/** Weights that rise by 0.1 from -0.3, and another bias for each output. */
function fill(linear: nn.Linear, shift = 0): nn.Linear {
  const [outputs = 0, inputs = 0] = linear.weight.shape;
  noGrad(() => {
    const rising = torch.arange(0, outputs * inputs, 1, { dtype: torch.float32 });
    linear.weight.copy_(rising.reshape(outputs, inputs).mul(0.1).sub(0.3).add(shift));
    linear.bias?.copy_(tensor([0.1, -0.1, 0.05].slice(0, outputs)));
  });
  return linear;
}

/** What a log entry says, for this rank and epoch; null where this rank does not log it. */
export function valueOf(
  entry: RankedLogSpec,
  values: Readonly<Record<string, Tensor | number>>,
  rank: number,
  epoch: number,
): Tensor | number {
  const { value } = entry;
  if (typeof value === "string") {
    const found = values[value];
    if (found === undefined) throw new Error(`the scenario asks for ${value} in ${entry.hook}`);
    return found;
  }
  if (typeof value !== "object") return Number(value);
  if ("by_rank" in value) return numberOf(value.by_rank[rank]) ?? NaN;
  const row = value.table[rank] ?? [];
  return numberOf(row[Math.min(epoch, row.length - 1)]) ?? NaN;
}

/** A small model whose hooks note their calls, log and act as the scenario says for this rank. */
export class RankedLightningModel extends LightningModule {
  declare first: nn.Linear;
  declare norm: nn.BatchNorm1d;
  declare layer: nn.Linear | nn.Sequential;
  declare extra: nn.Linear;
  declare seen: Tensor;
  readonly scenario: RankedScenario;
  readonly lines: Lines;
  readonly root: string;
  readonly #counts = new Map<string, number>();

  constructor(scenario: RankedScenario, lines: Lines, rank: number, root: string) {
    super();
    this.scenario = scenario;
    this.lines = lines;
    this.root = root;
    const { init, net = "linear", manual } = scenario.model;
    const shift = init === "by_rank" ? 0.05 * rank : 0;
    if (net === "batchnorm") {
      this.first = fill(new nn.Linear(4, 3), shift);
      this.norm = new nn.BatchNorm1d(3);
      this.layer = fill(new nn.Linear(3, 2), shift);
    } else {
      this.layer = fill(new nn.Linear(4, 2), shift);
      if (net === "unused" || net === "two") this.extra = fill(new nn.Linear(4, 2), 0.2 + shift);
      if (net === "buffer") this.registerBuffer("seen", torch.zeros([]));
    }
    this.automaticOptimization = manual !== true;
  }

  /** Notes a call. */
  note(hook: string, ...extra: unknown[]): void {
    const [epoch, step] = this.isAttached ? [this.currentEpoch, this.globalStep] : [0, 0];
    this.lines.add("module", hook, epoch, step, ...extra);
  }

  #times(hook: string): number {
    return this.#counts.get(hook) ?? -1;
  }

  #usesExtra(): boolean {
    const { net, use_extra: use = net === "two" ? "always" : "never" } = this.scenario.model;
    if (net !== "unused" && net !== "two") return false;
    if (use === "even") return this.#times("training_step") % 2 !== 0;
    return use === "always" || (use === "rank0" && this.globalRank === 0);
  }

  override forward(x: Tensor): Tensor {
    const { net } = this.scenario.model;
    if (net === "batchnorm") return this.layer.forward(torch.relu(this.norm.forward(this.first.forward(x))));
    if (net === "buffer" && this.training) noGrad(() => this.seen.add_(x.sum()));
    const y = this.layer.forward(x) as Tensor; // of a union of layers
    return this.#usesExtra() ? y.add(this.extra.forward(x)) : y;
  }

  #loss(batch: Batch): Tensor {
    const x = cat(partsOf(batch));
    const y = this.forward(x);
    if (this.scenario.model.loss === "gathered" && this.training) {
      const all = this.allGather(y, { syncGrads: true });
      const factors = torch.arange(0, all.size(0), 1, { dtype: torch.float32 }).add(1);
      return all
        .mul(factors.reshape([-1, ...Array<number>(all.ndim - 1).fill(1)]))
        .pow(2)
        .mean();
    }
    return F.mseLoss(y, ones([x.size(0), 2]));
  }

  /** Logs what the scenario asks for in this hook, then does what it asks for; tells whether to skip, once all is done. */
  user(hook: string, given: Readonly<Record<string, Tensor | number>>): boolean | Promise<boolean> {
    const n = this.#times(hook) + 1;
    this.#counts.set(hook, n);
    const rank = this.isAttached ? this.globalRank : 0;
    const values = { rank, ...given };
    for (const entry of this.scenario.model.log ?? []) {
      if (entry.hook !== hook || entry.by === "callback" || entry.ranks?.includes(rank) === false) continue;
      const epoch = this.isAttached ? this.currentEpoch : 0;
      this.log(entry.name, valueOf(entry, values, rank, epoch), camelKeys(entry.args ?? {}));
    }
    let skip = false;
    const waiting: unknown[] = [];
    for (const action of this.scenario.model.do ?? []) {
      if (action.hook !== hook || action.at?.includes(n) === false || action.ranks?.includes(rank) === false) continue;
      if (action.do === "skip") skip = true;
      else waiting.push(act(action, this.trainer, this, this.lines, this.root));
    }
    const promises = waiting.filter((one) => one instanceof Promise);
    return promises.length === 0 ? skip : Promise.all(promises).then(() => skip);
  }

  #noteBatch(batch: Batch): void {
    this.lines.add("batch", rowsOf(batch), total(batch));
  }

  override trainingStep(batch: Batch, batchIdx: number): Tensor | null | Promise<Tensor | null> {
    this.note("training_step", batchIdx);
    this.#noteBatch(batch);
    const { manual, toggle, step_every: every = 1, clip } = this.scenario.model;
    let loss = this.#loss(batch);
    if (manual === true) {
      for (const [i, optimizer] of [this.optimizers()].flat().entries()) {
        if (toggle === true) this.toggleOptimizer(optimizer);
        if (every === 1) optimizer.zeroGrad();
        if (i > 0) loss = this.#loss(batch);
        void this.manualBackward(loss);
        if (clip !== undefined) this.clipGradients(optimizer, { gradientClipVal: clip, gradientClipAlgorithm: "norm" });
        if ((batchIdx + 1) % every === 0) {
          void optimizer.step();
          if (every > 1) optimizer.zeroGrad();
        }
        if (toggle === true) this.untoggleOptimizer(optimizer);
      }
    }
    const skip = this.user("training_step", { loss, batch_idx: batchIdx, sum: total(batch) });
    return skip instanceof Promise ? skip.then((is) => (is ? null : loss)) : skip ? null : loss;
  }

  override onTrainBatchStart(batch: Batch, batchIdx: number): number | undefined | Promise<number | undefined> {
    this.note("on_train_batch_start", batchIdx);
    const skip = this.user("on_train_batch_start", { batch_idx: batchIdx, sum: total(batch) });
    return skip instanceof Promise ? skip.then((is) => (is ? -1 : undefined)) : skip ? -1 : undefined;
  }

  override optimizerStep(...args: Parameters<LightningModule["optimizerStep"]>): unknown {
    this.note("optimizer_step", args[1]);
    return super.optimizerStep(...args);
  }

  #evaluate(hook: string, batch: Batch, batchIdx: number, dataloaderIdx: number): Tensor | Promise<Tensor> {
    this.note(hook, batchIdx, dataloaderIdx);
    this.#noteBatch(batch);
    const loss = this.#loss(batch);
    const done = this.user(hook, { loss, batch_idx: batchIdx, sum: total(batch), dataloader_idx: dataloaderIdx });
    return done instanceof Promise ? done.then(() => loss) : loss;
  }

  override validationStep(batch: Batch, batchIdx: number, dataloaderIdx = 0): Tensor | Promise<Tensor> {
    return this.#evaluate("validation_step", batch, batchIdx, dataloaderIdx);
  }

  override testStep(batch: Batch, batchIdx: number, dataloaderIdx = 0): Tensor | Promise<Tensor> {
    return this.#evaluate("test_step", batch, batchIdx, dataloaderIdx);
  }

  override predictStep(batch: Tensor, batchIdx: number, dataloaderIdx = 0): Tensor | Promise<Tensor> {
    this.note("predict_step", batchIdx, dataloaderIdx);
    this.#noteBatch(batch);
    const done = this.user("predict_step", {});
    return done instanceof Promise ? done.then(() => this.forward(batch)) : this.forward(batch);
  }

  override configureOptimizers() {
    this.note("configure_optimizers");
    const { net, manual, optimizers: count = 1, momentum = 0, scheduler } = this.scenario.model;
    const all = this.parameters();
    const groups =
      net === "two" && manual === true
        ? [this.layer.parameters(), this.extra.parameters()]
        : Array.from({ length: net === "two" ? 1 : count }, () => all);
    const optimizers = groups.map((group) => new optim.SGD(group, { lr: 0.1, momentum }));
    const first = optimizers[0] as optim.SGD;
    if (scheduler === undefined) return optimizers.length > 1 ? optimizers : first;
    const { kind, ...when } = scheduler;
    const made =
      kind === "step_lr"
        ? new optim.lrScheduler.StepLR(first, 1, { gamma: 0.5 })
        : new optim.lrScheduler.ReduceLROnPlateau(first, { patience: 0, factor: 0.5 });
    return [[first], [{ scheduler: made, ...when }]] as const;
  }
}

for (const hook of moduleHooks) {
  const name = camelCase(hook);
  const base = Reflect.get(LightningModule.prototype, name) as (...args: unknown[]) => unknown;
  const noted = function (this: RankedLightningModel, ...args: unknown[]): unknown {
    this.note(hook, ...extraOf(hook, args));
    const result = base.apply(this, args);
    if (hook === "backward") return result;
    const [epoch, step] = this.isAttached ? [this.currentEpoch, this.globalStep] : [0, 0];
    const done = this.user(hook, { epoch, global_step: step });
    return done instanceof Promise ? done.then(() => result) : result;
  };
  Object.defineProperty(RankedLightningModel.prototype, name, { value: noted, writable: true, configurable: true });
}

/** A data module that notes its calls. */
export class RankedDataModule extends LightningDataModule {
  constructor(
    scenario: RankedScenario,
    readonly lines: Lines,
  ) {
    super();
    this.prepareDataPerNode = scenario.data.prepare_data_per_node ?? true;
  }

  /** Notes a call. */
  note(hook: string, ...extra: unknown[]): void {
    this.lines.add("datamodule", hook, this.trainer?.currentEpoch ?? 0, this.trainer?.globalStep ?? 0, ...extra);
  }

  override prepareData(): void {
    this.note("prepare_data");
  }

  override setup(stage: string): void {
    this.note("setup", stage);
  }

  override teardown(stage: string): void {
    this.note("teardown", stage);
  }
}

/** Gives a module or data module the loader hooks that the scenario has data for. */
export function provideRankedLoaders<T extends RankedLightningModel | RankedDataModule>(
  owner: T,
  { data }: RankedScenario,
  ranks: Identity,
): T {
  for (const key of ["train", "val", "test", "predict"] as const) {
    const spec = data[key];
    if (spec === undefined || spec === null || (Array.isArray(spec) && spec.length === 0)) continue;
    owner[`${key}Dataloader`] = () => {
      owner.note(`${key}_dataloader`);
      return rankedLoaders(spec, ranks);
    };
  }
  return owner;
}
