/** @file The runner notices: each kind of difference between a recorded run and ours is found. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LightningModule, Trainer } from "@lightning-ts/lightning";
import { HookCaller } from "../../src/run/hook-caller.js";
import { parseJson } from "./files.js";
import { record } from "./record.js";
import { isConforming, replayAll } from "./replay.js";
import type { CallbackSpec, CallRecord, Trace } from "./scenario.js";
import { readTraces, replay } from "./traces.js";

const own = fileURLToPath(new URL("../../test-data/conformance", import.meta.url));

type After = Record<string, unknown> & {
  callback_metrics: Record<string, number>;
  callbacks: Record<string, unknown>[];
};

/** A recorded run with validation, two training batches at least, and a checkpoint. */
function suits({ scenario, calls: [call] }: Trace): boolean {
  if (call === undefined || call.error !== undefined || scenario.run.length > 1) return false;
  const files = call.after?.checkpoints as string[];
  const steps = call.events.filter(([, hook]) => hook === "training_step");
  const logsAMean = scenario.model.log?.some(
    ({ hook, name, args }) => hook === "validation_step" && name === "val_loss" && args?.on_step !== true,
  );
  return (
    files.length > 0 &&
    steps.length > 1 &&
    logsAMean === true &&
    call.events.some(([, hook]) => hook === "validation_step")
  );
}

let recorded: Trace;
let call: CallRecord;
let after: After;

/** The run again, with a change. */
function changed(change: (call: CallRecord, after: After, trace: Trace) => void): Trace {
  const copy = structuredClone(recorded);
  change(copy.calls[0] as CallRecord, copy.calls[0]?.after as After, copy);
  return copy;
}

beforeAll(() => {
  const found = readTraces(own).find(([, trace]) => suits(trace));
  if (found === undefined) throw new Error("no recorded run suits these tests");
  [, recorded] = found;
  [call] = recorded.calls as [CallRecord];
  after = call.after as After;
});

describe("a recorded run", () => {
  it("is the same as ours", async () => {
    expect(await replay(recorded)).toBeNull();
  });

  it("differs where two hooks are swapped", async () => {
    const at = call.events.findIndex(([, hook]) => hook === "on_before_zero_grad");
    const swapped = changed(
      ({ events }) => ([events[at], events[at + 1]] = [events[at + 1] as unknown[], events[at] as unknown[]]),
    );
    expect(await replay(swapped)).toContain(`event ${at}: expected`);
  });

  it("differs where a hook is missing, or one too many", async () => {
    expect(await replay(changed(({ events }) => events.pop()))).toContain("expected nothing");
    expect(await replay(changed(({ events }) => events.push(["module", "teardown", 0, 0, "fit"])))).toContain(
      "got nothing",
    );
  });

  it("differs where a hook sees another step", async () => {
    const at = call.events.findIndex(([, hook]) => hook === "on_train_batch_end");
    expect(await replay(changed(({ events }) => ((events[at] as unknown[])[3] = -1)))).toContain(`event ${at}`);
  });

  it("differs where a metric is reduced in another way", async () => {
    const name = Object.keys(after.callback_metrics).find((key) => key.startsWith("val_loss")) ?? "";
    const summed = changed((_call, { callback_metrics: metrics }) => ((metrics[name] as number) *= 1.01));
    expect(await replay(summed)).toContain(`after.callback_metrics.${name}`);
  });

  it("differs where a file has another name, or is missing", async () => {
    expect(await replay(changed((_call, state) => (state.checkpoints = ["other.ckpt"])))).toContain(
      "after.checkpoints",
    );
    expect(await replay(changed((_call, state) => (state.checkpoints = [])))).toContain("after.checkpoints");
  });

  it("differs in each field of the state", async () => {
    for (const [key, value] of Object.entries(after)) {
      const other = typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : "other";
      expect(await replay(changed((_call, state) => Object.assign(state, { [key]: other })))).toContain(`after.${key}`);
    }
  });

  it("differs where an error was recorded", async () => {
    const failing = changed((one) => (one.error = { class: "RuntimeError", message: "no" }));
    expect(await replay(failing)).toContain("expected RuntimeError");
  });

  it("differs where a call was recorded that we do not make", async () => {
    expect(await replay(changed((_call, _after, { calls }) => calls.push(structuredClone(call))))).toContain(
      "not made",
    );
  });
});

describe("a field that the runner does not read", () => {
  const cases: Record<string, (call: CallRecord, after: After, trace: Trace) => void> = {
    "of the trace": (_call, _after, trace) => Object.assign(trace, { extra: 1 }),
    "of a call": (one) => Object.assign(one, { extra: 1 }),
    "of the state": (_call, state) => Object.assign(state, { extra: null }),
    "of the scenario": (_call, _after, { scenario }) => Object.assign(scenario, { extra: 1 }),
    "of the data": (_call, _after, { scenario }) => Object.assign(scenario.data, { extra: 1 }),
    "of the model": (_call, _after, { scenario }) => Object.assign(scenario.model, { extra: 1 }),
    "of what is logged": (_call, _after, { scenario }) => Object.assign(scenario.model.log?.[0] ?? {}, { extra: 1 }),
    "of the calls to make": (_call, _after, { scenario }) => Object.assign(scenario.run[0] ?? {}, { extra: 1 }),
  };
  it.each(Object.entries(cases))("%s is a difference", async (_name, change) => {
    expect(await replay(changed(change))).toContain("extra");
  });
});

it("text that describes a scenario is not a difference", async () => {
  const described = changed((_call, _after, trace) => {
    Object.assign(trace, { machine: "any" });
    Object.assign(trace.scenario, { family: "any" });
  });
  expect(await replay(described)).toBeNull();
});

describe("a Trainer that is broken", () => {
  it("in the order of hooks is noticed", async () => {
    const { callbacks } = HookCaller.prototype;
    const spy = vi.spyOn(HookCaller.prototype, "both").mockImplementation(function (this: HookCaller, name, ...args) {
      this.module(name, ...args);
      return callbacks.call(this, name, ...args);
    });
    expect(await replay(recorded)).toContain("event");
    spy.mockRestore();
  });

  it("in what is logged is noticed", async () => {
    const { log } = LightningModule.prototype;
    const spy = vi.spyOn(LightningModule.prototype, "log").mockImplementation(function (
      this: LightningModule,
      name,
      value,
      options,
    ) {
      log.call(this, name, value, { ...options, reduceFx: "max" });
    });
    expect(await replay(recorded)).not.toBeNull();
    spy.mockRestore();
  });

  it("in the files it writes is noticed", async () => {
    const { saveCheckpoint } = Trainer.prototype;
    const spy = vi.spyOn(Trainer.prototype, "saveCheckpoint").mockImplementation(function (
      this: Trainer,
      path,
      options,
    ) {
      return saveCheckpoint.call(this, String(path).replace(".ckpt", "-v9.ckpt"), options);
    });
    expect(await replay(recorded)).toContain("after.checkpoints");
    spy.mockRestore();
  });
});

it("numbers that are none are read as Python writes them", () => {
  const text = '{"scenario":{"name":"NaN \\" Infinity","trainer":{"a":NaN,"b":[Infinity,-Infinity]}},"calls":[]}';
  const { scenario } = parseJson(text) as Trace;
  expect(scenario).toEqual({ name: 'NaN " Infinity', trainer: { a: NaN, b: [Infinity, -Infinity] } });
});

describe("what a scenario says in Python's way", () => {
  const error = async (flags: Record<string, unknown>, callbacks: CallbackSpec[] = []): Promise<unknown> => {
    const { scenario } = recorded;
    const { data, model } = scenario;
    const trainer = { max_epochs: 1, ...flags };
    const [first] = await record({ name: "own", data, model, trainer, callbacks, run: [{ fn: "fit" }] });
    return first?.error;
  };

  it("takes a fraction of one for the number where a flag is not a share", async () => {
    expect(await error({ gradient_clip_val: "100%", limit_train_batches: "100%" })).toBeUndefined();
  });

  it("fails where a flag is given twice", async () => {
    expect(await error({ devices: 1 })).toBeInstanceOf(TypeError);
  });

  it("leaves nothing behind where the program runs", async () => {
    const left = [{ class: "OnExceptionCheckpoint", args: { dirpath: "left-behind" } }];
    expect(await error({ val_check_interval: 1000 }, left)).toBeInstanceOf(RangeError);
    expect(existsSync("left-behind")).toBe(false);
  });
});

describe("a folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "traces-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("without traces is not a success", async () => {
    expect(isConforming(await replayAll([folder], () => undefined))).toBe(false);
  });

  it("gives a line for each trace that differs, and counts", async () => {
    writeFileSync(join(folder, "a.json"), JSON.stringify(recorded));
    writeFileSync(join(folder, "b.json"), JSON.stringify(changed(({ events }) => events.pop())));
    const lines: string[] = [];
    const results = await replayAll([folder], (line) => lines.push(line));
    expect(isConforming(results)).toBe(false);
    expect(results.traces?.a).toBeNull();
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^b: /);
    expect(lines.slice(1)).toEqual(["traces: 1 passed, 1 failed", "1 passed, 1 failed"]);
  });

  it("of cases that no family knows fails, also beside others", async () => {
    const path = join(folder, "b.json");
    for (const other of [{ id: "x", kind: "further" }, { scenario: { world: 2 }, calls: [] }, null, 1]) {
      writeFileSync(path, JSON.stringify(other));
      const results = await replayAll([folder], () => undefined);
      expect(isConforming(results)).toBe(false);
      expect(results.unknown?.["b.json"]).toContain("no family");
    }
  });
});
