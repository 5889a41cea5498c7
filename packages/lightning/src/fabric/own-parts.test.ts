/** @file Parts of a user's own, from outside of the package: as objects, and by name. */
import { type Device, device, type nn, type optim, type Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import {
  Accelerator,
  AcceleratorRegistry,
  CheckpointIO,
  ClusterEnvironment,
  CPUAccelerator,
  DoublePrecision,
  HalfPrecision,
  LightningEnvironment,
  Precision,
  PrecisionRegistry,
  SingleDeviceStrategy,
  StrategyRegistry,
  TorchCheckpointIO,
  Trainer,
} from "../index.js";

const make = (flags: object): Trainer => new Trainer({ ...quiet, maxEpochs: 1, ...flags });

class Board extends Accelerator {
  override readonly name = "board";
  readonly log: string[] = [];
  override isAvailable(): boolean {
    return true;
  }
  override autoDeviceCount(): number {
    return 3;
  }
  override device(index: number): Device {
    this.log.push(`device ${index}`);
    return device("cpu");
  }
  override setupDevice(): void {
    this.log.push("setup");
  }
  override teardown(): void {
    this.log.push("teardown");
  }
}

class Absent extends Board {
  override isAvailable(): boolean {
    return false;
  }
}

class Scaled extends Precision {
  override readonly precision: string = "32-scaled";
  override readonly stateKey = "Scaled";
  steps = 0;
  readonly log: string[] = [];
  override scaleLoss(loss: Tensor): Tensor {
    return loss.mul(1024);
  }
  override unscaleGradients(optimizer: optim.Optimizer): void {
    this.steps++;
    for (const { params } of optimizer.paramGroups) for (const { grad } of params) grad?.div_(1024);
  }
  override stateDict(): Record<string, unknown> {
    return { steps: this.steps };
  }
  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    this.steps = Number(state.steps);
  }
}

class Recording extends SingleDeviceStrategy {
  readonly log: string[] = [];
  override setupModule(module: nn.Module): void {
    this.log.push("setupModule");
    super.setupModule(module);
  }
  override backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
    this.log.push("backward");
    return super.backward(loss, backward);
  }
  override optimizerStep(...args: Parameters<SingleDeviceStrategy["optimizerStep"]>): unknown {
    this.log.push("optimizerStep");
    return super.optimizerStep(...args);
  }
  override clipGradients(...args: Parameters<SingleDeviceStrategy["clipGradients"]>): void {
    this.log.push("clipGradients");
    super.clipGradients(...args);
  }
  override moduleState(module: nn.Module): Record<string, Tensor> {
    this.log.push("moduleState");
    return super.moduleState(module);
  }
  override optimizerState(optimizer: optim.Optimizer): Record<string, unknown> {
    this.log.push("optimizerState");
    return super.optimizerState(optimizer);
  }
  override loadModuleState(...args: Parameters<SingleDeviceStrategy["loadModuleState"]>): void {
    this.log.push("loadModuleState");
    super.loadModuleState(...args);
  }
  override loadOptimizerState(...args: Parameters<SingleDeviceStrategy["loadOptimizerState"]>): void {
    this.log.push("loadOptimizerState");
    super.loadOptimizerState(...args);
  }
}

class Memory extends CheckpointIO {
  readonly files = new Map<string, Record<string, unknown>>();
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string): void {
    this.files.set(path, structuredClone({ ...checkpoint, state_dict: null, optimizer_states: null }));
    this.files.set(path, checkpoint);
  }
  override loadCheckpoint(path: string): Record<string, unknown> {
    const found = this.files.get(path);
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  }
  override removeCheckpoint(path: string): void {
    this.files.delete(path);
  }
}

class Site extends ClusterEnvironment {
  override readonly createsProcessesExternally = true;
  override readonly mainAddress = "10.0.0.1";
  override readonly mainPort = 1234;
  ended = 0;
  override teardown(): void {
    this.ended++;
  }
}

const registries = [AcceleratorRegistry, PrecisionRegistry, StrategyRegistry];
afterEach(() => registries.forEach((registry) => registry.remove("own")));

describe("an accelerator of one's own", () => {
  it("gives devices, and is told of a run's start and end", async () => {
    const board = new Board();
    const trainer = make({ accelerator: board, devices: [2] });
    expect([trainer.accelerator, board.log]).toEqual([board, ["device 2"]]);
    await trainer.fit(new Model(), loader(1));
    expect(board.log).toEqual(["device 2", "setup", "teardown"]);
    expect(() => make({ accelerator: board, devices: [3] })).toThrow("this machine has 3");
    expect(make({ accelerator: board, devices: -1 }).strategy.name).toBe("ddp");
  });

  it("by name", () => {
    AcceleratorRegistry.register("own", () => new Board());
    expect(make({ accelerator: "own" }).accelerator).toBeInstanceOf(Board);
    expect(() => make({ accelerator: "owm" })).toThrow('Did you mean "own"?');
  });

  it("that is not there is refused", () => {
    expect(() => make({ accelerator: new Absent() })).toThrow(/board.*not available\. Available: cpu/);
  });
});

describe("a precision of one's own", () => {
  const weights = async (flags: object): Promise<unknown> => {
    const model = new Model();
    model.layer.weight.detach().fill_(0.5);
    model.layer.bias?.detach().zero_();
    await make({ gradientClipVal: 0.1, ...flags }).fit(model, loader(3));
    return model.layer.weight.tolist();
  };

  it("scales the loss, and hooks and clipping see gradients without the scale", async () => {
    const scaled = new Scaled();
    expect(await weights({ plugins: scaled })).toEqual(await weights({}));
    expect(scaled.steps).toBe(3);
  });

  it("by name and as the flag's object; its state is in checkpoints", async () => {
    PrecisionRegistry.register("own", () => new Scaled());
    const memory = new Memory();
    const trainer = make({ precision: "own", plugins: memory });
    expect(trainer.precision).toBe("32-scaled");
    await trainer.fit(new Model(), loader(2));
    await trainer.saveCheckpoint("a");
    expect(memory.files.get("a")?.Scaled).toEqual({ steps: 2 });
    const scaled = new Scaled();
    await make({ precision: scaled, plugins: memory, maxEpochs: 2 }).fit(new Model(), {
      trainDataloaders: loader(2),
      ckptPath: "a",
    });
    expect(scaled.steps).toBe(4);
  });

  it("is given once", () => {
    expect(() => make({ precision: 64, plugins: new Scaled() })).toThrow(RangeError);
    expect(() => make({ plugins: [new Scaled(), new DoublePrecision()] })).toThrow("one Precision");
    expect(() =>
      make({ plugins: new Scaled(), strategy: new SingleDeviceStrategy({ precision: new Scaled() }) }),
    ).toThrow("Leave one of them out");
    expect(() => new HalfPrecision("32-true" as never)).toThrow(RangeError);
  });
});

describe("a strategy of one's own", () => {
  it("does all that is done to module, gradients, optimizers and states", async () => {
    const memory = new Memory();
    const strategy = new Recording({ checkpointIO: memory });
    const trainer = make({ strategy, gradientClipVal: 1 });
    await trainer.fit(new Model(), loader(1));
    await trainer.saveCheckpoint("a");
    const again = new Recording();
    await make({ strategy: again, plugins: memory, maxEpochs: 2 }).fit(new Model(), {
      trainDataloaders: loader(1),
      ckptPath: "a",
    });
    expect(strategy.log).toEqual([
      "setupModule",
      "optimizerStep",
      "backward",
      "clipGradients",
      "moduleState",
      "optimizerState",
    ]);
    expect(again.log.slice(0, 4)).toEqual(["loadModuleState", "setupModule", "loadOptimizerState", "optimizerStep"]);
  });

  it("reads loaders, and knows of batches whose gradients are added up", async () => {
    const kinds: string[] = [];
    class Half extends Recording {
      override loader(given: unknown, kind: "train" | "val" | "test" | "predict"): unknown {
        kinds.push(kind);
        return [...(given as Iterable<unknown>)].slice(0, 2);
      }
      override withoutSync<T>(module: nn.Module, run: () => T): T {
        this.log.push("withoutSync");
        return super.withoutSync(module, run);
      }
    }
    const strategy = new Half();
    await make({ strategy, accumulateGradBatches: 2 }).fit(new Model(), loader(6));
    expect(kinds).toEqual(["train"]);
    expect(strategy.log).toEqual(["setupModule", "withoutSync", "backward", "optimizerStep", "backward"]);
  });

  it("may launch runs in processes of its own", async () => {
    class Launching extends Recording {
      override readonly launcher = {
        launch: <T>(run: () => Promise<T>): Promise<T> => {
          this.log.push("launch");
          return run();
        },
        kill: (): void => undefined,
      };
    }
    const strategy = new Launching();
    const trainer = make({ strategy });
    await trainer.fit(new Model(), loader(1));
    await trainer.predict(new Model(), { dataloaders: loader(1) });
    expect(strategy.log.filter((entry) => entry === "launch")).toHaveLength(2);
    expect(strategy.log[0]).toBe("launch");
  });

  it("may load weights after it has set the module up", async () => {
    class Late extends Recording {
      override readonly restoresAfterSetup = true;
    }
    const memory = new Memory();
    const trainer = make({ plugins: memory });
    const model = new Model();
    await trainer.fit(model, loader(1));
    await trainer.saveCheckpoint("a");
    const strategy = new Late();
    const again = new Model();
    await make({ strategy, plugins: memory }).fit(again, { trainDataloaders: loader(1), ckptPath: "a" });
    expect(strategy.log).toEqual(["setupModule", "loadModuleState", "loadOptimizerState"]);
    expect(again.layer.weight.tolist()).toEqual(model.layer.weight.tolist());
  });

  it("by name, with the parts that flags say or that it brings", () => {
    StrategyRegistry.register("own", () => new Recording({ device: "cpu" }));
    const trainer = make({ strategy: "OWN", precision: "64-true" });
    expect(trainer.strategy).toBeInstanceOf(Recording);
    expect(trainer.strategy.precision.precision).toBe("64-true");
    const bringing = new SingleDeviceStrategy({ accelerator: new Board() });
    expect(make({ strategy: bringing }).accelerator.name).toBe("board");
    expect(() => make({ strategy: bringing, accelerator: "cpu" })).toThrow("Leave one of them out");
    expect(() => new SingleDeviceStrategy().parts).toThrow("no parts yet");
  });
});

describe("other plugins of one's own", () => {
  it("an environment is the strategy's, and is told of a run's end", async () => {
    const site = new Site();
    const trainer = make({ plugins: [site, new TorchCheckpointIO()] });
    expect(trainer.strategy.environment).toBe(site);
    await trainer.fit(new Model(), loader(1));
    expect(site.ended).toBe(1);
    expect(make({}).strategy.environment).toBeInstanceOf(LightningEnvironment);
  });

  it("an environment may refuse other devices than the cluster gave, when a run in several processes begins", () => {
    class Two extends Site {
      override validateSettings(numDevices: number, numNodes: number): void {
        throw new RangeError(`expected 2 processes. Received: ${numDevices} x ${numNodes}.`);
      }
    }
    const { strategy } = make({ plugins: new Two(), strategy: "ddp" });
    expect(() => strategy.setupEnvironment()).toThrow("Received: 1 x 1.");
  });

  it.each([
    [{ plugins: [new Site(), new Site()] }, "one ClusterEnvironment"],
    [{ plugins: [{}] }, "Leave it out"],
    [{ plugins: "ddp" }, "Leave it out"],
    [{ plugins: new CPUAccelerator() }, "Leave it out"],
    [{ strategy: {} }, "a Strategy"],
    [{ precision: {} }, "a Precision"],
    [{ accelerator: {} }, "an Accelerator"],
  ])("%o is refused", (flags, message) => {
    expect(() => make(flags)).toThrow(message);
  });
});
