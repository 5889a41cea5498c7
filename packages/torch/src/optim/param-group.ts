/** @file Parameter groups: which tensors an optimizer trains, with the options of each group. */
import { emitWarning } from "../util/errors.js";
import { listOf } from "../util/expect.js";
import { Tensor } from "../tensor/tensor.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A learning rate: a number, or a tensor of one element that may change without anybody noticing. */
export type LearningRate = number | Tensor;

/** Parameters with the options that hold for them. */
export interface ParamGroup {
  /** The tensors to train. */
  params: Tensor[];
  /** Names of the parameters, where they were given with names. */
  paramNames?: string[];
  /** The learning rate. */
  lr: LearningRate;
  /** The learning rate that a scheduler started from. */
  initialLr?: LearningRate;
  [option: string]: unknown;
}

/** One tensor, tensors, or names and tensors. */
export type ParamsOfGroup = Tensor | Iterable<Tensor | readonly [name: string, param: Tensor]>;

/** A group as it is given: options that are missing take the optimizer's defaults. */
export type ParamGroupInput<Group extends ParamGroup = ParamGroup> = { params: ParamsOfGroup } & {
  [Option in keyof Omit<Group, "params">]?: Group[Option];
};

/** What an optimizer trains: parameters, named parameters, or groups with options of their own. */
export type Params<Group extends ParamGroup = ParamGroup> = Iterable<
  Tensor | readonly [name: string, param: Tensor] | ParamGroupInput<Group>
>;

/** The groups in what an optimizer was given. */
export function toGroups(params: unknown): ParamGroupInput[] {
  if (typeof params !== "object" || params === null || params instanceof Tensor || !(Symbol.iterator in params)) {
    throw new TypeError(
      `params argument given to the optimizer should be an iterable of Tensors or dicts, but got ${typeName(params)}`,
    );
  }
  const items = listOf("An optimizer", "params", params as Iterable<unknown>);
  if (items.length === 0) {
    throw new RangeError(
      "optimizer got an empty parameter list. A module's parameters are those of its fields: layers in #private fields, arrays, Maps and plain " +
        "objects are not part of it. Use fields, nn.ModuleList or nn.ModuleDict.",
    );
  }
  // The elements are checked one by one where a group is added.
  return (isGroup(items[0]) ? items : [{ params: items }]) as ParamGroupInput[];
}

function isGroup(item: unknown): boolean {
  return typeof item === "object" && item !== null && !(item instanceof Tensor) && !Array.isArray(item);
}

/**
 * A group with its options filled in, checked against the groups that are there.
 *
 * @throws TypeError for anything but a tensor, RangeError for a tensor that cannot be trained or that another group has
 */
export function makeGroup(
  input: ParamGroupInput,
  defaults: Readonly<Record<string, unknown>>,
  others: readonly ParamGroup[],
): ParamGroup {
  if (!isGroup(input)) throw new TypeError(`param_group must be a dict, but got ${typeName(input)}`);
  const { params: given, ...options } = input;
  const { params, names } = readParams(given);
  for (const param of params) checkParam(param, defaults.differentiable === true);
  const group: ParamGroup = { params, lr: 0 };
  if (names !== undefined) group.paramNames = names;
  for (const [name, value] of Object.entries(options)) if (value !== undefined) group[name] = value;
  for (const [name, value] of Object.entries(defaults)) {
    if (options[name] === undefined && name !== "params") group[name] = value;
  }
  if (!("lr" in options) && !("lr" in defaults)) delete (group as Partial<ParamGroup>).lr;
  if (new Set(params).size !== params.length) {
    emitWarning("optimizer contains a parameter group with duplicate parameters; in future, this will cause an error");
  }
  checkOthers(group, others);
  return group;
}

function readParams(given: unknown): { params: Tensor[]; names?: string[] } {
  if (given instanceof Tensor) return { params: [given] };
  if (given instanceof Set) {
    throw new TypeError(
      "optimizer parameters need to be organized in ordered collections, but the ordering of tensors in sets " +
        "will change between runs. Please use a list instead.",
    );
  }
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) {
    throw new TypeError(`a parameter group expects 'params': tensors to optimize. Received: ${typeName(given)}.`);
  }
  const params: Tensor[] = [];
  const names: string[] = [];
  for (const item of listOf("A parameter group", "params", given as Iterable<unknown>)) {
    if (Array.isArray(item) && typeof item[0] === "string") names.push(item[0]);
    // Not a tensor: `checkParam` says so.
    params.push((Array.isArray(item) ? item[1] : item) as Tensor);
  }
  if (names.length === 0) return { params };
  if (names.length !== params.length) {
    throw new RangeError("all optimizer params should be with/without names. Some param names are missing");
  }
  return { params, names };
}

function checkParam(param: unknown, differentiable: boolean): void {
  if (!(param instanceof Tensor)) {
    throw new TypeError(`optimizer can only optimize Tensors, but one of the params is ${typeName(param)}`);
  }
  if (!differentiable && !param.isLeaf && !param.retainsGrad) throw new RangeError("can't optimize a non-leaf Tensor");
}

function checkOthers(group: ParamGroup, others: readonly ParamGroup[]): void {
  const known = new Set<Tensor>();
  for (const other of others) {
    for (const param of other.params) known.add(param);
    if ((group.paramNames === undefined) !== (other.paramNames === undefined)) {
      throw new RangeError(
        "all optimizer param groups should be with/without names. cannot add param group " +
          `${group.paramNames === undefined ? "without names" : "with names"} to the optimizer`,
      );
    }
  }
  if (group.params.some((param) => known.has(param))) {
    throw new RangeError("some parameters appear in more than one parameter group");
  }
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  return (value as { constructor?: { name: string } }).constructor?.name ?? "object";
}
