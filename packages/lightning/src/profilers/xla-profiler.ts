/** @file XLAProfiler: shows the steps of a run to XLA's own profiler. */
import { xla } from "@lightning-ts/torch";
import { Profiler } from "../core/profiler.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { whole } from "../util/rules.js";

const options = new Options("XLAProfiler", {
  /** The port that the profiler's server listens at. Default 9012. */
  port: option(whole(1), 9012),
});

/** Options of `XLAProfiler`. */
export interface XLAProfilerOptions extends OptionsOf<typeof options> {}

/** Actions that are shown. */
const shown = ["training_step", "backward", "validation_step", "test_step", "predict_step"];

/** Those that are shown with a number. */
const numbered = ["validation_step", "test_step", "predict_step"];

/**
 * Shows steps and backward passes to XLA's profiler, whose server other tools ask for traces. Needs torch_xla in the Python of the libtorch in use.
 * Counterpart: `lightning.pytorch.profilers.XLAProfiler`.
 */
export class XLAProfiler extends Profiler {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The port that the profiler's server listens at. */
  readonly port: number;
  readonly #open = new Set<string>();
  readonly #steps = new Map<string, number>();
  #hasServer = false;

  /** @throws Error where torch_xla cannot be loaded; TypeError or MisconfigurationException for options that it does not take */
  constructor(given: XLAProfilerOptions = {}) {
    super();
    this.port = options.read(given).port;
    xla.load();
  }

  override start(actionName: string): void {
    const action = actionName.split(".").at(-1) ?? "";
    if (!shown.includes(action)) return;
    if (!this.#hasServer) xla.startProfilerServer(this.port);
    this.#hasServer = true;
    const step = (this.#steps.get(actionName) ?? 0) + 1;
    this.#steps.set(actionName, step);
    xla.beginTrace(actionName, numbered.includes(action) ? step : null);
    this.#open.add(actionName);
  }

  override stop(actionName: string): void {
    if (this.#open.delete(actionName)) xla.endTrace(actionName);
  }
}
