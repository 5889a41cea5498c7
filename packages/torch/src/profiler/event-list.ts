/** @file Lists of events and of their sums, with their tables. */
import { shown } from "../util/arguments.js";
import { writeFileSync } from "node:fs";
import { RangeError } from "../util/user-errors.js";
import { averagesOf, type FunctionEventAvg, type GroupOptions } from "./averages.js";
import type { FunctionEvent, ProfiledEntry } from "./event.js";
import { buildTable, type TableContext, type TableOptions } from "./table.js";

/** Events or sums of them, with a table. Counterpart: `EventList`. */
export class EventList<E extends ProfiledEntry> implements Iterable<E> {
  readonly #entries: readonly E[];
  /** What was recorded, beside them. */
  protected readonly context: TableContext;

  constructor(entries: readonly E[], context: TableContext) {
    this.#entries = entries;
    this.context = context;
  }

  [Symbol.iterator](): Iterator<E> {
    return this.#entries[Symbol.iterator]();
  }

  /** How many there are. */
  get length(): number {
    return this.#entries.length;
  }

  /** One by its place, from 0; undefined where there is none. */
  at(index: number): E | undefined {
    return this.#entries.at(index);
  }

  /** Microseconds of all on the CPU. */
  get selfCpuTimeTotal(): number {
    return this.#entries.reduce((sum, entry) => sum + entry.selfCpuTimeTotal, 0);
  }

  /**
   * A table in PyTorch's columns, "" without entries.
   *
   * @throws RangeError for an unknown key to sort by
   */
  table(options: TableOptions = {}): string {
    return buildTable(this.#entries, this.context, options);
  }

  /** The table. */
  toString(): string {
    return this.table();
  }
}

/** What stacks are weighed by. */
export type StackMetric = "self_cpu_time_total" | "self_cuda_time_total";

/** The events of a profile. */
export class FunctionEventList extends EventList<FunctionEvent> {
  /** The events added up by name. Counterpart: `key_averages`. */
  keyAverages(options: GroupOptions = {}): EventList<FunctionEventAvg> {
    return new EventList(averagesOf([...this], options), this.context);
  }

  /**
   * Writes a line for each event, for flame graphs: the ranges and operators around it, outermost first, and the microseconds in itself. In PyTorch
   * the lines have the places in the Python program.
   *
   * @throws RangeError for another metric
   */
  exportStacks(path: string, metric: StackMetric = "self_cpu_time_total"): void {
    writeFileSync(path, this.stacks(metric));
  }

  /** The text of `exportStacks`. */
  stacks(metric: StackMetric = "self_cpu_time_total"): string {
    if (metric !== "self_cpu_time_total" && metric !== "self_cuda_time_total") {
      throw new RangeError(
        `exportStacks: metric: expected "self_cpu_time_total" or "self_cuda_time_total". Received: ${shown(metric)}.`,
      );
    }
    const lines = [...this].flatMap((event) => {
      const value = Math.trunc(metric === "self_cpu_time_total" ? event.selfCpuTimeTotal : event.selfDeviceTimeTotal);
      return value > 0 ? [`${stackOf(event)} ${value}\n`] : [];
    });
    return lines.join("");
  }
}

function stackOf(event: FunctionEvent): string {
  const names: string[] = [];
  for (let at: FunctionEvent | null = event; at !== null; at = at.cpuParent)
    names.push(at.key.replaceAll(/[ ;\t\n]/g, "_"));
  return names.reverse().join(";");
}
