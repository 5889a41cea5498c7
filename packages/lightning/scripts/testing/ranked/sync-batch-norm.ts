/** @file Trains a model with batch normalisation on this rank's share of each batch; for the tests of LayerSync. */
import { data, manualSeed, nn, optim, sin, arange, type Tensor } from "@lightning-ts/torch";
import { LightningModule, Trainer } from "../../../src/index.js";
import { LayerSync, TorchSyncBatchNorm } from "../../../src/plugins.js";
import { quiet } from "../trainer.js";

/** How the model is trained. */
export interface Plan {
  /** What makes layers see all ranks. */
  sync: "flag" | "plugin" | "none" | "wrong";
  /** Rows of a batch, of all ranks together. */
  batch: number;
  /** Whether the model has a SyncBatchNorm of its own. */
  own?: boolean;
}

/** What the model is then. */
export interface Trained {
  /** The class of the layer in training, and after the fit. */
  kinds: [string, string];
  /** Whether the layer is the same object as before. */
  isSame: boolean;
  state: Record<string, unknown>;
}

/** Gives back another module than it got. */
class Wrong extends LayerSync {
  override apply(): nn.Module {
    return new nn.Linear(1, 1);
  }
  override revert(module: nn.Module): nn.Module {
    return module;
  }
}

class Normalised extends LightningModule {
  readonly first = new nn.Linear(4, 3);
  norm: nn.BatchNorm1d | nn.SyncBatchNorm;
  readonly rest = new nn.Sequential(new nn.Sequential(new nn.ReLU(), new nn.BatchNorm1d(3)), new nn.Linear(3, 2));
  kind = "";

  constructor(own: boolean) {
    super();
    this.norm = own ? new nn.SyncBatchNorm(3) : new nn.BatchNorm1d(3);
  }

  override trainingStep(batch: Tensor): Tensor {
    this.kind = this.norm.constructor.name;
    return this.rest
      .forward(this.norm.forward(this.first.forward(batch)))
      .pow(2)
      .mean();
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1, momentum: 0.9 });
  }
}

/** Trains three steps in the processes that the environment names. */
export default async function train({ sync, batch, own = false }: Plan): Promise<Trained> {
  const [rank, world] = [Number(process.env.LOCAL_RANK ?? 0), Number(process.env.WORLD_SIZE ?? 1)];
  const share = batch / world;
  const rows = sin(arange(0, 3 * batch * 4)).reshape([3 * batch, 4]);
  const own3 = [0, 1, 2].flatMap((i) => Array.from({ length: share }, (_, j) => rows.at(i * batch + rank * share + j)));
  manualSeed(1);
  const model = new Normalised(own);
  const before = model.norm;
  const plugins = { plugin: [new TorchSyncBatchNorm()], wrong: [new Wrong()], flag: [], none: [] }[sync];
  const trainer = new Trainer({
    ...quiet,
    accelerator: "cpu",
    maxEpochs: 1,
    devices: world,
    strategy: world > 1 ? "ddp" : "auto",
    useDistributedSampler: false,
    syncBatchnorm: sync === "flag",
    plugins,
  });
  await trainer.fit(model, new data.DataLoader(own3, { batchSize: share }));
  const state = Object.fromEntries(Object.entries(model.stateDict()).map(([name, value]) => [name, value.tolist()]));
  return { kinds: [model.kind, model.norm.constructor.name], isSame: model.norm === before, state };
}
