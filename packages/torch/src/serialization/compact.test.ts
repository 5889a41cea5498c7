/** @file Files that hold the elements of tensors only. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { load, prepareSave, save } from "./index.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compact-"));
  file = join(folder, "a.pt");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Tensors = Record<string, torch.Tensor>;
const MIB = 1 << 20;

describe("saveCompact", () => {
  const large = (): torch.Tensor => torch.arange(MIB, { dtype: torch.float32 });

  it("writes a view's own elements only", () => {
    const value = {
      part: large().narrow(0, 100, 10),
      column: large().view(1024, 1024).select(1, 7),
      all: torch.ones([3]),
    };
    save(value, file);
    expect(statSync(file).size).toBeGreaterThan(8 * MIB);
    save(value, file, { saveCompact: true });
    expect(statSync(file).size).toBeLessThan(16_384);
    const back = load(file) as Tensors;
    for (const [name, tensor] of Object.entries(value)) expect(back[name]?.equal(tensor), name).toBe(true);
  });

  it("keeps what shares elements sharing them", () => {
    const base = large();
    const value = {
      a: base.narrow(0, 101, 50),
      again: base.narrow(0, 101, 50),
      over: base.narrow(0, 120, 50).view(5, 10).t(),
      apart: base.narrow(0, 5000, 10),
      bytes: base.narrow(0, 101, 2).view(torch.int32),
    };
    save(value, file, { saveCompact: true });
    expect(statSync(file).size).toBeLessThan(16_384);
    const back = load(file) as Tensors;
    for (const [name, tensor] of Object.entries(value)) expect(back[name]?.equal(tensor), name).toBe(true);
    back.a?.fill_(7);
    expect(back.again?.equal(back.a as torch.Tensor)).toBe(true);
    expect(back.over?.select(1, 0).at(0).item()).toBe(7);
    expect(back.bytes?.view(torch.float32).tolist()).toEqual([7, 7]);
    expect(back.apart?.at(0).item()).toBe(5000);
  });

  it("changes nothing where storages hold no more than is saved", () => {
    const weight = torch.randn([4, 4]);
    const value = {
      weight,
      tied: weight,
      turned: weight.t(),
      empty: weight.narrow(0, 0, 0),
      p: new torch.nn.Parameter(weight),
    };
    const bytes = (options: object): Buffer => {
      save(value, file, options);
      return readFileSync(file);
    };
    expect(bytes({ saveCompact: true }).equals(bytes({}))).toBe(true);
  });

  it("works in the background, on parameters, and with another view of the same storage beside it", async () => {
    const base = large();
    const value = {
      p: new torch.nn.Parameter(base.narrow(0, 3, 4)),
      c: torch.viewAsComplex(base.narrow(0, 10, 4).view(2, 2)).conj(),
    };
    await prepareSave(value, file, { saveCompact: true })();
    expect(statSync(file).size).toBeLessThan(16_384);
    const back = load(file) as Tensors;
    expect(back.p).toBeInstanceOf(torch.nn.Parameter);
    expect(back.p?.tolist()).toEqual([3, 4, 5, 6]);
    expect(back.c?.tolist()).toEqual(value.c.tolist());
  });

  it("refuses other options", () => {
    expect(() => save(1, file, { compact: true } as object)).toThrow("saveCompact");
  });
});
