/** @file The module, data module and callbacks of a scenario of profilers. */
import { arange, float32, nn, noGrad, ones, optim, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Callback, LightningDataModule, LightningModule, type OptimizersInput } from "@lightning-ts/lightning";
import type { CallbackSpec } from "../scenario.js";
import { makeCallback } from "../record.js";
import { give, settingOf } from "../tools/attributes.js";
import { loadersOf } from "../tools/data.js";
import type { ModelSpec, Scenario } from "./scenario.js";

/** A linear model. */
export class Model extends LightningModule {
  layer = new nn.Linear(4, 2);
  block: nn.Module;
  readonly #spec: ModelSpec;

  constructor(spec: ModelSpec) {
    super();
    this.#spec = spec;
    this.block = spec.block === true ? new nn.Sequential(new nn.ReLU()) : new nn.Identity();
    noGrad(() => {
      this.layer.weight.copy_(arange(0, 8, 1, { dtype: float32 }).reshape(2, 4).mul(0.1).sub(0.3));
      this.layer.bias?.copy_(tensor([0.1, -0.1]));
    });
    this.automaticOptimization = spec.manual !== true;
    give(this, { attributes: spec.attributes });
  }

  override forward(x: Tensor): Tensor {
    return this.block.forward(this.layer.forward(x)) as Tensor;
  }

  #loss(x: Tensor): Tensor {
    return F.mseLoss(this.forward(x), ones([x.size(0), 2]));
  }

  override trainingStep(batch: Tensor, batchIdx: number): Tensor {
    if (this.#spec.raise_at === batchIdx) throw new Error("asked for");
    const { own_action: own, manual } = this.#spec;
    let loss = this.#spec.manual === true ? null : this.#stepLoss(batch, own === true);
    if (manual === true) {
      for (const optimizer of [this.optimizers()].flat()) {
        loss = this.#loss(batch);
        optimizer.zeroGrad();
        void this.manualBackward(loss);
        void optimizer.step();
      }
    }
    const last = loss as Tensor;
    this.log("train_loss", last);
    return last;
  }

  #stepLoss(batch: Tensor, own: boolean): Tensor {
    return own ? this.trainer.profiler.profile("my action", () => this.#loss(batch)) : this.#loss(batch);
  }

  override configureOptimizers(): OptimizersInput {
    const { optimizers: count = 1, scheduler } = this.#spec;
    const all = Array.from({ length: count }, () => new optim.SGD(this.layer.parameters(), { lr: 0.1 }));
    if (scheduler === undefined) return all.length === 1 ? all[0] : all;
    const schedulers = all.map((one) => ({ scheduler: new optim.lrScheduler.StepLR(one, 1), interval: scheduler }));
    return [all, schedulers];
  }
}

/** A data module without hooks of its own. */
export class Data extends LightningDataModule {}

/** A callback without hooks. */
class Plain extends Callback {}

/** A callback with a key of its own. */
class Keyed extends Callback {
  override get stateKey(): string {
    return "Keyed{'mark': 3}";
  }

  override onTrainStart(): void {}
}

/** The callbacks of a scenario. */
export function callbackOf(spec: CallbackSpec, root: string): Callback {
  if (spec.class === "Plain") return new Plain();
  return spec.class === "Keyed" ? new Keyed() : makeCallback(spec, root, root);
}

/** The module of a scenario, with evaluation steps for the data that there are, and the data module, where loaders come from one. */
export function makeModules({ data, model: spec }: Scenario): { model: Model; datamodule: Data | null } {
  const model = new Model(spec);
  const step = (name: string) =>
    function (this: Model, batch: Tensor): void {
      this.log(name, F.mseLoss(this.forward(batch), ones([batch.size(0), 2])));
    };
  if (data.val !== undefined && data.val !== null) model.validationStep = step("vali_loss");
  if (data.test !== undefined && data.test !== null) model.testStep = step("test_loss");
  if (data.predict !== undefined && data.predict !== null)
    model.predictStep = function (this: Model, batch: Tensor): Tensor {
      const out = this.forward(batch);
      F.mseLoss(out, ones([batch.size(0), 2]));
      return out;
    };
  const datamodule = data.via === "datamodule" ? new Data() : null;
  const owner = data.via === "module" ? model : datamodule;
  for (const key of ["train", "val", "test", "predict"] as const) {
    const given = data[key];
    if (owner === null || given === undefined || given === null) continue;
    owner[`${key}Dataloader`] = () => loadersOf(given, () => settingOf("batch_size", model, datamodule, 2)) ?? [];
  }
  return { model, datamodule };
}
