/** @file The parameters of a group that have a gradient, as lists in C++ that are kept from step to step. */
import { bfloat16, float16, preserveFormat } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { emptyLike, viewAsReal } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import { TensorList } from "./tensor-list.js";

/** Makes the state of a parameter at its first step. */
export type InitState<State> = (param: Tensor) => State;

/** Parameters of one device and dtype that got a gradient, with their gradients and their states. */
export class Bucket<State extends object> {
  readonly tensors: readonly Tensor[];
  readonly states: readonly State[];
  readonly isComplex: boolean;
  readonly isSparse: boolean;
  /** Whether lists round otherwise than one tensor at a time, which is PyTorch's default on the CPU. */
  readonly isHalfOnCpu: boolean;
  readonly #params: TensorList;
  /** Filled for a step, empty between steps. */
  readonly #own = TensorList.of([]);
  #grads: TensorList | null = null;
  #isAligned = false;
  readonly #lists = new Map<string, { tensors: readonly unknown[]; list: TensorList }>();
  /** Real views of complex tensors and copies, good for one step. */
  #temporary: TensorList[] = [];
  #realParams: TensorList | null = null;

  constructor(tensors: readonly Tensor[], states: readonly State[], isSparse: boolean) {
    this.tensors = tensors;
    this.states = states;
    this.isComplex = tensors[0]?.dtype.isComplex ?? false;
    this.isSparse = isSparse;
    const dtype = tensors[0]?.dtype;
    this.isHalfOnCpu = (dtype === float16 || dtype === bfloat16) && tensors[0]?.device.type === "cpu";
    this.#params = TensorList.of(tensors);
  }

  get length(): number {
    return this.tensors.length;
  }

  /** The parameters; of complex ones the real views. */
  get params(): TensorList {
    return this.isComplex ? (this.#realParams ??= this.#real(this.#params)) : this.#params;
  }

  /** The gradients of this step. */
  get grads(): TensorList {
    if (this.#grads === null) throw new Error("internal: a bucket is used outside of its step");
    return this.#grads;
  }

  /** Whether the gradients of this step have the parameters' dtypes and strides. */
  get isAligned(): boolean {
    return this.#isAligned;
  }

  /** The gradients for a fused kernel, which reads parameters and gradients as memory of the same order. */
  get alignedGrads(): TensorList {
    if (this.#isAligned) return this.grads;
    const copies = TensorList.from(
      this.params.tensors().map((param) => unwrap(emptyLike(param, { memoryFormat: preserveFormat }))),
    ).copy_(this.grads);
    this.#temporary.push(copies);
    return copies;
  }

  /** The states' tensors of a name. */
  list(name: keyof State & string): TensorList {
    let known = this.#lists.get(name);
    if (known === undefined) {
      const tensors = this.states.map((state) => state[name]);
      if (!tensors.every((tensor) => tensor instanceof Tensor)) {
        throw new TorchError(
          `Expected a tensor '${name}' in the state of each parameter. Received: ${tensors.map(typeof_).join(", ")}. ` +
            "Load a state dictionary of this kind of optimizer.",
        );
      }
      known = { tensors, list: TensorList.of(tensors) };
      this.#lists.set(name, known);
    }
    return this.isComplex && name !== "step" ? this.#real(known.list) : known.list;
  }

  /** Whether the optimizer's states are still those that the lists were made of. */
  isCurrent(state: ReadonlyMap<Tensor, State>, needsState: boolean): boolean {
    if (needsState !== this.states.length > 0) return false;
    if (!needsState) return true;
    for (let i = 0; i < this.tensors.length; i++) {
      if (state.get(this.tensors[i] as Tensor) !== this.states[i]) return false;
    }
    for (const [name, { tensors }] of this.#lists) {
      for (let i = 0; i < tensors.length; i++)
        if ((this.states[i] as Record<string, unknown>)[name] !== tensors[i]) return false;
    }
    return true;
  }

  /** Takes the gradients of a step; false if these parameters have not all one of the kind that this bucket is for. */
  open(): boolean {
    const found = binding.takeGrads(this.#params.native, this.#own.native, this.isSparse);
    if (found === 0) return false;
    this.#isAligned = found === 2;
    this.#grads = this.isComplex ? this.#real(this.#own) : this.#own;
    return true;
  }

  /** Frees what was needed for the step. */
  close(): void {
    binding.clearList(this.#own.native);
    for (const list of this.#temporary) list.dispose();
    this.#temporary = [];
    this.#grads = null;
    this.#realParams = null;
  }

  #real(list: TensorList): TensorList {
    const views = TensorList.from(
      list.tensors().map((tensor) => {
        const view = viewAsReal(tensor);
        tensor.dispose();
        return unwrap(view);
      }),
    );
    this.#temporary.push(views);
    return views;
  }
}

function typeof_(value: unknown): string {
  return value instanceof Tensor ? "a tensor" : typeof value;
}

/** The lists of one group. They are made again when its parameters, or those with a gradient, change. */
export class GroupLists<State extends object> {
  readonly #params: readonly Tensor[];
  #all: TensorList | null = null;
  #buckets: readonly Bucket<State>[] = [];
  /** How many of the group's parameters the buckets hold. */
  #count = -1;

  constructor(params: readonly Tensor[]) {
    this.#params = [...params];
  }

  /** All parameters of the group. */
  get all(): TensorList {
    return (this.#all ??= TensorList.of(this.#params));
  }

  /** Whether the lists are those of these parameters. */
  isFor(params: readonly Tensor[]): boolean {
    if (params.length !== this.#params.length) return false;
    for (let i = 0; i < params.length; i++) if (params[i] !== this.#params[i]) return false;
    return true;
  }

  /**
   * The parameters with a gradient. Close each bucket after use.
   *
   * @param state the optimizer's states; a parameter without one gets it from `init`, null where states are not needed
   * @param sparseMessage the error for a sparse gradient, or null
   */
  open(
    state: Map<Tensor, State>,
    init: InitState<State> | null,
    sparseMessage: string | null = null,
  ): readonly Bucket<State>[] {
    if (!this.#areCurrent(state, init !== null)) {
      for (const bucket of this.#buckets) bucket.close();
      this.#buckets = this.#makeBuckets(state, init, sparseMessage);
      this.#count = this.#buckets.reduce((sum, bucket) => sum + bucket.length, 0);
      for (const bucket of this.#buckets) bucket.open();
    }
    return this.#buckets;
  }

  /** Opens the buckets; false if other parameters than theirs have a gradient now, or their states were replaced. */
  #areCurrent(state: ReadonlyMap<Tensor, State>, needsState: boolean): boolean {
    // Where the buckets hold all, opening them says whether each has a gradient.
    const holdsAll = this.#count === this.#params.length;
    if (!holdsAll && binding.countGrads(this.all.native) !== this.#count) return false;
    for (const bucket of this.#buckets) if (!bucket.isCurrent(state, needsState) || !bucket.open()) return false;
    return true;
  }

  #makeBuckets(
    state: Map<Tensor, State>,
    init: InitState<State> | null,
    sparseMessage: string | null,
  ): readonly Bucket<State>[] {
    const kinds = new Map<string, Tensor[]>();
    for (const param of this.#params) {
      const handle = unwrap(param);
      const grad = binding.grad(handle);
      if (grad === null) continue;
      const kind = `${binding.deviceOf(handle)} ${binding.dtypeOf(handle)} ${binding.layoutOf(grad)}`;
      binding.dispose(grad);
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, [param]);
      else known.push(param);
    }
    return [...kinds].map(([kind, tensors]) => {
      const isSparse = !kind.endsWith("strided");
      if (isSparse && sparseMessage !== null) throw new TorchError(sparseMessage);
      const states: State[] = [];
      if (init !== null) {
        for (const param of tensors) {
          let known = state.get(param);
          if (known === undefined || Object.keys(known).length === 0) state.set(param, (known = init(param)));
          states.push(known);
        }
      }
      return new Bucket(tensors, states, isSparse);
    });
  }
}
