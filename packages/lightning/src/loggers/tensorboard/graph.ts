/** @file The graph of a model: what it computes with an example, by module. */
import { enableGrad, type GradFn, type nn, Tensor } from "@lightning-ts/torch";
import { visitTensors } from "@lightning-ts/torch/util/tree";
import { Message } from "../protobuf.js";
import { shapeMessage } from "./values.js";

/** A node: an operation, an input, an output or a parameter. */
interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly shape: readonly number[] | null;
}

/**
 * The graph of one call of a model, as TensorFlow's GraphDef: operations are those of autograd, named by the module that made them. The model is in
 * evaluation mode meanwhile, and is then as before.
 *
 * @param args what `forward` takes; tensors are used as they are, on their device
 */
export function graphOf(model: nn.Module, args: readonly unknown[]): Uint8Array {
  const graph = new Message();
  for (const { name, op, inputs, shape } of new Tracer(model).trace(args)) {
    const node = new Message().string(1, name).string(2, op);
    for (const input of inputs) node.string(3, input);
    if (shape !== null) {
      const shapes = new Message().message(1, new Message().message(7, shapeMessage(shape)));
      node.message(5, new Message().string(1, "_output_shapes").message(2, shapes));
    }
    graph.message(1, node);
  }
  return graph.message(4, new Message().int(1, 22)).finish(); // the version that TensorBoard knows
}

/** Which device a graph is shown on, as TensorBoard wants to know beside it. */
export function runMetadata(): Message {
  const device = new Message().string(1, "/device:CPU:0");
  const stats = new Message().message(1, new Message().message(1, device));
  return new Message().string(1, "step1").message(2, stats);
}

class Tracer {
  readonly #model: nn.Module;
  /** The name of each module as scopes from the model on: "Model/Linear[layer]". */
  readonly #scopes = new Map<nn.Module, string>();
  readonly #parameters = new Map<Tensor, string>();
  readonly #inputs = new Map<Tensor, string>();
  /** The names of what autograd knows. */
  readonly #names = new Map<GradFn, string>();
  readonly #shapes = new Map<GradFn, readonly number[]>();
  /** Inputs that autograd does not know, such as indices, by the operation that they went to. */
  readonly #others = new Map<GradFn, string[]>();
  readonly #used = new Map<string, number>();

  constructor(model: nn.Module) {
    this.#model = model;
    this.#visit(model, model.constructor.name);
  }

  #visit(module: nn.Module, scope: string): void {
    if (this.#scopes.has(module)) return;
    this.#scopes.set(module, scope);
    for (const [name, child] of module.namedChildren()) {
      this.#visit(child, `${scope}/${child.constructor.name}[${name}]`);
    }
    for (const [name, parameter] of module.namedParameters("", false)) {
      if (!this.#parameters.has(parameter)) this.#parameters.set(parameter, `${scope}/${name}/${name}`);
    }
  }

  trace(args: readonly unknown[]): GraphNode[] {
    const output = this.#call(args.map((arg) => this.#input(arg)));
    const shapes = new Map([...this.#inputs].map(([tensor, name]) => [name, tensor.shape] as const));
    const nodes: GraphNode[] = [...shapes].map(([name, shape]) => ({ name, op: "IO Node", inputs: [], shape }));
    for (const [i, tensor] of tensorsOf(output).entries()) {
      const from = tensor.gradFn === null ? [] : [this.#nameOf(tensor.gradFn)];
      nodes.push({ name: `output/output.${i + 1}`, op: "IO Node", inputs: from, shape: tensor.shape });
    }
    const parameters = new Set(this.#parameters.values());
    for (const [node, name] of this.#names) {
      if (shapes.has(name)) continue;
      const inputs = node.nextFunctions.flatMap(([next]) => (next === null ? [] : [this.#nameOf(next)]));
      const op = parameters.has(name) ? "Parameter" : opOf(node);
      const shape = node.variable?.shape ?? this.#shapes.get(node) ?? null;
      nodes.push({ name, op, inputs: [...inputs, ...(this.#others.get(node) ?? [])], shape });
    }
    return nodes;
  }

  /** A copy that autograd follows, where it can. */
  #input(arg: unknown): unknown {
    if (!(arg instanceof Tensor)) return arg;
    const copy = arg.detach();
    if (copy.dtype.isFloatingPoint) copy.requiresGrad_(true);
    this.#inputs.set(copy, this.#inputs.size === 0 ? "input/x" : `input/x.${this.#inputs.size}`);
    return copy;
  }

  #call(args: readonly unknown[]): unknown {
    const handles = [...this.#scopes].map(([module, scope]) =>
      module.registerForwardHook((_module, inputs, output) => {
        this.#note(scope, inputs, output);
        return undefined;
      }),
    );
    const modes = this.#model.modules().map((module) => [module, module.training] as const);
    const frozen = this.#model.parameters().filter((one) => !one.requiresGrad && one.dtype.isFloatingPoint);
    try {
      this.#model.eval();
      for (const parameter of frozen) parameter.requiresGrad_(true);
      return enableGrad(() => this.#model.forward.call(this.#model, ...args));
    } finally {
      for (const parameter of frozen) parameter.requiresGrad_(false);
      for (const handle of handles) handle.remove();
      for (const [module, training] of modes) module.training = training;
    }
  }

  /** Names the operations between a module's inputs and outputs that no module inside of it has named. */
  #note(scope: string, inputs: readonly unknown[], output: unknown): void {
    const before = new Set(tensorsOf(inputs).map(({ gradFn }) => gradFn));
    const indices = tensorsOf(inputs).flatMap((tensor) => {
      const name = tensor.requiresGrad ? undefined : this.#inputs.get(tensor);
      return name === undefined ? [] : [name];
    });
    for (const tensor of tensorsOf(output)) {
      const last = tensor.gradFn;
      if (last === null || this.#names.has(last)) continue;
      this.#shapes.set(last, tensor.shape);
      if (indices.length > 0) this.#others.set(last, indices);
      const waiting: GradFn[] = [last];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (this.#names.has(node) || before.has(node)) continue;
        this.#names.set(node, this.#newName(node, scope));
        for (const [next] of node.nextFunctions) if (next !== null) waiting.push(next);
      }
    }
  }

  #newName(node: GradFn, scope: string): string {
    const { variable } = node;
    const known = variable === undefined ? undefined : (this.#inputs.get(variable) ?? this.#parameters.get(variable));
    if (known !== undefined) return known;
    const name = `${scope}/${opOf(node)}`;
    const count = this.#used.get(name) ?? 0;
    this.#used.set(name, count + 1);
    return count === 0 ? name : `${name}_${count}`;
  }

  #nameOf(node: GradFn): string {
    let name = this.#names.get(node);
    if (name === undefined) this.#names.set(node, (name = this.#newName(node, this.#model.constructor.name)));
    return name;
  }
}

/** "Addmm" of "AddmmBackward0". */
function opOf(node: GradFn): string {
  return node
    .name()
    .replace(/^.*::/, "")
    .replace(/Backward\d*$/, "");
}

function tensorsOf(value: unknown): Tensor[] {
  const tensors: Tensor[] = [];
  visitTensors(value, (tensor) => void tensors.push(tensor));
  return tensors;
}
