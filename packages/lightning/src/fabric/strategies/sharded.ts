/** @file ShardedStrategy: each process has a part of a model's parameters, and of its checkpoints. */
import { distributed, type nn, type optim, type Tensor } from "@lightning-ts/torch";
import { AsyncCheckpointIO } from "../checkpoint-io/async-io.js";
import { readCheckpointFile } from "../checkpoint-io/checkpoint-file.js";
import type { ReadCheckpointOptions } from "../checkpoint-io/read-options.js";
import { saveShardedFolder, saveShardedFolderLater } from "../checkpoint-io/save-sharded.js";
import { isFolder, isShardedCheckpoint } from "../checkpoint-io/sharded-folder.js";
import { openShardedFolder, ShardedPart } from "../checkpoint-io/sharded-parts.js";
import { TorchCheckpointIO } from "../checkpoint-io/torch-io.js";
import type { Launcher } from "../launchers/launcher.js";
import { SubprocessScriptLauncher } from "../launchers/script-launcher.js";
import { LocalFileSystem } from "../file-systems/local.js";
import { locate } from "../file-systems/registry.js";
import { replaceBy, savingName } from "../file-systems/set-aside.js";
import { finallyDo, type MaybePromise, whenReady } from "../../util/promises.js";
import { SIGTERMException } from "../../util/errors.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import { parametersOf } from "../parameters-of.js";
import type { Around, Clipping } from "../precision/precision.js";
import { ParallelStrategy } from "./parallel.js";
import { clipShardedNorm } from "./sharded-norm.js";
import type { NormOptions, Weights } from "./strategy.js";
import { partedOptimizerState, replaceParameters, wholeOptimizerState } from "./whole-states.js";

const { FSDPModule } = distributed.fsdp;
const { DTensor } = distributed.tensor;
const { getModelStateDict, getOptimizerStateDict, setModelStateDict } = distributed.checkpoint;

/**
 * The base of strategies under which each process has a part of the parameters: every step needs all processes, weights are loaded after set-up, and a
 * checkpoint is a folder that each process writes its part of, or one file with everything.
 */
export abstract class ShardedStrategy extends ParallelStrategy {
  /** A step gathers parameters from all processes. */
  override readonly hasUnevenSteps: boolean = false;
  /** Tensors that are gathered under inference mode could not be trained with later. */
  override readonly hasInferenceMode: boolean = false;
  override readonly restoresAfterSetup: boolean = true;

  /** The modules that were set up; the running one is the last. */
  readonly #models = new Set<nn.Module>();
  /** Sharded parameters by those that they were made of. */
  readonly #replaced = new WeakMap<Tensor, Tensor>();
  /** States of modules and optimizers that were given out. */
  readonly #states = new WeakSet<object>();

  /** Whether a checkpoint is a folder with each process's part, rather than one file. */
  protected abstract get savesShards(): boolean;

  /** Whether checkpoints hold parameters that are not trained. Default true. */
  protected get savesFrozen(): boolean {
    return true;
  }

  /** The name of the weights in such a folder. */
  protected abstract readonly weightsKey: string;

  /** Shards a module that was not set up before. */
  protected abstract shard(module: nn.Module): void;

  /** As in Lightning, null where something else has made the processes. */
  protected override makeLauncher(): Launcher | null {
    return SubprocessScriptLauncher.makesProcesses(this.environment) ? super.makeLauncher() : null;
  }

  protected override get connectsAlone(): boolean {
    return true;
  }

  protected override get keepsSyncedLayers(): boolean {
    return true; // a layer that is put back has none of the shards
  }

  // --- a run's course ------------------------------------------------------------------------------------------------

  /** Converts the module. What is sharded is moved to the device part by part. */
  override setupModule(module: nn.Module): void {
    this.precision.convertModule(module);
  }

  override prepareTraining(module: nn.Module): void {
    if (!this.#models.has(module)) super.prepareTraining(module);
    this.#setUp(module);
  }

  override prepareEvaluation(module: nn.Module): void {
    this.#setUp(module);
  }

  #setUp(module: nn.Module): void {
    this.#checkConnected(module);
    if (!this.#models.delete(module)) {
      const before = new Map<string, Tensor>(module.namedParameters());
      this.#checkAlike(module);
      this.shard(module);
      for (const [name, parameter] of module.namedParameters()) {
        const original = before.get(name);
        if (original !== undefined && original !== parameter) this.#replaced.set(original, parameter);
      }
    }
    this.#models.add(module);
  }

  /** @throws RangeError for a module whose parts belong to processes that have lost each other */
  #checkConnected(module: nn.Module): void {
    const lost = module.parameters().find((one) => one instanceof DTensor && !one.deviceMesh.isConnected);
    if (lost === undefined) return;
    throw new RangeError(
      `${this.constructor.name}: expected a module whose parts lie in the processes of this call. Received: ${module.constructor.name}, which was ` +
        "sharded in a call that failed. Make the module again, and go on from the last checkpoint.",
    );
  }

  /** @throws RangeError on every process where processes have different parameters, which would have them wait for each other */
  #checkAlike(module: nn.Module): void {
    if (this.worldSize === 1) return;
    const own = module
      .namedParameters()
      .map(([name, { dtype, shape }]) => `${name}: ${dtype.name}[${shape.join(", ")}]`);
    const [first = [], ...others] = this.processes.gatherAll(own);
    others.forEach((theirs, i) => {
      const at = [...first, ...theirs].findIndex((_, place) => first[place] !== theirs[place]);
      if (at < 0) return;
      throw new RangeError(
        `${this.constructor.name}: expected the same parameters in all processes. Received: ${first[at] ?? "nothing"} in the first and ` +
          `${theirs[at] ?? "nothing"} in process ${i + 1}. Make the model alike in each.`,
      );
    });
  }

  /** Optimizers that were made before their module was set up get the parameters that it has now. */
  override prepareOptimizers(optimizers: readonly optim.Optimizer[]): void {
    for (const optimizer of optimizers) replaceParameters(optimizer, this.#replaced);
  }

  override get stepContext(): Around | null {
    const model = [...this.#models].at(-1);
    return model === undefined ? super.stepContext : this.forwardContext(model);
  }

  override forwardContext(module: nn.Module): Around | null {
    const around = this.precision.forward;
    if (!(module instanceof FSDPModule)) return around;
    return <T>(step: () => T): T => (around === null ? module.runForward(step) : around(() => module.runForward(step)));
  }

  /** In manual optimization backward begins before the step ends. */
  override backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
    const model = [...this.#models].at(-1);
    if (!(model instanceof FSDPModule) || Reflect.get(model, "automaticOptimization") !== false)
      return super.backward(loss, backward);
    return super.backward(loss, (scaled) => {
      model.prepareForBackward(scaled);
      return backward(scaled);
    });
  }

  override followRequiresGrad(module: nn.Module): void {
    for (const unit of module.modules()) if (unit instanceof FSDPModule) unit._followRequiresGrad();
  }

  /** Gradients are shared in each backward pass: a process has no room for whole ones. */
  override accumulate<T>(_module: nn.Module, run: () => T): T {
    return run();
  }

  override withoutSync<T>(module: nn.Module, run: () => T): T {
    const units = module.modules().filter((one) => one instanceof FSDPModule);
    const set = (isShared: boolean): void => {
      for (const unit of units) unit.setRequiresGradientSync(isShared, { recurse: false });
    };
    set(false);
    return finallyDo(run, () => set(true));
  }

  override clipGradients(optimizer: optim.Optimizer, how: Clipping): void {
    if (how.algorithm === "value") super.clipGradients(optimizer, how);
    else if (typeof how.value === "number" && how.value > 0) this.clipGradientsNorm(parametersOf(optimizer), how.value);
  }

  override clipGradientsNorm(parameters: readonly Tensor[], maxNorm: number, options: NormOptions = {}): Tensor {
    return clipShardedNorm(parameters, maxNorm, options);
  }

  /** Disconnects this process. SIGTERM ends all of them together: they finish first what they are writing. */
  override async onException(error: unknown): Promise<void> {
    try {
      if (error instanceof SIGTERMException) await this.checkpointIO.settle();
    } finally {
      await super.onException(error);
    }
  }

  /** The module stays sharded, where it is; whole parameters go. */
  protected override releaseModule(module: nn.Module): void {
    reshard(module);
  }

  // --- states --------------------------------------------------------------------------------------------------------

  /** The weights of a module that are saved: the parts of this process, or in the first one all of them. All processes call it. */
  override moduleState(module: nn.Module): Weights {
    const isWhole = !this.savesShards;
    const state = getModelStateDict(module, {
      fullStateDict: isWhole,
      cpuOffload: isWhole,
      ignoreFrozenParams: !this.savesFrozen,
    });
    this.#states.add(state);
    return state;
  }

  override loadModuleState(module: nn.Module, state: Readonly<Weights>, strict: boolean): void {
    const given: unknown = state;
    if (given instanceof ShardedPart) given.loadModule(module, strict);
    else setModelStateDict(module, state, { fullStateDict: true, strict });
  }

  override optimizerState(optimizer: optim.Optimizer): Record<string, unknown> {
    const state = this.savesShards
      ? { ...getOptimizerStateDict(this.#modelOf(optimizer), optimizer) }
      : wholeOptimizerState(optimizer, this.isGlobalZero);
    this.#states.add(state);
    return state;
  }

  override loadOptimizerState(optimizer: optim.Optimizer, state: unknown): void {
    if (state instanceof ShardedPart) state.loadOptimizer(this.#modelOf(optimizer), optimizer);
    else super.loadOptimizerState(optimizer, partedOptimizerState(optimizer, state));
  }

  /** The module that an optimizer trains, with its shards shown. */
  #modelOf(optimizer: optim.Optimizer): nn.Module {
    const own = new Set(parametersOf(optimizer));
    for (const model of this.#models) {
      reshard(model);
      if (model.parameters().some((parameter) => own.has(parameter))) return model;
    }
    throw new RangeError(
      `${this.constructor.name}: expected an optimizer of a module that was set up. Received: ${optimizer.constructor.name}, whose parameters no such ` +
        "module has. Make it of the module's parameters, after the module was set up.",
    );
  }

  // --- files ---------------------------------------------------------------------------------------------------------

  override checkPath(path: string, what: string): void {
    if (this.savesShards) this.#folderOf(path, what);
    else super.checkPath(path, what);
  }

  /** @throws RangeError for an address of another file system than this machine's */
  #folderOf(path: string, what: string): string {
    const { fileSystem, path: folder } = locate(path, what);
    if (fileSystem instanceof LocalFileSystem) return folder;
    throw new RangeError(
      `${what}: expected a path that all processes see as a folder, because ${this.constructor.name} saves in parts. Received: ${path}. Give such a ` +
        "path, or save whole checkpoints.",
    );
  }

  /**
   * Saves a checkpoint. All processes call it.
   *
   * @throws TypeError for storage options, Error with `code: "EISDIR"` for a folder where one file is to be
   */
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): MaybePromise {
    const isPlain = storageOptions === undefined || storageOptions === null;
    if (this.savesShards) {
      if (!isPlain) {
        throw new TypeError(
          `\`saveCheckpoint(..., { storageOptions })\` is not supported, because ${this.constructor.name} does not use the CheckpointIO. Received: ` +
            "storage options. Leave them out.",
        );
      }
      const { checkpointIO, processes, weightsKey } = this;
      const folder = this.#folderOf(processes.broadcast(path), "path");
      const isState = (value: unknown): boolean =>
        typeof value === "object" && value !== null && this.#states.has(value);
      const save = { checkpoint, path: folder, weightsKey, isState };
      if (checkpointIO instanceof AsyncCheckpointIO)
        return checkpointIO.writeBy(path, () => saveShardedFolderLater(save));
      saveShardedFolder(save);
      return undefined;
    }
    const { fileSystem, path: file } = locate(path);
    if (fileSystem instanceof LocalFileSystem && isFolder(file)) {
      if (!isShardedCheckpoint(file)) {
        throw Object.assign(
          new Error(
            `Expected the path of a file. Received: ${path}, which is a folder, and not a checkpoint's. Give another path.`,
          ),
          { code: "EISDIR" },
        );
      }
      this.barrier("saveCheckpoint"); // all have looked
      return this.#saveInPlaceOf(file, checkpoint, storageOptions);
    }
    return super.saveCheckpoint(checkpoint, path, storageOptions);
  }

  /** Saves one file in the place of a folder. */
  #saveInPlaceOf(folder: string, checkpoint: Record<string, unknown>, storageOptions?: unknown): MaybePromise {
    const { checkpointIO, isGlobalZero } = this;
    if (checkpointIO instanceof AsyncCheckpointIO) {
      if (isGlobalZero) checkpointIO.afterWrites(() => locate(folder).fileSystem.remove(folder));
      return super.saveCheckpoint(checkpoint, folder, storageOptions);
    }
    const file = `${savingName(folder)}.ckpt`; // a save in parts that did not end may have left a folder under the name itself
    const saved = super.saveCheckpoint(checkpoint, file, storageOptions);
    return isGlobalZero ? whenReady(saved, () => replaceBy(file, folder)) : saved;
  }

  /** The contents of a checkpoint: of a sharded one the entries that are read part by part, when they are loaded. */
  override loadCheckpoint(path: string, options?: ReadCheckpointOptions): MaybePromise<Record<string, unknown>> {
    return whenReady(this.checkpointIO.settle(), () => this.#load(path, options));
  }

  #load(path: string, options?: ReadCheckpointOptions): MaybePromise<Record<string, unknown>> {
    const { fileSystem, path: file } = locate(path);
    if (fileSystem instanceof LocalFileSystem && isFolder(file)) return openShardedFolder(file, options);
    // As in Lightning, a subclass of TorchCheckpointIO is not asked: one of another kind is, which may know another format.
    if (this.checkpointIO instanceof TorchCheckpointIO) return readCheckpointFile(path, options);
    return super.loadCheckpoint(path, options);
  }
}

/** Has the units of a module show their shards. */
function reshard(module: nn.Module): void {
  for (const unit of module.modules()) if (unit instanceof FSDPModule) unit.reshard();
}
