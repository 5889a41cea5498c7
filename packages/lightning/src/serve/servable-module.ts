/** @file ServableModule: what a module has that answers requests. */
import type { Tensor } from "@lightning-ts/torch";
import type { MaybePromise } from "../util/promises.js";

/** A request as a program sends it: what is served, by name, as JSON. */
export interface ServePayload {
  /** The inputs of `serveStep`, before they are deserialised. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Functions by the name of what they convert. */
export type Converters = Readonly<Record<string, (value: never) => unknown>>;

/**
 * A module that can be served over HTTP, as `ServableModuleValidator` checks. Counterpart: `lightning.pytorch.serve.ServableModule`.
 *
 * @example
 * class Served extends Classifier implements ServableModule {
 *   configurePayload() { return { body: { x: [0.1, 0.2] } }; }
 *   configureSerialization() {
 *     return [{ x: (x: number[]) => torch.tensor(x) }, { output: (y: Tensor) => y.tolist() }] as const;
 *   }
 *   serveStep({ x }: { x: Tensor }) { return { output: this.forward(x) }; }
 *   configureResponse() { return { output: [0, 1] }; }
 * }
 */
export interface ServableModule {
  /** A request to try. */
  configurePayload(): MaybePromise<ServePayload>;
  /**
   * Two tables of functions: those that make inputs of `serveStep` of JSON's values, and those that make JSON's values of its outputs. A value
   * without a function stays as it is.
   */
  configureSerialization(): readonly [deserializers: Converters, serializers: Converters];
  /** Answers a request, in evaluation mode and without gradients. */
  serveStep(inputs: never): MaybePromise<Readonly<Record<string, Tensor>>>;
  /** The answer that the request to try should get. Default: it is not compared. */
  configureResponse?(): MaybePromise<Readonly<Record<string, unknown>>>;
}

/** The methods that a served module must have. */
const methods = ["configurePayload", "configureSerialization", "serveStep"] as const;

/** The methods of a ServableModule that an object lacks. */
export function missingMethods(module: object): readonly string[] {
  return methods.filter((name) => typeof Reflect.get(module, name) !== "function");
}

/** Whether an object can be served. */
export function isServable<T extends object>(module: T): module is T & ServableModule {
  return missingMethods(module).length === 0;
}

/** Whether an object has none of what serving needs. */
export function isUnservable(module: object): boolean {
  return missingMethods(module).length === methods.length;
}
