/** @file Files that hold the elements of tensors only, and files that are mapped instead of read. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
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

describe("load with mmap", () => {
  const value = (): Tensors => ({
    x: torch.randn([1000]),
    y: torch.arange(7),
    half: torch.ones([3], { dtype: torch.float16 }),
  });

  it("gives what reading gives, and keeps changes to itself", () => {
    const saved: Tensors = { ...value(), empty: torch.zeros([0]) };
    save(saved, file);
    const before = readFileSync(file);
    const mapped = load(file, { mmap: true }) as Tensors;
    for (const [name, tensor] of Object.entries(saved)) expect(mapped[name]?.equal(tensor), name).toBe(true);
    mapped.x?.fill_(5);
    expect(mapped.x?.at(999).item()).toBe(5);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((load(file, { mmap: true }) as Tensors).x?.equal(saved.x as torch.Tensor)).toBe(true);
  });

  it("keeps the file's storages apart, and shared what shares", () => {
    const base = torch.arange(100);
    save({ base, part: base.narrow(0, 10, 5), other: torch.ones([4]) }, file);
    const mapped = load(file, { mmap: true }) as Tensors;
    mapped.base?.zero_();
    expect(mapped.part?.tolist()).toEqual([0, 0, 0, 0, 0]);
    const again = join(folder, "again.pt");
    save({ other: mapped.other }, again);
    expect(statSync(again).size).toBeLessThan(4096);
  });

  it("outlives the file's name", () => {
    save(value(), file);
    const mapped = load(file, { mmap: true }) as Tensors;
    rmSync(file);
    expect(mapped.y?.tolist()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("reads nothing before it is touched", () => {
    save({ x: torch.zeros([64 * MIB]) }, file);
    const before = process.memoryUsage().rss;
    const { x } = load(file, { mmap: true }) as { x: torch.Tensor };
    expect(x.at(-1).item()).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });

  it("takes files only, and refuses damaged ones", () => {
    save(value(), file);
    expect(() => load(readFileSync(file), { mmap: true })).toThrow("f must be a string filename in order to use mmap");
    expect(() => load(file, { mmap: "yes" } as object)).toThrow(/mmap to be true or false/);
    truncateSync(file, 3000);
    expect(() => load(file, { mmap: true })).toThrow("cut short");
    writeFileSync(file, "");
    expect(() => load(file, { mmap: true })).toThrow("not a zip archive");
    const goldens = new URL("../../test-data/serialization/", import.meta.url);
    expect(() => load(new URL("legacy.pt", goldens), { mmap: true })).toThrow(
      "mmap can only be used with files saved with",
    );
  });

  it("refuses a file that is cut short anywhere", () => {
    save(value(), file);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.byteLength; length += 97) {
      writeFileSync(file, whole.subarray(0, length));
      expect(() => load(file, { mmap: true }), String(length)).toThrow();
    }
  });

  it("runs no code of the file, and puts tensors where they are asked for", () => {
    const goldens = new URL("../../test-data/serialization/", import.meta.url);
    save(value(), file);
    expect((load(file, { mmap: true, mapLocation: "meta" }) as Tensors).x?.device.type).toBe("meta");
    expect(() => load(new URL("unknown.pt", goldens), { mmap: true })).toThrow("__main__.Unknown");
  });

  it.runIf(process.env.PEER_PYTHON)("reads a file of PyTorch's, and PyTorch maps one that is compact", () => {
    save({ part: torch.arange(1000).narrow(0, 5, 3) }, file, { saveCompact: true });
    const theirs = join(folder, "theirs.pt");
    const program =
      "import sys, torch; print(torch.load(sys.argv[1], mmap=True)['part'].tolist()); torch.save({'x': torch.arange(9.)}, sys.argv[2])";
    const said = execFileSync(process.env.PEER_PYTHON ?? "", ["-c", program, file, theirs], { encoding: "utf8" });
    expect(said.trim()).toBe("[5, 6, 7]");
    expect((load(theirs, { mmap: true }) as Tensors).x?.tolist()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
