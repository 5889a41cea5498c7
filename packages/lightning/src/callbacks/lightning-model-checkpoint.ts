/** @file LightningModelCheckpoint: uploads checkpoints to a registry of models. */
import type { Trainer } from "../core/attached-types.js";
import type { LightningModule } from "../core/module.js";
import { ignoresOutputs } from "../core/step-outputs.js";
import type { Stage } from "../core/stage.js";
import type { ModelRegistry, RegisteredModel } from "../fabric/model-registries/model-registry.js";
import { registryOf } from "../fabric/model-registries/registry.js";
import { modelRegistry } from "../options/flag-rules.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { boolean } from "../util/rules.js";
import { ModelCheckpoint } from "./model-checkpoint/model-checkpoint.js";
import { modelCheckpointTable } from "./model-checkpoint/options.js";
import { fileWritten, Uploads } from "./model-checkpoint/uploads.js";

const own = {
  /** The model that files become versions of. Default null: the module's class with the time, in the registry that LIGHTNING_MODEL_REGISTRY names. */
  modelRegistry: optional(modelRegistry),
  /** Whether versions stay in the registry when their files are no longer among the best. Default false. */
  keepAllUploaded: option(boolean, false),
  /** Whether files of this machine are removed when they are uploaded. Default false. */
  clearAllLocal: option(boolean, false),
};

const options = new Options("LightningModelCheckpoint", { ...modelCheckpointTable, ...own });

/** Options of LightningModelCheckpoint: those of ModelCheckpoint, and those of the registry. */
export interface LightningModelCheckpointOptions extends OptionsOf<typeof options> {}

/**
 * A ModelCheckpoint that uploads each file to a registry of models after it was saved, in the background; the file's name without its ending is the
 * version. A fit waits for the uploads at its end. One that fails is a warning. A Trainer with the flag `modelRegistry` adds this callback where no
 * other saves checkpoints. Counterpart: `litmodels.integrations.LightningModelCheckpoint`.
 *
 * @example
 * const model = new FolderModelRegistry("s3://bucket/models").model("digits");
 * new LightningModelCheckpoint({ modelRegistry: model, monitor: "val_loss", keepAllUploaded: true });
 */
export class LightningModelCheckpoint extends ModelCheckpoint {
  static override readonly options: AnyOptions = options;

  readonly #uploads = new Uploads();
  readonly #model: RegisteredModel | null;
  readonly #keepsUploaded: boolean;
  readonly #clearsLocal: boolean;
  /** The model's name in the registry; null before the first fit of a callback without one. */
  modelRegistry: string | null;

  /** @throws what ModelCheckpoint throws */
  constructor(given: LightningModelCheckpointOptions = {}) {
    const all = options.read(given);
    super(Object.fromEntries(Object.entries(given).filter(([name]) => !Object.hasOwn(own, name))));
    this.#model = all.modelRegistry;
    const name = all.modelRegistry?.name.replaceAll(/^\/+|\/+$/g, "") ?? "";
    this.modelRegistry = name === "" ? null : name;
    this.#keepsUploaded = all.keepAllUploaded;
    this.#clearsLocal = all.clearAllLocal;
  }

  override setup(trainer: Trainer, module: LightningModule, stage: Stage): void | Promise<void> {
    if (this.modelRegistry === null && stage === "fit") {
      this.modelRegistry = `${module.constructor.name}_${stamp(new Date())}`;
      rankZeroWarn(`LightningModelCheckpoint: no model was named. The registry has it as ${this.modelRegistry}.`);
    }
    if (stage === "fit" && trainer.isGlobalZero) void this.#registry; // a registry that is not there is told before anything is trained
    return super.setup(trainer, module, stage);
  }

  get #registry(): ModelRegistry {
    return registryOf(this.#model);
  }

  override onFileSaved(trainer: Trainer, path: string): void {
    const { modelRegistry: model } = this;
    if (model === null) return;
    const written = fileWritten(trainer.strategy.checkpointIO, path);
    this.#uploads.add(`Upload of ${path}`, async () => {
      await written;
      await this.#registry.upload(model, versionOf(path), path);
    });
    if (this.#clearsLocal) this.#uploads.add(`Removal of ${path}`, () => super.removeFile(trainer, path));
  }

  override removeFile(trainer: Trainer, path: string): MaybePromise {
    if (!trainer.isGlobalZero) return super.removeFile(trainer, path);
    const { modelRegistry: model } = this;
    // After the upload, which needs the file.
    this.#uploads.add(`Removal of ${path}`, async () => {
      if (model !== null && !this.#keepsUploaded) await this.#registry.remove(model, versionOf(path));
      if (!this.#clearsLocal) await super.removeFile(trainer, path);
    });
  }

  /** Waits until what was saved is uploaded. */
  uploaded(): Promise<void> {
    return this.#uploads.done();
  }

  override onFitEnd(trainer: Trainer, module: LightningModule): MaybePromise {
    return whenReady(super.onFitEnd(trainer, module), () => this.uploaded());
  }

  override onException(trainer: Trainer, module: LightningModule, exception: unknown): Promise<void> {
    return super.onException(trainer, module, exception).then(() => this.uploaded());
  }
}

ignoresOutputs(LightningModelCheckpoint);

/** The version of a file: its name without the ending. */
function versionOf(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]*$/, "");
}

/** "20261130-1145" */
function stamp(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}
