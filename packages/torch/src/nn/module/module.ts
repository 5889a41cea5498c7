/** @file Module: the base of all layers and models. */
import { setOwn } from "../../util/own-keys.js";
import { expectFunction, expectString } from "../../util/expect.js";
import type { DeviceLike } from "../../tensor/device.js";
import { bfloat16, type DType, float16, float32, float64 } from "../../tensor/dtype.js";
import { NotImplementedError } from "../../util/errors.js";
import { aten } from "../../native/aten.js";
import { uncloneable } from "../../native/object.js";
import { type RemovableHandle, Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, type Optional, shown } from "../../util/arguments.js";
import { Buffer, Parameter } from "../parameter.js";
import { indent } from "../repr.js";
import { withoutGrad } from "../without-grad.js";
import { type ConvertOptions, type ConvertTarget, convertTensor, parseTarget } from "./convert.js";
import {
  addHook,
  type BackwardHook,
  type BackwardPreHook,
  type ForwardHook,
  type ForwardPreHook,
  hooksKey,
  type LoadStateDictPostHook,
  type LoadStateDictPreHook,
  ModuleHooks,
  shadowForward,
  type StateDictPostHook,
  type StateDictPreHook,
} from "./hooks.js";
import {
  checkName,
  collectMembers,
  collectModules,
  declareParameters,
  forgetMember,
  lostBuffer,
  lostModule,
  lostParameter,
  memberAt,
  membersOf,
  submoduleAt,
} from "./members.js";
import {
  copyInto,
  type IncompatibleKeys,
  noIncompatibleKeys,
  keysMessage,
  load,
  loadError,
  type LoadStateDictOptions,
  type LocalMetadata,
  metadataOf,
  type StateDict,
  type StateDictMetadata,
  type StateDictOptions,
  unexpectedUnder,
  withMetadata,
} from "./state-dict.js";

/** Options of the methods that list a module's tensors by name. */
export interface NamedOptions {
  /** Put before each name. Default "". */
  prefix?: string;
  /** Whether to go through the children too. Default true. */
  recurse?: boolean;
  /** Whether a tensor that occurs several times is listed once. Default true. */
  removeDuplicate?: boolean;
}

const named = ["prefix", "recurse", "removeDuplicate"] as const;
const recursive = ["recurse"] as const;
const extraStateKey = "_extra_state";

/**
 * A layer or a model. Its fields that hold a `Module`, a `Parameter` or a `Buffer` are its children, parameters and buffers;
 * subclasses define `forward`. Counterpart: `torch.nn.Module`.
 *
 * @example
 * class Net extends nn.Module {
 *   hidden = new nn.Linear(784, 128);
 *   output = new nn.Linear(128, 10);
 *   forward(x: Tensor) { return this.output.forward(this.hidden.forward(x).relu()); }
 * }
 */
export class Module {
  /** Whether the module is in training mode; changed by `train()` and `eval()`. */
  training = true;

  /** @internal Makes `structuredClone` and `postMessage` fail, which would make a plain object of a module. */
  private readonly uncloneable = uncloneable;

  /** Version of the format of the class's entries in a state dictionary. Counterpart: `_version`. */
  static readonly stateVersion: number = 1;

  /** @internal */
  declare [hooksKey]?: ModuleHooks;

  /**
   * Computes the module's output; defined by each subclass and called as a method. Forward hooks run with it.
   *
   * @throws NotImplementedError if the subclass does not define it
   */
  forward(..._inputs: unknown[]): unknown {
    throw new NotImplementedError(
      `Module [${this.constructor.name}] is missing the required "forward" function. Define forward(...) in the class.`,
    );
  }

  /** @internal Whether the modules that `forward` calls keep nothing; for containers that are marked as keeping nothing. */
  _childrenKeepNothing?(): boolean;

  // --- own members -------------------------------------------------------------------------------------------------

  /** The name under which a field appears in state dictionaries. Layers whose names PyTorch writes with "_" map them. */
  _stateName(field: string): string {
    return field;
  }

  /**
   * The module's own children by name. Containers that keep theirs elsewhere override it.
   *
   * @throws TypeError if a field that held a child holds something else now
   */
  *_ownModules(): Iterable<[string, Module]> {
    const known = membersOf(this).modules;
    for (const [field, value] of Object.entries(this)) {
      if (value instanceof Module) {
        known.add(field);
        yield [this._stateName(field), value];
      } else if (known.has(field) && isGiven(value)) {
        throw lostModule(this, field, value);
      }
    }
  }

  /**
   * The module's own parameters by name.
   *
   * @throws TypeError if a field that held a parameter holds something else now
   */
  *_ownParameters(): Iterable<[string, Parameter]> {
    const known = membersOf(this).parameters;
    for (const [field, value] of Object.entries(this)) {
      if (value instanceof Parameter) {
        known.add(field);
        yield [this._stateName(field), value];
      } else if (known.has(field) && isGiven(value)) {
        throw lostParameter(this, field, value);
      }
    }
  }

  /**
   * The module's own buffers by name. A tensor that was assigned to a buffer's field becomes the buffer.
   *
   * @throws TypeError if a field that held a buffer holds no tensor now
   */
  *_ownBuffers(): Iterable<[string, Buffer]> {
    const known = membersOf(this).buffers;
    for (const [field, value] of Object.entries(this)) {
      if (value instanceof Buffer) {
        known.set(field, value.persistent);
        yield [this._stateName(field), value];
      } else if (known.has(field) && isGiven(value) && !(value instanceof Parameter)) {
        if (!(value instanceof Tensor)) throw lostBuffer(this, field, value);
        const buffer = new Buffer(value, known.get(field));
        Reflect.set(this, field, buffer);
        yield [this._stateName(field), buffer];
      }
    }
  }

  /** Puts a member in the place of the one with a name. */
  _setOwn(name: string, value: Module | Tensor): void {
    Reflect.set(this, Object.keys(this).find((field) => this._stateName(field) === name) ?? name, value);
  }

  /** Adds a buffer as a field; null for none. Counterpart: `register_buffer`. */
  registerBuffer(name: string, tensor: Tensor | null, persistent: boolean | { persistent?: boolean } = true): void {
    checkName(this, "buffer", name, Buffer);
    if (tensor !== null && !(tensor instanceof Tensor)) {
      throw new TypeError(
        `cannot assign '${typeof tensor}' object to buffer '${name}' (torch Tensor or null required). Give a tensor.`,
      );
    }
    forgetMember(this, name);
    const buffer = tensor === null ? null : new Buffer(tensor, persistent);
    if (buffer !== null) membersOf(this).buffers.set(name, buffer.persistent);
    Reflect.set(this, name, buffer);
  }

  /** Adds a parameter as a field; null for none. Counterpart: `register_parameter`. */
  registerParameter(name: string, parameter: Parameter | null): void {
    checkName(this, "parameter", name, Parameter);
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw new TypeError(
        `cannot assign '${typeof parameter}' object to parameter '${name}' (torch.nn.Parameter or null required). ` +
          "Give new nn.Parameter(tensor).",
      );
    }
    forgetMember(this, name);
    if (parameter !== null) declareParameters(this, name);
    Reflect.set(this, name, parameter);
  }

  /** Adds a child as a field; null for none. Counterpart: `register_module`, `add_module`. */
  registerModule(name: string, module: Module | null): void {
    checkName(this, "module", name, Module);
    if (module !== null && !(module instanceof Module)) {
      throw new TypeError(`${shown(module)} is not a Module subclass. Give an instance of nn.Module.`);
    }
    forgetMember(this, name);
    if (module !== null) membersOf(this).modules.add(name);
    Reflect.set(this, name, module);
  }

  /** Adds a child as a field. Counterpart: `add_module`. */
  addModule(name: string, module: Module | null): void {
    this.registerModule(name, module);
  }

  // --- listing -----------------------------------------------------------------------------------------------------

  /** The module's direct children, each once. */
  children(): Module[] {
    return this.namedChildren().map(([, module]) => module);
  }

  /** The module's direct children with their names, each once. */
  namedChildren(): [string, Module][] {
    const seen = new Set<Module>();
    const found: [string, Module][] = [];
    for (const entry of this._ownModules()) {
      if (seen.has(entry[1])) continue;
      seen.add(entry[1]);
      found.push(entry);
    }
    return found;
  }

  /** The module and all modules inside it, each once, in the order of definition. */
  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /** The module (its name is the prefix) and all modules inside it with their names. */
  namedModules(options: { prefix?: string; removeDuplicate?: boolean } = {}): [string, Module][] {
    const found: [string, Module][] = [];
    checkOptions("namedModules", options, ["prefix", "removeDuplicate"]);
    const { prefix = "" } = options;
    expectString("namedModules", "prefix", prefix);
    collectModules(this, prefix, options.removeDuplicate === false ? null : new Set(), found);
    return found;
  }

  /** The parameters of the module and, unless `recurse` is false, of all modules inside it, each once. */
  parameters(...given: Optional<{ recurse?: boolean }, typeof recursive>): Parameter[] {
    const { recurse = true } = bind<{ recurse?: boolean }>(given, recursive, "parameters");
    return collectMembers(this, (module) => module._ownParameters(), "", recurse, true).map(
      ([, parameter]) => parameter,
    );
  }

  /** The parameters with their names, such as "body.1.weight". */
  namedParameters(...given: Optional<NamedOptions, typeof named>): [string, Parameter][] {
    const { prefix = "", recurse = true, removeDuplicate = true } = bind<NamedOptions>(given, named, "namedParameters");
    expectString("namedParameters", "prefix", prefix);
    return collectMembers(this, (module) => module._ownParameters(), prefix, recurse, removeDuplicate);
  }

  /** The buffers of the module and, unless `recurse` is false, of all modules inside it, each once. */
  buffers(...given: Optional<{ recurse?: boolean }, typeof recursive>): Buffer[] {
    const { recurse = true } = bind<{ recurse?: boolean }>(given, recursive, "buffers");
    return collectMembers(this, (module) => module._ownBuffers(), "", recurse, true).map(([, buffer]) => buffer);
  }

  /** The buffers with their names. */
  namedBuffers(...given: Optional<NamedOptions, typeof named>): [string, Buffer][] {
    const { prefix = "", recurse = true, removeDuplicate = true } = bind<NamedOptions>(given, named, "namedBuffers");
    expectString("namedBuffers", "prefix", prefix);
    return collectMembers(this, (module) => module._ownBuffers(), prefix, recurse, removeDuplicate);
  }

  /**
   * The module at a path such as "body.1"; the module itself for "".
   *
   * @throws Error if a part of the path is missing
   */
  getSubmodule(target: string): Module {
    return submoduleAt(this, target);
  }

  /** The parameter at a path such as "body.1.weight". */
  getParameter(target: string): Parameter {
    return memberAt(this, target, (module) => module._ownParameters(), "an nn.Parameter");
  }

  /** The buffer at a path such as "norm.running_mean". */
  getBuffer(target: string): Buffer {
    return memberAt(this, target, (module) => module._ownBuffers(), "a buffer");
  }

  // --- modes -------------------------------------------------------------------------------------------------------

  /** Sets the training mode of the module and all inside it; dropout and batch normalisation depend on it. */
  train(mode = true): this {
    if (typeof mode !== "boolean") {
      throw new TypeError(`training mode is expected to be boolean. Received: ${typeof mode}.`);
    }
    this.training = mode;
    for (const [, child] of this._ownModules()) child.train(mode);
    return this;
  }

  /** Sets the evaluation mode: `train(false)`. */
  eval(): this {
    return this.train(false);
  }

  /** Sets whether autograd records operations on the parameters. */
  requiresGrad_(requiresGrad = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = requiresGrad;
    return this;
  }

  /** Drops (or, with `setToNone: false`, zeroes) the gradients of all parameters. */
  zeroGrad(setToNone: boolean | { setToNone?: boolean } = true): void {
    if (typeof setToNone === "object") checkOptions("zeroGrad", setToNone, ["setToNone"]);
    const drop = typeof setToNone === "boolean" ? setToNone : (setToNone.setToNone ?? true);
    for (const parameter of this.parameters()) {
      if (drop) {
        parameter.grad = null;
        continue;
      }
      const grad = parameter.grad;
      if (grad === null) continue;
      if (grad.gradFn !== null) grad.detach_();
      else grad.requiresGrad_(false);
      grad.zero_();
    }
  }

  /** Calls a function with each module inside and at last with the module itself, as for initialisation. */
  apply(fn: (module: Module) => void): this {
    expectFunction("apply", "fn", fn);
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  // --- conversion --------------------------------------------------------------------------------------------------

  /**
   * Moves and casts all parameters and buffers in place: the objects stay, their data changes. Integer tensors keep their
   * dtype.
   *
   * @param target a device, a floating-point or complex dtype, a tensor to be like, or `{ device, dtype, nonBlocking, memoryFormat }`
   */
  to(target: ConvertTarget, options?: ConvertOptions): this;
  to(device: DeviceLike, dtype: DType, options?: ConvertOptions): this;
  to(target: ConvertTarget, dtypeOrOptions?: DType | ConvertOptions, more?: ConvertOptions): this {
    const dtype = isDType(dtypeOrOptions) ? dtypeOrOptions : undefined;
    const options = isDType(dtypeOrOptions) ? (more ?? {}) : (dtypeOrOptions ?? {});
    const wanted = parseTarget(target, dtype, options);
    return this._apply((tensor) => convertTensor(tensor, wanted));
  }

  /** Moves all parameters and buffers to the CPU. */
  cpu(): this {
    return this.to("cpu");
  }

  /** Moves all parameters and buffers to a GPU, by default the current one. */
  cuda(device?: number | DeviceLike): this {
    return this.to(device === undefined ? "cuda" : typeof device === "number" ? `cuda:${device}` : device);
  }

  /** Casts all parameters and buffers to a dtype, also integer ones. */
  type(dtype: DType): this {
    return this._apply((tensor) => tensor.to(dtype));
  }

  /** Casts all floating-point parameters and buffers to float32. */
  float(): this {
    return castFloating(this, float32);
  }

  /** Casts all floating-point parameters and buffers to float64. */
  double(): this {
    return castFloating(this, float64);
  }

  /** Casts all floating-point parameters and buffers to float16. */
  half(): this {
    return castFloating(this, float16);
  }

  /** Casts all floating-point parameters and buffers to bfloat16. */
  bfloat16(): this {
    return castFloating(this, bfloat16);
  }

  /** Gives all parameters and buffers new, uninitialised memory on a device. */
  toEmpty(options: { device: DeviceLike | null; recurse?: boolean }): this {
    checkOptions("toEmpty", options, ["device", "recurse"]);
    const { device, recurse = true } = options;
    return this._apply((tensor) => emptyLike(tensor, device === null ? {} : { device }), recurse);
  }

  /** Replaces the data of all parameters, their gradients and all buffers. Counterpart: `_apply`. */
  _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    if (recurse) for (const child of this.children()) child._apply(fn);
    withoutGrad(() => {
      for (const [name, tensor] of [...this._ownParameters(), ...this._ownBuffers()]) {
        const replaced = replaceData(tensor, fn);
        if (replaced !== null) this._setOwn(name, replaced);
      }
    });
    return this;
  }

  // --- state dictionaries ------------------------------------------------------------------------------------------

  /**
   * All parameters and persistent buffers by name, as PyTorch writes them to a checkpoint. The tensors share memory with the
   * module's.
   */
  stateDict(options: StateDictOptions = {}): StateDict {
    checkOptions("stateDict", options, ["destination", "prefix", "keepVars"]);
    const { destination = {}, prefix = "", keepVars = false } = options;
    expectString("stateDict", "prefix", prefix);
    const metadata: StateDictMetadata = metadataOf(destination) ?? {};
    withMetadata(destination, metadata);
    const local: LocalMetadata = { version: (this.constructor as typeof Module).stateVersion };
    metadata[prefix.slice(0, -1)] = local;
    const hooks = this[hooksKey];
    hooks?.stateDictPre.forEach((hook) => hook(this, prefix, keepVars));
    this._saveToStateDict(destination, prefix, keepVars);
    for (const [name, child] of this._ownModules()) {
      child.stateDict({ destination, prefix: `${prefix}${name}.`, keepVars });
    }
    hooks?.stateDictPost.forEach((hook) => hook(this, destination, prefix, local));
    return destination;
  }

  /** Adds the module's own tensors, not its children's, to a state dictionary. Counterpart: `_save_to_state_dict`. */
  _saveToStateDict(destination: StateDict, prefix: string, keepVars: boolean): void {
    for (const [name, parameter] of this._ownParameters()) {
      setOwn(destination, prefix + name, keepVars ? parameter : parameter.detach());
    }
    for (const [name, buffer] of this._ownBuffers()) {
      if (buffer.persistent) setOwn(destination, prefix + name, keepVars ? buffer : buffer.detach());
    }
    if (this.getExtraState !== undefined) destination[prefix + extraStateKey] = this.getExtraState();
  }

  /** A tensor with state beyond parameters and buffers; a subclass that defines it defines `setExtraState` too. */
  getExtraState?(): Tensor;

  /** Takes back what `getExtraState` gave. */
  setExtraState?(state: Tensor): void;

  /**
   * Copies parameters and buffers from a dictionary as `stateDict()` gives it.
   *
   * @param options `{ strict, assign }`, or `strict` alone
   * @returns the names that were missing and those that nothing wanted
   * @throws Error that lists all that does not fit, in PyTorch's words
   */
  loadStateDict(stateDict: Readonly<StateDict>, options: boolean | LoadStateDictOptions = {}): IncompatibleKeys {
    if (typeof options === "object") checkOptions("loadStateDict", options, ["strict", "assign"]);
    const { strict = true, assign = false } = typeof options === "boolean" ? { strict: options } : options;
    if (typeof stateDict !== "object" || stateDict === null || stateDict instanceof Tensor) {
      throw new TypeError(
        `Expected state_dict to be dict-like, got ${stateDict === null ? "null" : typeof stateDict}. ` +
          "Give an object of tensors by name.",
      );
    }
    const given: StateDict = { ...stateDict };
    const metadata = metadataOf(stateDict);
    if (metadata !== undefined) withMetadata(given, metadata);
    const keys = noIncompatibleKeys();
    const messages: string[] = [];
    load(this, given, metadata, "", assign, keys, messages);
    if (strict) {
      if (keys.unexpectedKeys.length > 0) messages.unshift(keysMessage("Unexpected", keys.unexpectedKeys));
      if (keys.missingKeys.length > 0) messages.unshift(keysMessage("Missing", keys.missingKeys));
    }
    if (messages.length > 0) throw loadError(this.constructor.name, messages);
    return keys;
  }

  /** Loads the module's own tensors, not its children's. Counterpart: `_load_from_state_dict`. */
  _loadFromStateDict(
    stateDict: StateDict,
    prefix: string,
    metadata: LocalMetadata,
    strict: boolean,
    missingKeys: string[],
    unexpectedKeys: string[],
    errorMessages: string[],
  ): void {
    const own: [string, Tensor][] = [...this._ownParameters()];
    for (const entry of this._ownBuffers()) if (entry[1].persistent) own.push(entry);
    copyInto(this, own, stateDict, prefix, metadata, missingKeys, errorMessages, strict);

    const extra = stateDict[prefix + extraStateKey];
    if (this.setExtraState !== undefined) {
      if (extra !== undefined) this.setExtraState(extra);
      else if (strict) missingKeys.push(prefix + extraStateKey);
    }
    if (!strict) return;
    const members = new Set(own.map(([name]) => name));
    if (this.setExtraState !== undefined) members.add(extraStateKey);
    const children = new Set<string>();
    for (const [name] of this._ownModules()) children.add(name);
    const known = ([first = "", ...rest]: string[]): boolean =>
      rest.length > 0 ? children.has(first) : members.has(first);
    unexpectedKeys.push(...unexpectedUnder(prefix, stateDict, known));
  }

  /** @internal Copies a loaded tensor into one of the module's own. */
  _copyOwn(target: Tensor, source: Tensor): void {
    withoutGrad(() => target.copy_(source));
  }

  /** @internal Puts a loaded tensor in the place of one of the module's own. */
  _assignOwn(name: string, source: Tensor): void {
    for (const [own, parameter] of this._ownParameters()) {
      if (own !== name) continue;
      const isParameter = source instanceof Parameter;
      const assigned = isParameter ? source : new Parameter(source, parameter.requiresGrad);
      if (isParameter) assigned.requiresGrad = parameter.requiresGrad;
      this._setOwn(name, assigned);
      return;
    }
    for (const [own, buffer] of this._ownBuffers()) {
      if (own === name) this._setOwn(name, new Buffer(source, buffer.persistent));
    }
  }

  // --- hooks -------------------------------------------------------------------------------------------------------

  /** Calls a function before each `forward` with (module, inputs); what it returns, if anything, replaces the inputs. */
  registerForwardPreHook(hook: ForwardPreHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    checkOptions("registerForwardPreHook", options, ["prepend"]);
    const call: ForwardPreHook<Module> = (_module, inputs) => hook(this, inputs);
    return register(this, (hooks) => hooks.forwardPre, call, options.prepend ?? false, true);
  }

  /** Calls a function after each `forward` with (module, inputs, output); what it returns, if anything, replaces the output. */
  registerForwardHook(
    hook: ForwardHook<this>,
    options: { prepend?: boolean; alwaysCall?: boolean } = {},
  ): RemovableHandle {
    checkOptions("registerForwardHook", options, ["prepend", "alwaysCall"]);
    const call: ForwardHook<Module> = (_module, inputs, output) => hook(this, inputs, output);
    const entry = { hook: call, alwaysCall: options.alwaysCall ?? false };
    return register(this, (hooks) => hooks.forward, entry, options.prepend ?? false, true);
  }

  /** Calls a function with (module, gradInput, gradOutput) when backward has computed the gradients of the inputs. */
  registerFullBackwardHook(hook: BackwardHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    checkOptions("registerFullBackwardHook", options, ["prepend"]);
    const call: BackwardHook<Module> = (_module, gradInput, gradOutput) => hook(this, gradInput, gradOutput);
    return register(this, (hooks) => hooks.backward, call, options.prepend ?? false, true);
  }

  /** Calls a function with (module, gradOutput) when backward reaches the module's outputs. */
  registerFullBackwardPreHook(hook: BackwardPreHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    checkOptions("registerFullBackwardPreHook", options, ["prepend"]);
    const call: BackwardPreHook<Module> = (_module, gradOutput) => hook(this, gradOutput);
    return register(this, (hooks) => hooks.backwardPre, call, options.prepend ?? false, true);
  }

  /** Calls a function before `stateDict` collects. */
  registerStateDictPreHook(hook: StateDictPreHook<this>): RemovableHandle {
    const call: StateDictPreHook<Module> = (_module, prefix, keepVars) => hook(this, prefix, keepVars);
    return register(this, (hooks) => hooks.stateDictPre, call, false, false);
  }

  /** Calls a function after `stateDict` collected; it may change the dictionary in place. */
  registerStateDictPostHook(hook: StateDictPostHook<this>): RemovableHandle {
    const call: StateDictPostHook<Module> = (_module, stateDict, prefix, metadata) =>
      hook(this, stateDict, prefix, metadata);
    return register(this, (hooks) => hooks.stateDictPost, call, false, false);
  }

  /** Calls a function before the module loads its part of a dictionary; it may change the dictionary in place. */
  registerLoadStateDictPreHook(hook: LoadStateDictPreHook<this>): RemovableHandle {
    const call: LoadStateDictPreHook<Module> = (_module, ...rest) => hook(this, ...rest);
    return register(this, (hooks) => hooks.loadStateDictPre, call, false, false);
  }

  /** Calls a function after the module loaded; it may change the lists of missing and unexpected names in place. */
  registerLoadStateDictPostHook(hook: LoadStateDictPostHook<this>): RemovableHandle {
    const call: LoadStateDictPostHook<Module> = (_module, keys) => hook(this, keys);
    return register(this, (hooks) => hooks.loadStateDictPost, call, false, false);
  }

  // --- text --------------------------------------------------------------------------------------------------------

  /** What stands between the parentheses of the module's text; layers name their arguments, as PyTorch prints them. */
  extraRepr(): string {
    return "";
  }

  /** The module and what is inside it, as PyTorch prints it. */
  toString(): string {
    const extra = this.extraRepr();
    const extraLines = extra === "" ? [] : extra.split("\n");
    const childLines: string[] = [];
    for (const [name, child] of this._ownModules()) childLines.push(`(${name}): ${indent(String(child), 2)}`);
    const name = this.constructor.name;
    if (childLines.length === 0 && extraLines.length < 2) return `${name}(${extra})`;
    return `${name}(\n  ${[...extraLines, ...childLines].join("\n  ")}\n)`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function isDType(value: DType | ConvertOptions | undefined): value is DType {
  return typeof value === "object" && (value as object | null) !== null && "itemsize" in value;
}

/** Whether a field holds something. */
function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

const emptyLike = aten<(input: Tensor, options: { device?: DeviceLike }) => Tensor>("empty_like");

function castFloating<M extends Module>(module: M, dtype: DType): M {
  return module._apply((tensor) => (tensor.dtype.isFloatingPoint ? tensor.to(dtype) : tensor));
}

/** A gradient with other data: the same object wherever it can be. */
function withData(grad: Tensor, data: Tensor): Tensor {
  if (grad.isMeta !== data.isMeta || grad.layoutName !== data.layoutName) return data.requiresGrad_(grad.requiresGrad);
  grad.data = data;
  data.dispose();
  return grad;
}

/** The hooks of a module, made at the first registration. */
function hooksOf(module: Module): ModuleHooks {
  let hooks = module[hooksKey];
  if (hooks === undefined) {
    hooks = new ModuleHooks();
    Object.defineProperty(module, hooksKey, { value: hooks, configurable: true, writable: true, enumerable: false });
  }
  return hooks;
}

function register<H>(
  module: Module,
  list: (hooks: ModuleHooks) => H[],
  hook: H,
  prepend: boolean,
  affectsForward: boolean,
): RemovableHandle {
  const hooks = hooksOf(module);
  return addHook(list(hooks), hook, prepend, () => {
    if (affectsForward) shadowForward(module, hooks);
  });
}

/**
 * Points a parameter or buffer, and its gradient, at what a function makes of their data.
 *
 * @returns null, or a new object where the old one cannot take the data: on the way from or to the meta device
 */
function replaceData(tensor: Parameter | Buffer, fn: (tensor: Tensor) => Tensor): Parameter | Buffer | null {
  const grad = tensor.grad;
  const data = tensor.detach();
  const made = fn(data);
  let replaced: Parameter | Buffer | null = null;
  if (made !== data) {
    if (made.isMeta !== data.isMeta) {
      replaced =
        tensor instanceof Buffer ? new Buffer(made, tensor.persistent) : new Parameter(made, tensor.requiresGrad);
    } else {
      if (grad !== null) tensor.grad = null; // A gradient must have its tensor's dtype and device at any time.
      tensor.data = made;
    }
    made.dispose();
  }
  data.dispose();
  if (grad === null) return replaced;
  const gradData = grad.detach();
  const gradMade = fn(gradData);
  if (gradMade !== gradData || made !== data) {
    (replaced ?? tensor).grad = gradMade === gradData ? grad : withData(grad, gradMade);
  }
  return replaced;
}
