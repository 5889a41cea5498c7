/** @file ServableModuleValidator: tries before training whether the module can be served. */
import { isDeepStrictEqual } from "node:util";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { NotImplementedError } from "../callbacks/errors.js";
import type { Trainer } from "../core/attached-types.js";
import { Callback } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { FSDPStrategy } from "../fabric/strategies/fsdp.js";
import { MisconfigurationException } from "../util/errors.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { boolean, number, oneOf, text } from "../util/rules.js";
import { show } from "../util/show.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";
import { isServable, isUnservable, missingMethods, type ServableModule } from "./servable-module.js";
import { type RunningServer, startServer } from "./server.js";

const options = new Options("ServableModuleValidator", {
  /** The form in which the model is served; only null, as it is, is there. Default null. */
  optimization: optional(oneOf(["trace", "script", "onnx", "tensorrt"], RangeError)),
  /** The kind of server; only "fastapi" is there, whose paths and answers this library's own server has. Default "fastapi". */
  server: option(oneOf(["fastapi", "ml_server", "torchserve", "sagemaker"], RangeError), "fastapi"),
  /** The address to listen at. Default "127.0.0.1". */
  host: option(text(), "127.0.0.1"),
  /** The port; 0 is any that is free. Default 8080. */
  port: option(
    number(
      "a whole number from 0 to 65535",
      (value) => Number.isInteger(value) && value >= 0 && value < 65536,
      "Give 0 for any.",
      {
        wrongValue: RangeError,
        schema: { type: "integer", minimum: 0 },
      },
    ),
    8080,
  ),
  /** Seconds to wait for an answer. Default 20. */
  timeout: option(
    number("a number of seconds above 0", (value) => value > 0 && value < 1e6, undefined, { wrongValue: RangeError }),
    20,
  ),
  /** Whether a module that cannot be served is an error; else a warning. Default true. */
  exitOnFailure: option(boolean, true),
});

/** Options of ServableModuleValidator. */
export interface ServableModuleValidatorOptions extends OptionsOf<typeof options> {}

/** What the server answered. */
export interface ServedResponse {
  /** The status of HTTP: 200 for an answer. */
  readonly statusCode: number;
  /** The text that came. */
  readonly text: string;
  /** The text as JSON. Throws a SyntaxError where it is not. */
  json(): unknown;
}

/**
 * Tries whether the module can be served: when training starts, a real HTTP server answers `GET /ping` and `POST /serve` from it, and the
 * answer is compared with what the module expects. Counterpart: `lightning.pytorch.serve.ServableModuleValidator`.
 *
 * @example new Trainer({ callbacks: [new ServableModuleValidator({ port: 0 })] });
 */
export class ServableModuleValidator extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The form in which the model is served. */
  readonly optimization: null;
  /** The kind of server. */
  readonly server: string;
  /** The address that is listened at. */
  readonly host: string;
  /** The port. */
  readonly port: number;
  /** Seconds to wait for an answer. */
  readonly timeout: number;
  /** Whether a module that cannot be served is an error. */
  readonly exitOnFailure: boolean;
  /** What the server answered in the newest fit; null before. */
  resp: ServedResponse | null = null;

  /** @throws NotImplementedError for an optimization, and for another kind of server */
  constructor(given: ServableModuleValidatorOptions = {}) {
    super();
    const { optimization, server, host, port, timeout, exitOnFailure } = options.read(given);
    if (optimization !== null)
      throw new NotImplementedError(
        `ServableModuleValidator: expected no optimization. Received: ${show(optimization)}. Only null is there.`,
      );
    if (server !== "fastapi")
      throw new NotImplementedError(
        `ServableModuleValidator: expected the server "fastapi". Received: ${show(server)}. The others are not there.`,
      );
    this.optimization = null;
    this.server = server;
    this.host = host;
    this.port = port;
    this.timeout = timeout;
    this.exitOnFailure = exitOnFailure;
  }

  /** Whether the module was served; null before it was tried. */
  get successful(): boolean | null {
    return this.resp === null ? null : this.resp.statusCode === 200;
  }

  override async onTrainStart(trainer: Trainer, module: LightningModule): Promise<void> {
    if (!trainer.isGlobalZero) return;
    if (trainer.strategy instanceof FSDPStrategy)
      throw new Error(
        `ServableModuleValidator: expected a strategy whose processes hold the whole model. Received: ${trainer.strategy.constructor.name}. Serve a checkpoint of it.`,
      );
    const served = servableOf(module);
    const modes = module.modules().map((one) => [one, one.training] as const);
    const server = await startServer(served, this.host, this.port);
    try {
      module.eval();
      await this.#try(served, server);
    } finally {
      for (const [one, training] of modes) one.training = training;
      await server.close();
    }
  }

  async #try(module: ServableModule, server: RunningServer): Promise<void> {
    const ping = await this.#ask(`${server.url}/ping`);
    if (ping.statusCode !== 200)
      throw new Error(
        `The server at ${server.url} did not start. Received: ${ping.statusCode} for /ping. Give another port.`,
      );
    const payload: unknown = await module.configurePayload();
    if (!isPlainObject(payload) || !Object.hasOwn(payload, "body"))
      throw new Error(
        `configurePayload: expected an object with a field "body". Received: ${show(payload)}. Return { body: {...} }.`,
      );
    this.resp = await this.#ask(`${server.url}/serve`, payload);
    if (this.resp.statusCode !== 200) {
      this.#failed(this.resp, server.failure);
      return;
    }
    const answer = this.resp.json();
    if (module.configureResponse !== undefined) {
      const expected = asJson(await module.configureResponse());
      if (!isDeepStrictEqual(answer, expected))
        throw new Error(
          `ServableModuleValidator: expected the response ${JSON.stringify(expected)}. Received: ${this.resp.text}. Change serveStep or configureResponse.`,
        );
    }
    rankZeroInfo(`Your model is servable and the received payload was ${this.resp.text}.`);
  }

  #failed({ statusCode, text: answer }: ServedResponse, cause: unknown): void {
    const why = cause instanceof globalThis.Error ? cause.message : answer;
    const message = `The model isn't servable: expected the status 200. Received: ${statusCode}, ${why}. Mend the module's methods.`;
    if (this.exitOnFailure) throw Object.assign(new MisconfigurationException(message), { cause });
    rankZeroWarn(message);
  }

  async #ask(url: string, payload?: object): Promise<ServedResponse> {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(this.timeout * 1000);
    const request = payload === undefined ? {} : { method: "POST", headers, body: JSON.stringify(payload) };
    try {
      const response = await fetch(url, { ...request, signal });
      const received = await response.text();
      return { statusCode: response.status, text: received, json: (): unknown => JSON.parse(received) };
    } catch (cause) {
      const advice = "Give a longer timeout, or mend serveStep.";
      throw new Error(
        `${url}: expected an answer within ${this.timeout} seconds. Received: ${String(cause)}. ${advice}`,
        {
          cause,
        },
      );
    }
  }

  override stateDict(): Record<string, unknown> {
    return { successful: this.successful, optimization: this.optimization, server: this.server };
  }
}

/** @throws TypeError for a module that is not servable at all, NotImplementedError for one that lacks a method */
function servableOf(module: LightningModule): LightningModule & ServableModule {
  if (isServable(module)) return module;
  const missing = missingMethods(module).join(", ");
  const message = `expected a ServableModule. Received: ${module.constructor.name} without ${missing}. Define these methods.`;
  if (isUnservable(module)) throw new TypeError(`ServableModuleValidator: ${message}`);
  throw new NotImplementedError(`ServableModuleValidator: ${message}`);
}

/** A value as it arrives at the other end. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
