/** @file DummyLogger: accepts everything and keeps nothing. */
import { Logger } from "../core/logger.js";

/** An experiment whose members can all be read, called or indexed without effect: also that of a logger in further processes. */
export function noExperiment(): unknown {
  const self: unknown = new Proxy(() => undefined, {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => "" : key === "then" ? undefined : self),
    apply: () => self,
  });
  return self;
}

/**
 * The logger of `fastDevRun`: no files, no experiment. It stands for any logger and for a list of them: methods that it does not
 * have do nothing, and an index returns the logger itself. Counterpart: `lightning.pytorch.loggers.logger.DummyLogger`.
 */
export class DummyLogger extends Logger {
  readonly #experiment = noExperiment();

  constructor() {
    super();
    return new Proxy(this, {
      get: (target, key, receiver): unknown => {
        if (typeof key === "symbol" || key === "then" || key in target) return Reflect.get(target, key, target);
        return /^\d+$/.test(key) ? receiver : () => undefined;
      },
    });
  }

  override get experiment(): unknown {
    return this.#experiment;
  }

  override get name(): string {
    return "";
  }

  override get version(): string {
    return "";
  }

  override logMetrics(): void {}

  override logHyperparams(): void {}
}
