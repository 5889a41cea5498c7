/** @file Constructing a module from the hyperparameters of a checkpoint. */
import { damaged, isDictionary } from "../checkpoint/saved-kinds.js";
import type { nn, Tensor } from "@lightning-ts/torch";
import { declarationIn } from "../parameters/declaration.js";
import { constructorParameters } from "./constructor-parameters.js";
import { TypeError } from "../util/user-errors.js";

/** A class whose constructor can be called with one argument. */
export type FromHparams<T> = new (hparams: never) => T;

/** Names that no constructor gets as hyperparameters. */
type NoHparams = readonly unknown[] | ((...args: never) => unknown) | nn.Module | Tensor;

/**
 * A class whose constructor takes an object of hyperparameters, or nothing: what `loadFromCheckpoint` can construct. What follows the
 * object must be optional.
 */
export type TakesHparams<Class extends FromHparams<unknown>> =
  ConstructorParameters<Class> extends [] ? Class : FirstFits<Class, Required<ConstructorParameters<Class>>[0]>;

type FirstFits<Class, First> = [Extract<Exclude<First, NoHparams>, object>] extends [never]
  ? unknown extends First
    ? Class
    : [First] extends [never]
      ? Class
      : { "the constructor should take one object of hyperparameters, or nothing": never }
  : Class;

/**
 * Constructs a class with hyperparameters: one object of those that were saved, overridden by those given. Without any it is called
 * without arguments.
 *
 * @throws TypeError for a class whose constructor needs several arguments, and where it needs hyperparameters but there are none
 */
export function constructed<T>(given: FromHparams<T>, saved: unknown, override: object | undefined): T {
  const Class = given as unknown as new (hparams?: object) => T;
  const convention =
    `Expected a class whose constructor takes one object of hyperparameters, constructor(hparams) { super(); this.saveHyperparameters(hparams); }, ` +
    `or nothing. Received: ${Class.name}`;
  // Parameters with defaults do not count.
  if (Class.length > 1) {
    throw new TypeError(
      `${convention}, whose constructor takes ${Class.length} arguments. Make it take an object, or construct it and give it torch.load(path).state_dict.`,
    );
  }
  const hasSaved = saved !== undefined && saved !== null;
  if (hasSaved && !isDictionary(saved)) {
    throw damaged("hyper_parameters", "a dictionary of names and values", saved);
  }
  if (hasSaved || override !== undefined) {
    refusePositional(Class, convention);
    // What a class declares has other names in checkpoints, and what it does not declare is not its own.
    const own = hasSaved ? (declarationIn(Class)?.fromFile(saved as Record<string, unknown>) ?? saved) : {};
    return new Class({ ...own, ...override });
  }
  try {
    return new Class();
  } catch (error) {
    if (Class.length === 0 || !(error instanceof Error)) throw error;
    throw new TypeError(
      `${convention}, which fails without them (${error.message}), and a checkpoint that holds none. Give loadFromCheckpoint(path, { hparams }), or ` +
        "save them with saveHyperparameters.",
      { cause: error },
    );
  }
}

// Numbers, texts, booleans and lists; `null` and names tell nothing.
const noObject = /^(?:[-+.\d"'`[]|true\b|false\b)/;

/** Refuses a constructor whose first parameter has a default that is not an object. */
function refusePositional(Class: new () => unknown, convention: string): void {
  if (Class.length > 0) return;
  const parameters = constructorParameters(Class);
  if (!noObject.test(parameters?.[0]?.fallback ?? "")) return;
  const list = parameters?.map(({ text }) => text).join(", ");
  throw new TypeError(
    `${convention}, whose constructor takes (${list}). Make it take an object, or construct it and give it torch.load(path).state_dict.`,
  );
}
