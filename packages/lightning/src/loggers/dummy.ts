/** @file DummyLogger: takes everything, keeps nothing. */
import { Logger } from "../core/logger.js";

/** An experiment of which any member may be read, called or indexed, to no effect. */
function nothing(): unknown {
  const self: unknown = new Proxy(() => undefined, {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => "" : key === "then" ? undefined : self),
    apply: () => self,
  });
  return self;
}

/** The logger of `fastDevRun`: no files, no experiment. Counterpart: `lightning.pytorch.loggers.logger.DummyLogger`. */
export class DummyLogger extends Logger {
  readonly #experiment = nothing();

  override get experiment(): unknown {
    return this.#experiment;
  }

  override get name(): string {
    return "";
  }

  override get version(): string {
    return "";
  }

  override logMetrics(): void {
    return;
  }

  override logHyperparams(): void {
    return;
  }
}
