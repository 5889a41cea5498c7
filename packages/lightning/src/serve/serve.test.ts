/** @file ServableModuleValidator: a real server answers, and what is wrong with a module is said. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { float32, isGradEnabled, nn, type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it, vi } from "vitest";
import { loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { collectWarnings } from "../../scripts/testing/warnings.js";
import { type ServableModule, ServableModuleValidator } from "../index.js";
import { startServer } from "./server.js";

/** Doubles what it gets. */
class Served extends Model implements ServableModule {
  readonly seen: unknown[] = [];
  dropout = new nn.Dropout(0.5);
  response: Record<string, unknown> = { output: [2, 4] };

  configurePayload(): { body: Record<string, unknown> } {
    return { body: { x: [1, 2], factor: 2 } };
  }

  configureSerialization(): [{ x: (x: number[]) => Tensor }, { output: (y: Tensor) => unknown }] {
    return [{ x: (x) => tensor(x, { dtype: float32 }) }, { output: (y) => y.tolist() }];
  }

  serveStep({ x, factor }: { x: Tensor; factor: number }): { output: Tensor } | Promise<{ output: Tensor }> {
    this.seen.push(this.training, this.dropout.training, isGradEnabled());
    return { output: x.mul(factor) };
  }

  configureResponse(): Record<string, unknown> {
    return this.response;
  }
}

async function fit(
  module: Model,
  validator = new ServableModuleValidator({ port: 0 }),
): Promise<ServableModuleValidator> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await quietTrainer([validator], { maxEpochs: 1 }).fit(module, loader(2, 2));
  } finally {
    log.mockRestore();
  }
  return validator;
}

describe("ServableModuleValidator", () => {
  const warnings = collectWarnings();

  it("serves the module in evaluation mode and without gradients, once, and puts its modes back", async () => {
    const module = new Served();
    module.last.eval();
    const modes: boolean[] = [];
    module.onTrainEpochStart = () => void modes.push(module.training, module.last.training, module.dropout.training);
    const validator = await fit(module);
    expect(validator.resp?.json()).toEqual({ output: [2, 4] });
    expect(validator.successful).toBe(true);
    expect(module.seen).toEqual([false, false, false]);
    expect(modes).toEqual([true, false, true]);
    expect(validator.stateDict()).toEqual({ successful: true, optimization: null, server: "fastapi" });
  });

  it("tells another response apart", async () => {
    const module = new Served();
    module.response = { output: [2, 5] };
    await expect(fit(module)).rejects.toThrow('expected the response {"output":[2,5]}. Received: {"output":[2,4]}');
  });

  it("fails with the module's own error, or warns of it", async () => {
    const module = new Served();
    module.serveStep = () => {
      throw new Error("no weights");
    };
    await expect(fit(module)).rejects.toMatchObject({
      name: "MisconfigurationException",
      cause: expect.objectContaining({ message: "no weights" }) as unknown,
    });
    const validator = await fit(module, new ServableModuleValidator({ port: 0, exitOnFailure: false }));
    expect(validator.successful).toBe(false);
    expect(validator.resp).toMatchObject({ statusCode: 500, text: "Internal Server Error" });
    await new Promise(setImmediate);
    expect(warnings.join()).toContain("no weights");
  });

  it("names what is missing", async () => {
    await expect(fit(new Model())).rejects.toThrow(TypeError);
    await expect(fit(new Model())).rejects.toThrow("configurePayload, configureSerialization, serveStep");
    const half = Object.assign(new Model(), { configurePayload: () => ({ body: {} }) });
    await expect(fit(half)).rejects.toMatchObject({ name: "NotImplementedError" });
  });

  it.each<[string, (module: Served) => void, string]>([
    ["a payload without a body", (module) => (module.configurePayload = () => ({}) as never), 'a field "body"'],
    ["outputs that are not named", (module) => (module.serveStep = () => 3 as never), "an object of outputs by name"],
    [
      "an input that is not in the payload",
      (module) => (module.configurePayload = () => ({ body: { y: 1 } })),
      'inputs with "x"',
    ],
    [
      "a step that never answers",
      (module) => (module.serveStep = () => new Promise(() => undefined)),
      "within 1 seconds",
    ],
  ])("%s is an error", async (_, change, words) => {
    const module = new Served();
    change(module);
    const timeout = words === "within 1 seconds" ? 1 : 20;
    await expect(fit(module, new ServableModuleValidator({ port: 0, timeout }))).rejects.toThrow(words);
  });

  it("says which port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await expect(fit(new Served(), new ServableModuleValidator({ port }))).rejects.toThrow(`127.0.0.1:${port}`);
    } finally {
      other.close();
    }
  });

  it.each<[object, string]>([
    [{ optimization: "onnx" }, "NotImplementedError"],
    [{ server: "torchserve" }, "NotImplementedError"],
    [{ server: "flask" }, "RangeError"],
    [{ port: 70000 }, "RangeError"],
    [{ timeout: 0 }, "RangeError"],
    [{ hosst: "x" }, "TypeError"],
  ])("%j is an error", (options, name) => {
    expect(() => new ServableModuleValidator(options)).toThrow(expect.objectContaining({ name }) as Error);
  });
});

it("the server answers in FastAPI's statuses", async () => {
  const server = await startServer(new Served(), "127.0.0.1", 0);
  const ask = async (path: string, body?: string): Promise<[number, unknown]> => {
    const response = await fetch(server.url + path, body === undefined ? {} : { method: "POST", body });
    const text = await response.text();
    return [response.status, response.headers.get("content-type") === "application/json" ? JSON.parse(text) : text];
  };
  try {
    expect(await ask("/ping")).toEqual([200, true]);
    expect(await ask("/serve", '{"body":{"x":[3],"factor":2}}')).toEqual([200, { output: [6] }]);
    expect((await ask("/serve", "{"))[0]).toBe(422);
    expect((await ask("/serve", '{"bodi":{}}'))[0]).toBe(422);
    expect((await ask("/serve"))[0]).toBe(405);
    expect((await ask("/other"))[0]).toBe(404);
    expect(await ask("/serve", '{"body":{"x":["a"]}}')).toEqual([500, "Internal Server Error"]);
    expect(String(server.failure)).toContain("Received");
  } finally {
    await server.close();
  }
});
