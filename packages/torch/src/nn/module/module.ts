/** @file Module: the base of all layers and models. Its methods are a front: each concept has a file in this folder. */
import type { DeviceLike } from "../../tensor/device.js";
import { bfloat16, type DType, float16, float32, float64 } from "../../tensor/dtype.js";
import type { RemovableHandle, Tensor } from "../../tensor/tensor.js";
import { NotImplementedError } from "../../util/errors.js";
import { checkOptions } from "../../util/arguments.js";
import { uncloneable } from "../../native/object.js";
import type { Buffer, Parameter } from "../parameter.js";
import { withoutGrad } from "../without-grad.js";
import * as convert from "./convert.js";
import { dropGradients, type ZeroGradOptions } from "./gradients.js";
import * as registerHook from "./hook-registration.js";
import type * as hooks from "./hooks.js";
import { assignOwn, load, loadOwn } from "./load-state-dict.js";
import * as members from "./members.js";
import { registerBuffer, registerModule, registerParameter } from "./registration.js";
import { replaceOwnData } from "./replace-data.js";
import * as state from "./state-dict.js";
import { moduleText } from "./text.js";
import * as tree from "./tree.js";
import { TypeError } from "../../util/user-errors.js";

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
  declare [hooks.hooksKey]?: hooks.ModuleHooks;

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

  /** The module's own children by name; containers that keep theirs elsewhere override it. TypeError where a field that held one holds something else now. */
  _ownModules(): Iterable<[string, Module]> {
    return members.ownModules(this, isModule);
  }

  /** The module's own parameters by name. TypeError where a field that held one holds something else now. */
  _ownParameters(): Iterable<[string, Parameter]> {
    return members.ownParameters(this);
  }

  /**
   * The module's own buffers by name. A tensor that was assigned to a buffer's field becomes the buffer.
   *
   * @throws TypeError if a field that held a buffer holds no tensor now
   */
  _ownBuffers(): Iterable<[string, Buffer]> {
    return members.ownBuffers(this);
  }

  /** Puts a member in the place of the one with a name. */
  _setOwn(name: string, value: Module | Tensor): void {
    members.setOwn(this, name, value);
  }

  /** Adds a buffer as a field; null for none. Counterpart: `register_buffer`. */
  registerBuffer(name: string, tensor: Tensor | null, persistent: boolean | { persistent?: boolean } = true): void {
    registerBuffer(this, name, tensor, persistent);
  }

  /** Adds a parameter as a field; null for none. Counterpart: `register_parameter`. */
  registerParameter(name: string, parameter: Parameter | null): void {
    registerParameter(this, name, parameter);
  }

  /** Adds a child as a field; null for none. Counterpart: `register_module`, `add_module`. */
  registerModule(name: string, module: Module | null): void {
    registerModule(this, name, module, isModule);
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
    return tree.namedChildren(this);
  }

  /** The module and all modules inside it, each once, in the order of definition. */
  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /** The module (its name is the prefix) and all modules inside it with their names. */
  namedModules(options: { prefix?: string; removeDuplicate?: boolean } = {}): [string, Module][] {
    return tree.namedModules(this, options);
  }

  /** The parameters of the module and, unless `recurse` is false, of all modules inside it, each once. */
  parameters(...options: tree.Recursion): Parameter[] {
    return tree.listMembers(this, "parameters", options, (module) => module._ownParameters());
  }

  /** The parameters with their names, such as "body.1.weight". */
  namedParameters(...options: tree.Naming): [string, Parameter][] {
    return tree.listNamedMembers(this, "namedParameters", options, (module) => module._ownParameters());
  }

  /** The buffers of the module and, unless `recurse` is false, of all modules inside it, each once. */
  buffers(...options: tree.Recursion): Buffer[] {
    return tree.listMembers(this, "buffers", options, (module) => module._ownBuffers());
  }

  /** The buffers with their names. */
  namedBuffers(...options: tree.Naming): [string, Buffer][] {
    return tree.listNamedMembers(this, "namedBuffers", options, (module) => module._ownBuffers());
  }

  /**
   * The module at a path such as "body.1"; the module itself for "".
   *
   * @throws Error if a part of the path is missing
   */
  getSubmodule(target: string): Module {
    return tree.submoduleAt(this, target);
  }

  /** The parameter at a path such as "body.1.weight". */
  getParameter(target: string): Parameter {
    return tree.memberAt(this, target, (module) => module._ownParameters(), "an nn.Parameter");
  }

  /** The buffer at a path such as "norm.running_mean". */
  getBuffer(target: string): Buffer {
    return tree.memberAt(this, target, (module) => module._ownBuffers(), "a buffer");
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
  zeroGrad(setToNone: boolean | ZeroGradOptions = true): void {
    dropGradients(this.parameters(), setToNone);
  }

  /** Calls a function with each module inside and at last with the module itself, as for initialisation. */
  apply(fn: (module: Module) => void): this {
    tree.applyToAll(this, fn);
    return this;
  }

  // --- conversion --------------------------------------------------------------------------------------------------
  /**
   * Moves and casts all parameters and buffers in place: the objects stay, their data changes. Integer tensors keep their
   * dtype.
   *
   * @param target a device, a floating-point or complex dtype, a tensor to be like, or `{ device, dtype, nonBlocking, memoryFormat }`
   */
  to(target: convert.ConvertTarget, options?: convert.ConvertOptions): this;
  to(device: DeviceLike, dtype: DType, options?: convert.ConvertOptions): this;
  to(
    target: convert.ConvertTarget,
    dtypeOrOptions?: DType | convert.ConvertOptions,
    more?: convert.ConvertOptions,
  ): this {
    const wanted = convert.wantedTarget(target, dtypeOrOptions, more);
    return this._apply((tensor) => convert.convertTensor(tensor, wanted));
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
    return this._apply(convert.castAll(dtype));
  }

  /** Casts all floating-point parameters and buffers to float32. */
  float(): this {
    return this._apply(convert.castFloating(float32));
  }

  /** Casts all floating-point parameters and buffers to float64. */
  double(): this {
    return this._apply(convert.castFloating(float64));
  }

  /** Casts all floating-point parameters and buffers to float16. */
  half(): this {
    return this._apply(convert.castFloating(float16));
  }

  /** Casts all floating-point parameters and buffers to bfloat16. */
  bfloat16(): this {
    return this._apply(convert.castFloating(bfloat16));
  }

  /** Gives all parameters and buffers new, uninitialised memory on a device. */
  toEmpty(options: { device: DeviceLike | null; recurse?: boolean }): this {
    checkOptions("toEmpty", options, ["device", "recurse"]);
    const { device, recurse = true } = options;
    return this._apply((tensor) => convert.emptyLike(tensor, device), recurse);
  }

  /** Replaces the data of all parameters, their gradients and all buffers. Counterpart: `_apply`. */
  _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    if (recurse) for (const child of this.children()) child._apply(fn);
    replaceOwnData(this, fn);
    return this;
  }

  // --- state dictionaries ------------------------------------------------------------------------------------------
  /**
   * All parameters and persistent buffers by name, as PyTorch writes them to a checkpoint. The tensors share memory with the
   * module's.
   */
  stateDict(options: state.StateDictOptions = {}): state.StateDict {
    return state.save(this, (this.constructor as typeof Module).stateVersion, options);
  }

  /** Adds the module's own tensors, not its children's, to a state dictionary. Counterpart: `_save_to_state_dict`. */
  _saveToStateDict(destination: state.StateDict, prefix: string, keepVars: boolean): void {
    state.saveOwn(this, destination, prefix, keepVars);
  }

  /** A tensor with state beyond parameters and buffers; a subclass that defines it defines `setExtraState` too. */
  getExtraState?(): Tensor;

  /** Takes back what `getExtraState` gave. */
  setExtraState?(state: Tensor): void;

  /**
   * Copies parameters and buffers from a dictionary as `stateDict()` gives it.
   *
   * @param options `{ strict, assign }`, or `strict` alone
   * @returns the names that were missing and those that the module does not have
   * @throws Error that lists all that does not fit, in PyTorch's words
   */
  loadStateDict(
    stateDict: Readonly<state.StateDict>,
    options: boolean | state.LoadStateDictOptions = {},
  ): state.IncompatibleKeys {
    return load(this, stateDict, options);
  }

  /** Loads the module's own tensors, not its children's. Counterpart: `_load_from_state_dict`. */
  _loadFromStateDict(...given: state.LoadArguments): void {
    loadOwn(this, ...given);
  }

  /** @internal Copies a loaded tensor into one of the module's own. */
  _copyOwn(target: Tensor, source: Tensor): void {
    withoutGrad(() => target.copy_(source));
  }

  /** @internal Puts a loaded tensor in the place of one of the module's own. */
  _assignOwn(name: string, source: Tensor): void {
    assignOwn(this, name, source);
  }

  // --- hooks -------------------------------------------------------------------------------------------------------
  /** Calls a function before each `forward` with (module, inputs); what it returns, if anything, replaces the inputs. */
  registerForwardPreHook(hook: hooks.ForwardPreHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    return registerHook.forwardPreHook(this, hook, options);
  }

  /** Calls a function after each `forward` with (module, inputs, output); what it returns, if anything, replaces the output. */
  registerForwardHook(
    hook: hooks.ForwardHook<this>,
    options: { prepend?: boolean; alwaysCall?: boolean } = {},
  ): RemovableHandle {
    return registerHook.forwardHook(this, hook, options);
  }

  /** Calls a function with (module, gradInput, gradOutput) when backward has computed the gradients of the inputs. */
  registerFullBackwardHook(hook: hooks.BackwardHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    return registerHook.fullBackwardHook(this, hook, options);
  }

  /** Calls a function with (module, gradOutput) when backward reaches the module's outputs. */
  registerFullBackwardPreHook(hook: hooks.BackwardPreHook<this>, options: { prepend?: boolean } = {}): RemovableHandle {
    return registerHook.fullBackwardPreHook(this, hook, options);
  }

  /** Calls a function before `stateDict` collects. */
  registerStateDictPreHook(hook: hooks.StateDictPreHook<this>): RemovableHandle {
    return registerHook.stateDictPreHook(this, hook);
  }

  /** Calls a function after `stateDict` collected; it may change the dictionary in place. */
  registerStateDictPostHook(hook: hooks.StateDictPostHook<this>): RemovableHandle {
    return registerHook.stateDictPostHook(this, hook);
  }

  /** Calls a function before the module loads its part of a dictionary; it may change the dictionary in place. */
  registerLoadStateDictPreHook(hook: hooks.LoadStateDictPreHook<this>): RemovableHandle {
    return registerHook.loadStateDictPreHook(this, hook);
  }

  /** Calls a function after the module loaded; it may change the lists of missing and unexpected names in place. */
  registerLoadStateDictPostHook(hook: hooks.LoadStateDictPostHook<this>): RemovableHandle {
    return registerHook.loadStateDictPostHook(this, hook);
  }

  // --- text --------------------------------------------------------------------------------------------------------
  /** What stands between the parentheses of the module's text; layers name their arguments, as PyTorch prints them. */
  extraRepr(): string {
    return "";
  }

  /** The module and what is inside it, as PyTorch prints it. */
  toString(): string {
    return moduleText(this.constructor.name, this.extraRepr(), this._ownModules());
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

const isModule = (value: unknown): value is Module => value instanceof Module;
