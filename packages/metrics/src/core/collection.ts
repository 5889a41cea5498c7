/** @file Several metrics at once. */
import { allclose, type DType, nn, type Tensor } from "@lightning-ts/torch";
import { checkOptions } from "@lightning-ts/torch/util/arguments";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { listOf } from "@lightning-ts/torch/util/lists";
import { RangeError, shown, wrongValue } from "../util/errors.js";
import { isList, sameShape } from "../util/tensors.js";
import { flattened, type Origin } from "./collection-results.js";
import { Metric } from "./metric.js";
import { cloneState, type State, type States } from "./state.js";

/** A metric, or a collection of metrics. */
export type Member<R> = Metric<never[], R> | MetricCollection<R>;

/** What a collection is made of: one metric, a list, which have the names of their classes, or metrics by name, which are ordered by it. */
export type Members<R> = Member<R> | readonly Member<R>[] | Readonly<Record<string, Member<R>>>;

/** Options of `MetricCollection`. */
export interface MetricCollectionOptions {
  /** Put before each name. Default null: nothing. */
  prefix?: string | null;
  /** Put after each name. Default null: nothing. */
  postfix?: string | null;
  /**
   * Whether metrics with equal states share them, so that only one of them is updated: found out at the first update (true), given as lists of
   * names, or not (false). Default true.
   */
  computeGroups?: boolean | readonly (readonly string[])[];
}

/** Which names `keys`, `items` and `entries` give. */
export interface NameOptions {
  /** Whether names are without prefix and postfix. Default false. */
  keepBase?: boolean;
}

/**
 * Metrics that get the same batches. `update`, `forward`, `compute` and `reset` go to all; values are by name. Metrics whose states turn out to be
 * equal after the first update are updated once. Counterpart: `torchmetrics.MetricCollection`.
 *
 * @example
 * const metrics = new MetricCollection([new MulticlassAccuracy({ numClasses: 3 }), new MulticlassRecall({ numClasses: 3 })], { prefix: "val_" });
 * metrics.update(preds, target);
 * metrics.compute(); // { val_MulticlassAccuracy, val_MulticlassRecall }
 */
export class MetricCollection<R = Tensor> extends nn.Module {
  /** Put before each name. */
  prefix: string | null;
  /** Put after each name. */
  postfix: string | null;
  private readonly contents = new Map<string, Metric<never[], R>>();
  private readonly origins = new Map<string, Origin>();
  private readonly grouping: boolean | readonly (readonly string[])[];
  private groups: string[][] = [];
  private groupsAreKnown = false;
  private statesAreCopies = false;

  /**
   * @param metrics what it is made of
   * @param rest further metrics after a metric or a list, and options
   * @throws RangeError for anything but metrics, two of the same name, or groups of unknown names
   */
  constructor(metrics: Members<R>, ...rest: (Metric<never[], R> | MetricCollectionOptions)[]) {
    super();
    const last = rest.at(-1);
    const options: MetricCollectionOptions = last !== undefined && !(last instanceof nn.Module) ? last : {};
    checkOptions("MetricCollection", options, ["prefix", "postfix", "computeGroups"]);
    const { prefix = null, postfix = null, computeGroups = true } = options;
    this.prefix = checkText("prefix", prefix);
    this.postfix = checkText("postfix", postfix);
    this.grouping = computeGroups;
    this.addMetrics(metrics, ...rest.filter((each): each is Metric<never[], R> => each instanceof Metric));
  }

  override *_ownModules(): Iterable<[string, nn.Module]> {
    yield* this.contents;
  }

  override _setOwn(name: string, value: nn.Module | Tensor): void {
    if (value instanceof Metric) this.contents.set(name, value as Metric<never[], R>);
    else super._setOwn(name, value);
  }

  /** Adds metrics. */
  addMetrics(metrics: Members<R>, ...more: Metric<never[], R>[]): void {
    if (metrics instanceof MetricCollection && more.length === 0) this.addEntries("", [...metrics.items()], null);
    else if (metrics instanceof nn.Module) this.addList([metrics, ...more]);
    else if (Array.isArray(metrics)) {
      this.addList([...listOf("MetricCollection", "metrics", metrics as readonly Member<R>[]), ...more]);
    } else if (isPlainObject(metrics)) this.addNamed(metrics, more);
    else
      throw new RangeError(
        `MetricCollection: expected metrics, or an object or list of them. Received: ${shown(metrics)}.`,
      );
    this.groupsAreKnown = false;
    this.groups = this.firstGroups();
  }

  private addNamed(metrics: Readonly<Record<string, Member<R>>>, more: readonly Metric<never[], R>[]): void {
    if (more.length > 0)
      throw new RangeError(
        "MetricCollection: expected no further metrics after an object of metrics. Put them into the object.",
      );
    for (const name of Object.keys(metrics).sort()) {
      const member: unknown = metrics[name];
      if (member instanceof Metric) this.contents.set(name, member as Metric<never[], R>);
      else if (member instanceof MetricCollection)
        this.addEntries(`${name}_`, [...(member as MetricCollection<R>).items()], member);
      else throw new RangeError(`MetricCollection: expected a metric as "${name}". Received: ${shown(member)}.`);
    }
  }

  private addList(metrics: readonly Member<R>[]): void {
    for (const member of metrics) {
      if (member instanceof Metric) {
        this.addEntries("", [[member.constructor.name, member]], null);
      } else if ((member as unknown) instanceof MetricCollection) {
        this.addEntries("", [...member.items()], member);
      } else throw new RangeError(`MetricCollection: expected metrics. Received: ${shown(member)}.`);
    }
  }

  private addEntries(before: string, entries: [string, Metric<never[], R>][], from: Origin | null): void {
    for (const [name, metric] of entries) {
      const full = before + name;
      if (this.contents.has(full))
        throw new RangeError(`MetricCollection: expected different names. Received: two metrics named ${full}.`);
      this.contents.set(full, metric);
      if (from !== null) this.origins.set(full, { prefix: from.prefix, postfix: from.postfix });
    }
  }

  // --- groups ------------------------------------------------------------------------------------------------------

  private firstGroups(): string[][] {
    const names = [...this.contents.keys()];
    if (this.grouping === false) return [];
    if (this.grouping === true) return names.map((name) => [name]);
    const given = this.grouping.map((group) => [...group]);
    for (const name of given.flat()) {
      if (!this.contents.has(name))
        throw wrongValue("MetricCollection", "each name of computeGroups", `one of ${names.join(", ")}`, name);
    }
    const known = new Set(given.flat());
    this.groupsAreKnown = true;
    return [...given, ...names.filter((name) => !known.has(name)).map((name) => [name])];
  }

  /** The names of metrics that share states, by the number of their group. */
  get computeGroups(): Record<number, string[]> {
    return Object.fromEntries(this.groups.entries());
  }

  /** Puts metrics with equal states together. Reads states: a host-device synchronisation, at the first update only. */
  private findGroups(): void {
    const found: string[][] = [];
    for (const group of this.groups) {
      const same = found.find(([first]) => equalStates(this.own(first), this.own(group[0])));
      if (same === undefined) found.push([...group]);
      else same.push(...group);
    }
    this.groups = found;
    this.groupsAreKnown = true;
  }

  private own(name: string | undefined): Metric<never[], R> {
    const metric = name === undefined ? undefined : this.contents.get(name);
    if (metric === undefined) {
      throw new RangeError(
        `MetricCollection: expected one of ${[...this.contents.keys()].join(", ") || "no metrics"}. Received: ${shown(name)}.`,
      );
    }
    return metric;
  }

  /** Gives the metrics of a group the states of its first one, or copies of them. */
  private shareStates(copies = false): void {
    if (!this.statesAreCopies) {
      for (const [first, ...others] of this.groups) {
        const leader = others.length > 0 ? this.own(first) : null;
        for (const name of leader === null ? [] : others) {
          const metric = this.own(name);
          if (leader === null) continue;
          metric.states = copies ? copied(leader.states) : leader.states;
          metric._updateCount = leader._updateCount;
        }
      }
    }
    this.statesAreCopies = copies;
  }

  // --- the life of metrics -----------------------------------------------------------------------------------------

  /** Gives a batch to all metrics. */
  update(...args: unknown[]): void {
    if (!this.groupsAreKnown) {
      for (const metric of this.contents.values()) metric.update(...(args as never[]));
      if (this.grouping !== false) {
        this.findGroups();
        this.statesAreCopies = false;
        this.shareStates();
      }
      return;
    }
    for (const metric of this.contents.values()) metric._computed = undefined;
    for (const [first] of this.groups) this.own(first).update(...(args as never[]));
    this.statesAreCopies = false;
    this.shareStates();
  }

  /** Gives a batch to all metrics; the values are those of the batch. */
  override forward(...args: unknown[]): Record<string, R> {
    this.shareStates();
    // Only the first of a group adds the batch to the states that they share; the others count it alone.
    for (const metric of this.groups.flatMap(([, ...others]) => others).map((name) => this.own(name)))
      metric.states = metric._initialStates();
    try {
      return this.named((metric) => metric.forward(...(args as never[])));
    } finally {
      this.shareStates();
    }
  }

  /** The values of all batches by name. */
  compute(): Record<string, R> {
    return this.results((metric) => metric.compute());
  }

  private results(valueOf: (metric: Metric<never[], R>) => R): Record<string, R> {
    this.shareStates();
    return this.named(valueOf);
  }

  private named(valueOf: (metric: Metric<never[], R>) => R): Record<string, R> {
    const values = new Map([...this.contents].map(([name, metric]) => [name, valueOf(metric)]));
    const flat = flattened(values, this.origins);
    return Object.fromEntries([...flat].map(([name, value]) => [nameWithin(this, name), value])) as Record<string, R>;
  }

  /** Makes all metrics forget all batches. */
  reset(): void {
    this.shareStates();
    for (const metric of this.contents.values()) metric.reset();
    if (this.groupsAreKnown) this.shareStates();
  }

  /** A copy with states of its own, also under other names. */
  clone(names: { prefix?: string | null; postfix?: string | null } = {}): this {
    const copy = nn.utils.deepCopy(this);
    if (names.prefix !== undefined && names.prefix !== null) copy.prefix = checkText("prefix", names.prefix);
    if (names.postfix !== undefined && names.postfix !== null) copy.postfix = checkText("postfix", names.postfix);
    return copy;
  }

  /** Says whether state dictionaries hold the states. Default true. */
  persistent(mode = true): void {
    for (const metric of this.contents.values()) metric.persistent(mode);
  }

  /** Casts the states of all metrics. */
  setDtype(dtype: DType): this {
    this.shareStates();
    for (const metric of this.contents.values()) metric.setDtype(dtype);
    return this;
  }

  /** The states of all metrics, by their names. */
  get metricState(): Record<string, Readonly<States>> {
    this.shareStates();
    return Object.fromEntries([...this.contents].map(([name, metric]) => [nameWithin(this, name), metric.metricState]));
  }

  // --- contents ----------------------------------------------------------------------------------------------------

  /** How many metrics there are. */
  get length(): number {
    return this.contents.size;
  }

  /** The names of the metrics. */
  keys({ keepBase = false }: NameOptions = {}): string[] {
    return [...this.contents.keys()].map((name) => (keepBase ? name : nameWithin(this, name)));
  }

  /** Names and metrics, with states of their own unless `copyState` is false. */
  items({ keepBase = false, copyState = true }: NameOptions & { copyState?: boolean } = {}): [
    string,
    Metric<never[], R>,
  ][] {
    this.shareStates(copyState);
    return [...this.contents].map(([name, metric]) => [keepBase ? name : nameWithin(this, name), metric]);
  }

  /** The metrics, with states of their own unless `copyState` is false. */
  values({ copyState = true }: { copyState?: boolean } = {}): Metric<never[], R>[] {
    this.shareStates(copyState);
    return [...this.contents.values()];
  }

  /** Whether there is a metric of a name, without prefix and postfix. */
  has(name: string): boolean {
    return this.contents.has(name);
  }

  /**
   * The metric of a name, with prefix and postfix or without.
   *
   * @throws RangeError for an unknown name
   */
  get(name: string): Metric<never[], R> {
    this.shareStates(true);
    const { prefix, postfix } = this;
    const start = prefix !== null && name.startsWith(prefix) ? prefix.length : 0;
    const end = postfix !== null && postfix !== "" && name.endsWith(postfix) ? -postfix.length : undefined;
    return this.own(name.slice(start, end));
  }

  /** Over names and metrics. */
  [Symbol.iterator](): Iterator<[string, Metric<never[], R>]> {
    return this.items()[Symbol.iterator]();
  }

  override toString(): string {
    const text = super.toString();
    const named = [["prefix", this.prefix] as const, ["postfix", this.postfix] as const].filter(([, value]) => value);
    if (named.length === 0) return text;
    return `${text.replace(/\n?\)$/, "")},\n  ${named.map(([name, value]) => `${name}=${value ?? ""}`).join(",\n  ")}\n)`;
  }
}

function checkText(name: string, value: string | null): string | null {
  if (value !== null && typeof value !== "string") throw wrongValue("MetricCollection", name, "a text or null", value);
  return value;
}

function copied(states: States): States {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, cloneState(state)]));
}

/** Whether two metrics have the same states with equal values. */
function equalStates(a: Metric<never[], unknown>, b: Metric<never[], unknown>): boolean {
  const [names, others] = [[...a._definitions.keys()], [...b._definitions.keys()]];
  if (names.length === 0 || names.length !== others.length) return false;
  return names.every((name) => {
    const [x, y] = [a.states[name], b.states[name]];
    return x !== undefined && y !== undefined && equal(x, y);
  });
}

function equal(a: State, b: State): boolean {
  if (isList(a) !== isList(b)) return false;
  const [x, y] = [isList(a) ? a : [a], isList(b) ? b : [b]];
  return x.every((each, i) => {
    const other = y[i];
    return other === undefined || (sameShape(each.shape, other.shape) && allclose(each, other.to(each.dtype)));
  });
}

/** The name of a metric with what is put around the names of a collection. */
function nameWithin({ prefix, postfix }: Origin, base: string): string {
  return `${prefix ?? ""}${base}${postfix ?? ""}`;
}
