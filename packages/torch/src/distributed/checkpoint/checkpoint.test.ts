/** @file Distributed checkpoints of one process: saved, replaced, loaded in place. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { messageOf } from "../../../scripts/testing/message-of.js";

const dcp = torch.distributed.checkpoint;
const { arange, float32, nn, ones, optim, tensor, zeros } = torch;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dcp-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const folder = (): string => join(root, "checkpoint");

describe("save and load", () => {
  it("fill tensors in place and replace other values", () => {
    const state = {
      a: arange(6).to(float32).reshape([2, 3]),
      nested: { b: ones([2], { dtype: torch.int64 }), list: [tensor(1.5), "x"], none: null },
      numbers: [1, 2.5],
      pair: torch.tuple([0.9, 0.999]),
      flags: new Set([1]),
      z: { re: 1, im: -2 },
      big: 2n ** 70n,
    };
    dcp.save(state, { checkpointId: folder() });
    expect(readdirSync(folder()).sort()).toEqual([".metadata", "__0_0.distcp"]);
    const a = zeros([2, 3]);
    const into = {
      a,
      nested: { b: zeros([2]), list: [zeros([]), ""], none: 1 },
      numbers: null,
      pair: null,
      flags: 0,
      z: 0,
      big: 0,
    };
    dcp.load(into, { checkpointId: pathToFileURL(folder()) });
    expect(into.a).toBe(a);
    expect(a.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(into.nested.b.tolist()).toEqual([1, 1]);
    expect(into.nested.list).toEqual([expect.anything(), "x"]);
    expect((into.nested.list[0] as torch.Tensor).item()).toBe(1.5);
    const { a: _a, nested, ...rest } = into;
    expect(nested.none).toBeNull();
    expect(rest).toEqual({
      numbers: [1, 2.5],
      pair: [0.9, 0.999],
      flags: new Set([1]),
      z: { re: 1, im: -2 },
      big: 2n ** 70n,
    });
  });

  it("take modules, optimizers and schedulers by their state dictionaries", () => {
    const make = () => {
      const model = new nn.Linear(3, 2);
      const optimizer = new optim.AdamW(model.parameters(), { lr: 0.1 });
      return { model, optimizer, scheduler: new optim.lrScheduler.StepLR(optimizer, { stepSize: 1 }) };
    };
    const step = ({ model, optimizer, scheduler }: ReturnType<typeof make>): void => {
      optimizer.zeroGrad();
      model
        .forward(ones([1, 3]))
        .sum()
        .backward();
      optimizer.step();
      scheduler.step();
    };
    const first = make();
    step(first);
    dcp.save(first, { checkpointId: folder() });
    const second = make();
    // An optimizer has a state only after its first step, here as in PyTorch.
    step(second);
    dcp.load(second, { checkpointId: folder() });
    for (const each of [first, second]) step(each);
    expect(second.model.weight.tolist()).toEqual(first.model.weight.tolist());
    expect(second.scheduler.stateDict()).toEqual(first.scheduler.stateDict());
    expect(second.optimizer.paramGroups[0]?.lr).toBe(first.optimizer.paramGroups[0]?.lr);
  });

  it("say what was saved", () => {
    const metadata = dcp.save({ w: ones([2, 3]).requiresGrad_(), n: 1 }, { checkpointId: folder() });
    expect(metadata.stateDictMetadata.get("n")).toEqual({ kind: "bytes" });
    const { properties, ...rest } = metadata.stateDictMetadata.get(
      "w",
    ) as torch.distributed.checkpoint.TensorStorageMetadata;
    expect(rest).toEqual({ kind: "tensor", size: [2, 3], chunks: [{ offsets: [0, 0], sizes: [2, 3] }] });
    expect(properties.requiresGrad).toBe(true);
    const read = new dcp.FileSystemReader(folder()).readMetadata();
    expect(read.storageData).toEqual(metadata.storageData);
    expect([read.version, read.storageMeta?.saveId]).toEqual(["1.0.0", metadata.storageMeta?.saveId]);
  });

  it("write views, transposed and expanded tensors without what lies beside them", () => {
    const wide = arange(100_000).to(float32).reshape([100, 1000]);
    dcp.save(
      { row: wide.narrow(0, 3, 1), t: wide.narrow(1, 0, 2).t(), e: ones([1]).expand([4]) },
      { checkpointId: folder() },
    );
    const state = dcp.loadStateDictFromKeys({ checkpointId: folder() });
    expect((state.row as torch.Tensor).select(1, 999).item()).toBe(3999);
    expect((state.t as torch.Tensor).select(1, 2).tolist()).toEqual([2000, 2001]);
    expect((state.e as torch.Tensor).tolist()).toEqual([1, 1, 1, 1]);
    const { storageData } = new dcp.FileSystemReader(folder()).readMetadata();
    expect(storageData.reduce((sum, { info }) => sum + info.length, 0)).toBeLessThan(20_000);
  });

  it.each([torch.bfloat16, torch.float16, torch.float64, torch.int8, torch.bool, torch.complex64, torch.float8_e4m3fn])(
    "keep tensors of %s",
    (dtype) => {
      const values = tensor([0, 1, 1, 0]).to(dtype);
      dcp.save({ values, empty: zeros([0, 3], { dtype }) }, { checkpointId: folder() });
      const state = dcp.loadStateDictFromKeys({ checkpointId: folder() });
      const loaded = state.values as torch.Tensor;
      expect(loaded.dtype).toBe(dtype);
      expect(loaded.to(torch.complex64).tolist()).toEqual(values.to(torch.complex64).tolist());
      expect((state.empty as torch.Tensor).shape).toEqual([0, 3]);
    },
  );

  it("load into another dtype, into views, into tensors that require gradients, and into tensors without memory", () => {
    dcp.save(
      { a: tensor([1, 2]), b: tensor([3, 4]), c: tensor([5, 6]), d: { e: tensor([7, 8]) } },
      { checkpointId: folder() },
    );
    const whole = zeros([2, 2]);
    const c = zeros([2]).requiresGrad_();
    const into = {
      a: zeros([2], { dtype: torch.float64 }),
      b: whole.select(1, 1),
      c,
      d: { e: zeros([2], { device: "meta" }) },
    };
    dcp.load(into, { checkpointId: folder() });
    expect(into.a.tolist()).toEqual([1, 2]);
    expect(whole.tolist()).toEqual([
      [0, 3],
      [0, 4],
    ]);
    expect([c.tolist(), c.requiresGrad, c.gradFn]).toEqual([[5, 6], true, null]);
    expect(into.d.e.tolist()).toEqual([7, 8]);
  });

  it("load into memory that lies in another order, and autograd knows", () => {
    const grid = arange(6).to(float32).reshape([2, 3]);
    const z = torch.complex(tensor([1, 2]), tensor([3, -4]));
    dcp.save({ grid: grid.t(), w: ones([3]), z }, { checkpointId: folder() });
    const w = zeros([3]).requiresGrad_();
    const loss = w.mul(w).sum();
    const into = { grid: zeros([3, 2]), w, z: torch.zeros([2], { dtype: torch.complex64 }).conj() };
    dcp.load(into, { checkpointId: folder() });
    expect(into.grid.tolist()).toEqual(grid.t().tolist());
    expect(into.z.tolist()).toEqual(z.tolist());
    expect(() => loss.backward()).toThrow("modified by an inplace operation");
    const turned = zeros([2, 3]).t();
    dcp.load({ grid: turned }, { checkpointId: folder() });
    expect(turned.tolist()).toEqual(grid.t().tolist());
  });

  it("load into rows of a larger tensor, without a copy, and leave what is beside them", () => {
    const grid = arange(6).to(float32).reshape([2, 3]);
    dcp.save({ same: grid, turned: grid.t() }, { checkpointId: folder() });
    const loadInto = (rows: number, columns: number, name: string) => {
      const whole = torch.full([rows + 2, columns], 9);
      const part = whole.narrow(0, 1, rows).requiresGrad_();
      const loss = part.mul(part).sum();
      dcp.load({ [name]: part }, { checkpointId: folder() });
      expect(() => loss.backward()).toThrow("modified by an inplace operation");
      return whole.detach().tolist();
    };
    const beside = (columns: number) => Array.from({ length: columns }, () => 9);
    expect(loadInto(2, 3, "same")).toEqual([beside(3), [0, 1, 2], [3, 4, 5], beside(3)]);
    expect(loadInto(3, 2, "turned")).toEqual([beside(2), [0, 3], [1, 4], [2, 5], beside(2)]);
  });

  it("load a part: what is asked for, or named by keys", () => {
    dcp.save({ model: { w: ones([2]), b: zeros([1]) }, "model.x": 1, epoch: 3 }, { checkpointId: folder() });
    const into = { epoch: 0 };
    dcp.load(into, { checkpointId: folder() });
    expect(into).toEqual({ epoch: 3 });
    const keys = (...names: string[]) =>
      Object.keys(dcp.loadStateDictFromKeys({ checkpointId: folder(), keys: names }));
    expect(keys("model")).toEqual(["model"]);
    expect(keys("epoch", "model.w")).toEqual(["model", "epoch"]);
    const planner = new dcp.DefaultLoadPlanner({ allowPartialLoad: true });
    const partial = { epoch: 0, unknown: 7 };
    dcp.load(partial, { checkpointId: folder(), planner });
    expect(partial).toEqual({ epoch: 3, unknown: 7 });
  });

  it("keep nested values whole where they are not flattened", () => {
    const planner = new dcp.DefaultSavePlanner({ flattenStateDict: false });
    dcp.save({ a: { b: ones([2]) } }, { checkpointId: folder(), planner });
    const { plannerData, stateDictMetadata } = new dcp.FileSystemReader(folder()).readMetadata();
    expect([plannerData, [...stateDictMetadata.keys()]]).toEqual([null, ["a"]]);
    const into: Record<string, unknown> = { a: null };
    dcp.load(into, { checkpointId: folder(), planner: new dcp.DefaultLoadPlanner({ flattenStateDict: false }) });
    expect((into.a as { b: torch.Tensor }).b.tolist()).toEqual([1, 1]);
  });

  it("load what PyTorch before 2.4 left whole", () => {
    const planner = new dcp.DefaultSavePlanner({ flattenStateDict: false });
    dcp.save({ model: tensor([1]), hyper: { lr: 0.1, nested: { x: 1 } } }, { checkpointId: folder(), planner });
    const into = { model: zeros([1]), hyper: { lr: 0, nested: { x: 0 } } };
    dcp.load(into, { checkpointId: folder() });
    expect(into.hyper).toEqual({ lr: 0.1, nested: { x: 1 } });
  });

  it("write as many files as asked for", () => {
    const state = { a: ones([10]), b: ones([20]), c: ones([5]), d: 1, e: "x" };
    const written = (options: torch.distributed.checkpoint.FileSystemWriterOptions): string[] => {
      rmSync(folder(), { recursive: true, force: true });
      dcp.save(state, { storageWriter: new dcp.FileSystemWriter(folder(), { ...options, syncFiles: false }) });
      expect(Object.keys(dcp.loadStateDictFromKeys({ checkpointId: folder() })).sort()).toEqual(Object.keys(state));
      return readdirSync(folder())
        .filter((name) => name.endsWith(".distcp"))
        .sort();
    };
    expect(written({ threadCount: 2 })).toEqual(["__0_0.distcp", "__0_1.distcp"]);
    expect(written({ singleFilePerRank: false })).toHaveLength(5);
  });

  it("replace an older checkpoint only when the new one is whole", () => {
    dcp.save({ a: ones([2]) }, { checkpointId: folder() });
    const broken = { a: zeros([2]), bad: () => 1 };
    expect(messageOf(() => dcp.save(broken, { checkpointId: folder() }))).toContain("The value of bad cannot be saved");
    expect((dcp.loadStateDictFromKeys({ checkpointId: folder() }).a as torch.Tensor).tolist()).toEqual([1, 1]);
    dcp.save({ a: zeros([2]) }, { checkpointId: folder() });
    expect((dcp.loadStateDictFromKeys({ checkpointId: folder() }).a as torch.Tensor).tolist()).toEqual([0, 0]);
    expect(readdirSync(folder()).filter((name) => name.endsWith(".distcp"))).toHaveLength(1);
    const writer = new dcp.FileSystemWriter(folder(), { overwrite: false });
    expect(messageOf(() => dcp.save({}, { storageWriter: writer }))).toContain("already exists");
  });
});

describe("asyncSave", () => {
  it("saves what there was at the call", async () => {
    const state = { a: ones([1000]), b: tensor([1]), list: [1, 2] };
    const storageWriter = new dcp.FileSystemWriter(folder(), { threadCount: 2 });
    const saved = dcp.asyncSave(state, { storageWriter });
    state.a.zero_();
    state.list.push(3);
    const metadata = await saved;
    expect(metadata.version).toBe("1.0.0");
    const loaded = dcp.loadStateDictFromKeys({ checkpointId: folder() });
    expect([(loaded.a as torch.Tensor).sum().item(), loaded.list]).toEqual([1000, [1, 2]]);
  });

  it("rejects where it cannot write, and leaves no checkpoint", async () => {
    writeFileSync(join(root, "file"), "");
    expect(() => dcp.asyncSave({ a: 1 }, { checkpointId: join(root, "file") })).toThrow(dcp.CheckpointException);
    await expect(dcp.asyncSave({ f: () => 1 }, { checkpointId: folder() })).rejects.toThrow(
      "The value of f cannot be saved",
    );
    expect(() => dcp.loadStateDictFromKeys({ checkpointId: folder() })).toThrow(".metadata is missing");
  });
});

describe("single files", () => {
  it("come from checkpoints and become some", () => {
    const file = join(root, "one.pt");
    torch.save({ model: { w: ones([2]) }, epochs: [1, 2] }, file);
    dcp.torchSaveToDcp(file, folder());
    dcp.dcpToTorchSave(folder(), join(root, "two.pt"));
    const state = torch.load(join(root, "two.pt")) as { model: { w: torch.Tensor }; epochs: number[] };
    expect([state.model.w.tolist(), state.epochs]).toEqual([
      [1, 1],
      [1, 2],
    ]);
    torch.save([1], file);
    expect(() => dcp.torchSaveToDcp(file, folder())).toThrow("Received: an array");
  });
});

describe("flattening", () => {
  it("joins keys, takes lists apart only for tensors and dictionaries, and goes back", () => {
    const w = ones([1]);
    const state = {
      a: { b: [1, 2], c: [w, 1] },
      d: new Map<unknown, unknown>([[0, { e: 1 }]]),
      f: [[1], [{ g: 2 }]],
      h: {},
    };
    const { stateDict, mappings } = dcp.flattenStateDict(state);
    expect([...stateDict.keys()]).toEqual(["a.b", "a.c.0", "a.c.1", "d.0.e", "f.0", "f.1.0.g"]);
    expect(mappings.get("f.1.0.g")).toEqual(["f", 1, 0, "g"]);
    expect(dcp.unflattenStateDict(stateDict, mappings)).toEqual({
      a: { b: [1, 2], c: [w, 1] },
      d: { 0: { e: 1 } },
      f: [[1], [{ g: 2 }]],
    });
  });

  it("refuses two values of one key, and values inside of themselves", () => {
    expect(() => dcp.flattenStateDict({ "a.b": 1, a: { b: 2 } })).toThrow("duplicated flatten key a.b");
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => dcp.flattenStateDict(circle)).toThrow("does it contain itself");
    const list: unknown[] = [{}];
    list.push(list);
    expect(() => dcp.flattenStateDict({ list })).toThrow("does it contain itself");
  });

  it("keeps keys that objects have from birth", () => {
    const state = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as Record<string, unknown>;
    dcp.save(state, { checkpointId: folder() });
    const loaded = dcp.loadStateDictFromKeys({ checkpointId: folder() });
    expect(Object.entries(loaded)).toEqual(Object.entries(state));
    expect(Object.getPrototypeOf(loaded)).toBe(Object.prototype);
  });
});

describe("bad arguments", () => {
  it.each([
    [() => dcp.save({ a: 1 }), "expects the folder of the checkpoint"],
    [() => dcp.load({ a: 1 }, { checkpointId: "" }), "an empty string"],
    [() => dcp.save([] as unknown as Record<string, unknown>, { checkpointId: folder() }), "Received: an array"],
    [
      () => dcp.save(new nn.Linear(1, 1) as unknown as Record<string, unknown>, { checkpointId: folder() }),
      "Give it a name",
    ],
    [() => dcp.save({ a: 1 }, { checkpointID: folder() } as object), "Did you mean 'checkpointId'?"],
    [() => new dcp.FileSystemWriter(folder(), { threadCount: 0 }), "a whole number from 1"],
    [() => dcp.save({ a: undefined }, { checkpointId: folder() }), "The value of a cannot be saved"],
    [() => dcp.save({ s: ones([2, 2]).toSparse() }, { checkpointId: folder() }), "Received: s, which is sparse_coo"],
  ])("%s", (call, text) => {
    expect(messageOf(call)).toContain(text);
  });

  it.each([
    [{ a: 1 }, "Expected a tensor to load a into, of shape [2]. Received: a number"],
    [{ a: zeros([3]) }, "Size mismatch between saved [2] and current: [3] for a"],
    [{ b: 1 }, "Missing key in checkpoint state_dict: b"],
  ])("%o", (into, text) => {
    dcp.save({ a: ones([2]) }, { checkpointId: folder() });
    const call = () => dcp.load(into, { checkpointId: folder() });
    expect(call).toThrow(dcp.CheckpointException);
    expect(messageOf(call)).toContain(text);
  });
});
