/** @file LightningArgumentParser: arguments of modules, data, callbacks, optimizers and schedulers. */
import { listOf } from "@lightning-ts/torch/util/lists";
import { type ClassDescription, type ClassType, isSubclass } from "../parameters/description.js";
import type { ClassRegistry } from "../parameters/registry.js";
import { MisconfigurationException } from "../util/errors.js";
import { show } from "../util/show.js";
import { ArgumentParser, type ParserOptions } from "./parser/argument-parser.js";
import { isRecord, plain } from "./yaml/float.js";

/** A class: itself, its class path or name, or a description, which may be that of a function that makes objects. */
export type ClassLike = ClassType | string | ClassDescription;

/** Where optimizers or schedulers come from. */
export interface Chosen {
  /** One class, or those that may be chosen from. */
  readonly classes: readonly ClassDescription[];
  /** Whether it is one class, whose arguments are flags of their own. */
  readonly isFixed: boolean;
  /** "AUTOMATIC", or the key of an argument that gets what describes it. */
  readonly linkTo: string;
}

/** How the arguments of a class are added. */
export interface LightningClassOptions {
  /** Whether a class that extends it may be chosen. Default: false. */
  readonly subclassMode?: boolean;
  /** Whether it must be chosen, in subclass mode. Default: true. */
  readonly required?: boolean;
}

/** How optimizers or schedulers are added. */
export interface ChoiceOptions {
  /** Their key. Default: "optimizer", "lr_scheduler". */
  readonly nestedKey?: string;
  /** "AUTOMATIC" makes the module's `configureOptimizers`; else the key of an argument that gets `{class_path, init_args}`. Default: "AUTOMATIC". */
  readonly linkTo?: string;
}

/** The bases that class arguments may have. */
const roots = {
  Trainer: "lightning.pytorch.Trainer",
  LightningModule: "lightning.pytorch.LightningModule",
  LightningDataModule: "lightning.pytorch.LightningDataModule",
  Callback: "lightning.pytorch.Callback",
} as const;

/** A parser for programs with a Trainer. Counterpart: `lightning.pytorch.cli.LightningArgumentParser`. */
export class LightningArgumentParser extends ArgumentParser {
  /** The keys of callbacks that are added to those of the Trainer. */
  readonly callbackKeys: string[] = [];
  /** Optimizers by key. */
  readonly optimizers = new Map<string, Chosen>();
  /** Schedulers by key. */
  readonly lrSchedulers = new Map<string, Chosen>();

  constructor(registry: ClassRegistry, options: ParserOptions = {}) {
    super(registry, options);
  }

  /** The description of a class. */
  described(of: ClassLike): ClassDescription {
    if (typeof of === "string") return this.registry.find(of);
    return typeof of === "function" ? this.registry.of(of) : of;
  }

  /**
   * Adds the arguments of a Trainer, a module, a data module or a callback, or of a function that makes one. A callback is added to those of
   * the Trainer.
   *
   * @param key above the arguments: "model"
   * @throws MisconfigurationException for another class
   */
  addLightningClassArgs(
    of: ClassLike,
    key: string,
    { subclassMode = false, required = true }: LightningClassOptions = {},
  ): void {
    const description = this.described(of);
    const is = (path: string): boolean => isSubclass(description, this.registry.find(path));
    if (description.type !== undefined && !Object.values(roots).some(is)) {
      throw new MisconfigurationException(
        `addLightningClassArgs: expected a class that extends Trainer, LightningModule, LightningDataModule or Callback, or a function that makes one. ` +
          `Received: ${show(description.path)}. Use addClassArguments for other classes.`,
      );
    }
    if (is(roots.Callback)) this.callbackKeys.push(key);
    if (subclassMode) this.addSubclassArguments([description], key, { required });
    else this.addClassArguments(description, key, { instantiate: !is(roots.Trainer) });
  }

  /**
   * Adds the arguments of an optimizer.
   *
   * @param of one class, whose arguments become flags, or a list of classes to choose from. Default: all optimizers
   */
  addOptimizerArgs(
    of: ClassLike | readonly ClassLike[] = ["torch.optim.Optimizer"],
    options: ChoiceOptions = {},
  ): void {
    const { nestedKey = "optimizer", linkTo = "AUTOMATIC" } = options;
    this.optimizers.set(nestedKey, this.#choice(of, nestedKey, linkTo));
  }

  /**
   * Adds the arguments of a scheduler.
   *
   * @param of one class, whose arguments become flags, or a list of classes to choose from. Default: all schedulers
   */
  addLrSchedulerArgs(
    of: ClassLike | readonly ClassLike[] = [
      "torch.optim.lr_scheduler.LRScheduler",
      "lightning.pytorch.cli.ReduceLROnPlateau",
    ],
    options: ChoiceOptions = {},
  ): void {
    const { nestedKey = "lr_scheduler", linkTo = "AUTOMATIC" } = options;
    this.lrSchedulers.set(nestedKey, this.#choice(of, nestedKey, linkTo));
  }

  #choice(of: ClassLike | readonly ClassLike[], key: string, linkTo: string): Chosen {
    const list = isList(of) ? listOf(`LightningArgumentParser: ${key}`, "of", of) : [of];
    const classes = list.map((one) => this.described(one));
    const [only] = classes;
    const isFixed = !isList(of) && only !== undefined;
    if (isFixed) this.addClassArguments(only, key, { instantiate: false });
    else this.addSubclassArguments(classes, key, { instantiate: false });
    return { classes, isFixed, linkTo };
  }

  /** Links optimizers and schedulers to the arguments that they are for. */
  linkChosen(): void {
    for (const [key, { classes, isFixed, linkTo }] of [...this.optimizers, ...this.lrSchedulers]) {
      if (linkTo === "AUTOMATIC") continue;
      const path = classes[0]?.path ?? "";
      if (isFixed)
        this.linkArguments(key, linkTo, { computeFn: (init_args: unknown) => withClassPath(path, init_args) });
      else this.linkArguments(key, linkTo);
    }
  }
}

function isList(of: ClassLike | readonly ClassLike[]): of is readonly ClassLike[] {
  return Array.isArray(of);
}

/** Arguments with the class that they are of. */
export function withClassPath(
  class_path: string,
  init_args: unknown,
): { class_path: string; init_args: Record<string, unknown> } {
  return { class_path, init_args: isRecord(init_args) ? (plain(init_args) as Record<string, unknown>) : {} };
}
