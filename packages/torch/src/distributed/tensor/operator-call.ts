/** @file A call of an operator that has DTensors among its arguments. */
import { binding, type Handle, type Lowered } from "../../native/binding.js";
import type { OperatorCall } from "../../native/binding/dtensor.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { DeviceMesh } from "../device-mesh/device-mesh.js";
import { isLossParallel } from "./loss-mode.js";
import { type Layout, layoutOfHandle, replicatedOn } from "./layout.js";
import type { Placement } from "./placement.js";
import type { OperatorSchema } from "./schema.js";

/** A tensor among the arguments. */
export interface TensorInput {
  readonly handle: Handle;
  /** The number of its argument. */
  readonly argument: number;
  /** Its place where the argument is a list, else null. */
  readonly item: number | null;
  /** Of the whole tensor. */
  readonly shape: readonly number[];
  /** Where it lies; null for a plain tensor. */
  readonly given: Layout | null;
  /** The same, a plain tensor as replicated. */
  readonly layout: Layout;
}

/** Whether a lowered value is a tensor's handle. */
export function isHandle(value: Lowered): value is Handle {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** "aten.add.Tensor", as PyTorch writes it. */
export function shownName({ name }: OperatorSchema): string {
  const text = name.replace("::", ".");
  return text.includes(".", 5) ? text : `${text}.default`;
}

/** The shape of a result, or those of a list of results. */
export interface WholeShape {
  /** null for what is no tensor. */
  readonly shape: readonly number[] | null;
  readonly items: readonly WholeShape[];
}

function shapeOf(result: Lowered): WholeShape {
  if (Array.isArray(result)) return { shape: null, items: result.map(shapeOf) };
  return { shape: isHandle(result) ? binding.shape(result) : null, items: [] };
}

/** A value as a text; tensors are the same in it. */
function keyOf(value: Lowered): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  return isHandle(value) ? "T" : String(value);
}

/** Operators of which libtorch has no kernel without data. */
const unknownShapes = new Set<string>();

/** A call, with its arguments by name. */
export class Operation {
  readonly schema: OperatorSchema;
  readonly args: readonly Lowered[];
  /** All tensors, in the order of the arguments. */
  readonly inputs: readonly TensorInput[];
  /** Where all DTensors lie. */
  readonly mesh: DeviceMesh;
  readonly #call: OperatorCall;
  readonly #isBackward: boolean;

  /** @throws RangeError for plain tensors among DTensors, or DTensors of several meshes */
  constructor(schema: OperatorSchema, call: OperatorCall, args: readonly Lowered[], isBackward: boolean) {
    this.#isBackward = isBackward;
    this.schema = schema;
    this.args = args;
    this.#call = call;
    const found: Omit<TensorInput, "layout">[] = [];
    const add = (value: Lowered, argument: number, item: number | null): void => {
      if (!isHandle(value)) return;
      found.push({ handle: value, argument, item, shape: binding.shape(value), given: layoutOfHandle(value) });
    };
    args.forEach((value, i) => {
      if (Array.isArray(value)) value.forEach((one: Lowered, item) => add(one, i, item));
      else add(value, i, null);
    });
    const first = found.find(({ given }) => given !== null)?.given;
    if (first === undefined || first === null) throw new RangeError("internal: an operator without a DTensor");
    this.mesh = first.mesh;
    this.inputs = found.map((input) => ({ ...input, layout: input.given ?? this.#asReplicated(input) }));
    if (!schema.isOnLists) this.#expectOneMesh();
  }

  /** What was given for an argument; undefined where the operator has none of that name. */
  arg(name: string): Lowered {
    return this.args[this.schema.arguments.findIndex((one) => one.name === name)];
  }

  /** The number of an argument. */
  indexOf(name: string): number {
    return this.schema.arguments.findIndex((one) => one.name === name);
  }

  /** A number that was given, or `otherwise` for none. */
  number(name: string, otherwise: number): number {
    const value = this.arg(name);
    return typeof value === "number" ? value : otherwise;
  }

  /** Whole numbers that were given, one alone as a list; null for none. */
  numbers(name: string): number[] | null {
    const value = this.arg(name);
    if (typeof value === "number") return [value];
    return Array.isArray(value) && value.every((one) => typeof one === "number") ? value : null;
  }

  /** A tensor that was given. */
  input(name: string): TensorInput | undefined {
    const index = this.indexOf(name);
    return this.inputs.find(({ argument }) => argument === index);
  }

  /** The same for calls about which the same is decided: operator, layouts, shapes, and what else is given. */
  get key(): string {
    const tensors = this.inputs.map(({ shape, given }) => `${given?.number ?? ""}[${shape.join()}]`);
    return `${this.schema.name} ${tensors.join()} ${this.args.map(keyOf).join()}`;
  }

  /** The shapes of the results on whole tensors. @throws what the operator throws for shapes that do not fit */
  shapes(): WholeShape[] {
    return this.withoutData()?.map(shapeOf) ?? [];
  }

  /** The results on whole tensors, as tensors without data; null where libtorch cannot say without data. */
  withoutData(): Lowered[] | null {
    const { name } = this.schema;
    if (unknownShapes.has(name)) return null;
    try {
      return binding.dtensorShapes(this.#call);
    } catch (error) {
      if (!(error instanceof Error && error.name === "NotImplementedError")) throw error;
      unknownShapes.add(name);
      return null;
    }
  }

  /** The operator on other arguments; undefined stands for what was given. */
  run(args: readonly Lowered[]): Lowered[] {
    return binding.dtensorCall(this.#call, args);
  }

  /** "aten.mm.default(float32[4, 3] S(0), float32[3, 5] R)" */
  toString(): string {
    const tensors = this.inputs.map(({ handle, shape, given }) => {
      const where = given === null ? "" : ` ${given.placements.join(" ")}`;
      return `${binding.dtypeOf(handle)}[${shape.join(", ")}]${where}`;
    });
    return `${shownName(this.schema)}(${tensors.join(", ")})`;
  }

  /** @throws the error of an operator that cannot be done on parts */
  unsupported(why: string, advice: string): never {
    throw new RangeError(`Operator ${this.toString()} ${why}. ${advice}`);
  }

  #asReplicated({ shape }: Pick<TensorInput, "shape">): Layout {
    // Of lists each tensor is by itself, and some may be plain ones.
    if (this.schema.isOnLists) return replicatedOn(this.mesh);
    const isTarget = this.schema.packet.startsWith("aten::nll_loss") && isLossParallel();
    // A plain number is the same in each process, and so are the zeros that derivatives make.
    if (isTarget || this.#isBackward || shape.every((size) => size === 1)) return replicatedOn(this.mesh);
    return this.mixed(shape);
  }

  /** @throws the error of a plain tensor among DTensors */
  mixed(shape: readonly number[]): never {
    throw new RangeError(
      `${shownName(this.schema)} got mixed torch.Tensor and DTensor, need to convert all torch.Tensor to DTensor before calling ` +
        `distributed operators! Received: a plain tensor of [${shape.join(", ")}]. Make it a DTensor with distributeTensor or DTensor.fromLocal.`,
    );
  }

  #expectOneMesh(): void {
    const other = this.inputs.find(({ layout }) => !layout.mesh.equals(this.mesh));
    if (other === undefined) return;
    throw new TypeError(
      `${shownName(this.schema)} expects DTensors of one mesh. Received: ${this.mesh.toString()} and ${other.layout.mesh.toString()}. ` +
        "Bring them to one mesh by fullTensor and distributeTensor.",
    );
  }
}

/** Where tensors have to lie for an operator, and where its results lie then. */
export interface Decision {
  /** For each tensor among the arguments, in order. */
  readonly inputs: readonly (readonly Placement[])[];
  /** For each result; one for all tensors of a list. */
  readonly outputs: readonly (readonly Placement[])[];
  /** For each tensor of a list of results, where they differ; null for a plain one. */
  readonly items?: readonly (Layout | null)[];
  /** What other arguments are on the parts, by number. */
  readonly args?: ReadonlyMap<number, Lowered>;
}

/** What an operator needs. */
export type Rule = (operation: Operation) => Decision;

/** Answers for an operator by itself: its results, as handles. `execute` does what a decision says. */
export type Handler = (operation: Operation, execute: (decision: Decision) => Lowered[]) => Lowered[];
