/** @file Files of torch.save: those that Python wrote, and ours as Python reads them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { FileFormatError, load, orderedDict, PyObject, save, UnpicklingError } from "./index.js";
import { MemorySink } from "./sink.js";
import { ZipReader } from "./zip-reader.js";
import { ZipWriter } from "./zip-writer.js";
import { memorySource } from "./source.js";

const golden = (name: string): string =>
  fileURLToPath(new URL(`../../test-data/serialization/${name}`, import.meta.url));
const script = fileURLToPath(new URL("../../scripts/golden/serialization.py", import.meta.url));
const python = process.env.PEER_PYTHON;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serialization-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Tensors = Record<string, torch.Tensor>;
const loadTensors = (file: string): Tensors => load(file) as Tensors;
const bytesOf = (value: unknown): Uint8Array => {
  const sink = new MemorySink();
  save(value, sink);
  return sink.toBytes();
};

describe("files that Python wrote", () => {
  it("hold tensors of every dtype", () => {
    const tensors = loadTensors(golden("dtypes.pt"));
    expect(Object.keys(tensors)).toHaveLength(18);
    for (const [name, tensor] of Object.entries(tensors)) {
      expect(String(tensor.dtype)).toBe(`torch.${name}`);
      const real = tensor.dtype.isComplex
        ? torch.ops.aten.real(name === "complex32" ? tensor.to(torch.complex64) : tensor)
        : tensor;
      expect(real.to(torch.float64).tolist()).toEqual(name === "bool" ? [0, 1, 1] : [0, 1, 2]);
    }
  });

  it("keep shapes, strides and shared memory", () => {
    const tensors = loadTensors(golden("tensors.pt"));
    const { base, row, column, transposed, expanded, scalar, empty, channels_last: last } = tensors;
    expect(column?.tolist()).toEqual([2, 6, 10]);
    expect(column?.stride()).toEqual([4]);
    expect(transposed?.shape).toEqual([4, 3]);
    expect(expanded?.tolist()).toEqual([
      [7, 7, 7],
      [7, 7, 7],
    ]);
    expect(scalar?.item()).toBe(2.5);
    expect(empty?.shape).toEqual([0, 3]);
    expect(last?.isContiguous({ memoryFormat: torch.channelsLast })).toBe(true);
    row?.setAt([0], 100);
    expect(base?.at(1, 0).item()).toBe(100);
  });

  it("keep parameters, gradients' flags, sparse, conjugate and meta tensors", () => {
    const { grad, parameter, frozen, conjugate, sparse, csr, meta } = loadTensors(golden("tensors.pt"));
    expect(grad?.requiresGrad).toBe(true);
    expect(grad?.isLeaf).toBe(true);
    expect(parameter).toBeInstanceOf(torch.nn.Parameter);
    expect(parameter?.requiresGrad).toBe(true);
    expect(frozen).toBeInstanceOf(torch.nn.Parameter);
    expect(frozen?.requiresGrad).toBe(false);
    expect(conjugate?.resolveConj().tolist()).toEqual([
      { re: 1, im: -2 },
      { re: 3, im: 4 },
    ]);
    expect(sparse?.toDense().tolist()).toEqual([
      [0, 5],
      [6, 0],
    ]);
    expect(csr?.toDense().tolist()).toEqual([
      [0, 5],
      [6, 0],
    ]);
    expect(meta?.isMeta).toBe(true);
  });

  it.each(["values.pt", "protocol4.pt"])("hold Python's values: %s", (name) => {
    const values = load(golden(name)) as Record<string, unknown>;
    expect(values).toMatchObject({
      none: null,
      true: true,
      false: false,
      zero: 0,
      negative: -5,
      byte: 255,
      short: 65535,
      int: 2 ** 31 - 1,
      long: 2 ** 40,
      safe: 2 ** 53 - 1,
      big: 2n ** 70n,
      negative_big: -(2n ** 70n),
      float: 0.1,
      whole: 1,
      inf: Infinity,
      text: "héllo 漢 😀",
      bytes: Uint8Array.of(0, 0x7f, 0xff),
      list: [1, "two", [3]],
      tuple: [1, 2],
      empty: [[], [], {}],
      int_keys: new Map<number, unknown>([
        [0, "a"],
        [1, new Map([[`b`, 2]])],
      ]).set(1, { b: 2 }),
      mixed_keys: new Map<unknown, unknown>([
        ["a", 1],
        [2, "b"],
      ]),
      set: new Set([1, 2]),
      complex: { re: 1, im: -2 },
      size: [2, 3],
      counter: { a: 2, b: 1 },
    });
    expect(values.dtype).toBe(torch.bfloat16);
    expect(String(values.device)).toBe("cpu");
    const [a, b] = values.shared as unknown[];
    expect(a).toBe(b);
  });

  it("hold some of Python's own classes", () => {
    expect(load(golden("other-classes.pt"))).toEqual({
      namespace: { lr: 0.1, layers: [1, 2] },
      default: { a: [1] },
      path: "/a/b.txt",
      frozen: new Set([1]),
    });
  });

  it("are refused where they hold objects of classes, or placeholders stand for these", () => {
    expect(() => load(golden("unknown.pt"))).toThrow(UnpicklingError);
    expect(() => load(golden("unknown.pt"))).toThrow("__main__.Unknown");
    const { x } = load(golden("unknown.pt"), { weightsOnly: false }) as { x: PyObject };
    expect(x).toBeInstanceOf(PyObject);
    expect(x).toMatchObject({ module: "__main__", name: "Unknown", state: { secret: 42 } });
  });

  it("are refused in the format before 1.6, with what to do", () => {
    expect(() => load(golden("legacy.pt"))).toThrow("before version 1.6");
  });

  it("load into a module", () => {
    const { model, epoch } = load(golden("training.pt")) as { model: Tensors; epoch: number };
    expect(epoch).toBe(3);
    const net = new torch.nn.Sequential(new torch.nn.BatchNorm1d(2), new torch.nn.Linear(2, 3));
    net.loadStateDict(model);
    expect(net.stateDict()["1.bias"]?.tolist()).toEqual(model["1.bias"]?.tolist());
  });
});

describe("our files", () => {
  it.runIf(python !== undefined)("are what Python's torch.load(weights_only=True) takes them for", () => {
    for (const name of ["dtypes", "tensors", "values", "training"]) {
      save(load(golden(`${name}.pt`)), join(folder, `${name}.pt`));
    }
    const output = execFileSync(python ?? "", ["-W", "ignore", script, "--check", folder], { encoding: "utf8" });
    expect(output.match(/same/g)).toHaveLength(4);
  });

  it("have PyTorch's records, aligned, in its order", () => {
    save({ x: torch.arange(3) }, join(folder, "model.pt"));
    const bytes = readFileSync(join(folder, "model.pt"));
    const zip = new ZipReader(memorySource(bytes));
    expect(zip.names).toEqual(
      [
        "data.pkl",
        ".format_version",
        ".storage_alignment",
        "byteorder",
        "data/0",
        "version",
        ".data/serialization_id",
      ].map((name) => `model/${name}`),
    );
    expect(Buffer.from(zip.read("model/.data/serialization_id")).toString()).toMatch(/^\d{40}$/);
    expect(bytes.indexOf(Buffer.from(new BigInt64Array([0n, 1n, 2n]).buffer)) % 64).toBe(0);
  });

  it("come back as they were", () => {
    const weight = torch.arange(6, { dtype: torch.float32 }).view(2, 3);
    const value = {
      weight,
      row: weight.at(1),
      same: weight,
      parameter: new torch.nn.Parameter(torch.ones([2])),
      bits: torch.tensor([1, 2]).view(torch.int32),
      state: orderedDict({ a: torch.zeros([0]), b: torch.zeros([0, 2]) }),
    };
    const loaded = load(bytesOf(value)) as Tensors & { state: Tensors };
    expect(loaded.same).toBe(loaded.weight);
    loaded.row?.fill_(9);
    expect(loaded.weight?.tolist()).toEqual([
      [0, 1, 2],
      [9, 9, 9],
    ]);
    expect(loaded.parameter).toBeInstanceOf(torch.nn.Parameter);
    expect(loaded.state.b?.shape).toEqual([0, 2]);
    expect(loaded.weight?.gradFn).toBeNull();
  });

  it("write shared memory once, also under two dtypes", () => {
    const x = torch.ones([1000]);
    const bytes = bytesOf({ x, first: x.at(torch.slice(0, 10)), bits: x.view(torch.int32) });
    expect(bytes.length).toBeLessThan(8000);
    const loaded = load(bytes) as Tensors;
    loaded.x?.zero_();
    expect(loaded.bits?.at(0).item()).toBe(0);
    expect(loaded.bits?.dtype).toBe(torch.int32);
  });

  it("are read in the other byte order", () => {
    const zip = new ZipReader(memorySource(bytesOf([torch.tensor([1, 2, 3])])));
    const sink = new MemorySink();
    const swapped = new ZipWriter(sink);
    for (const name of zip.names) {
      if (name.endsWith("byteorder")) swapped.add(name, Buffer.from("big"));
      else swapped.add(name, name.endsWith("data/0") ? Buffer.from(zip.read(name)).swap32() : zip.read(name));
    }
    swapped.finish();
    expect((load(sink.toBytes()) as torch.Tensor[])[0]?.tolist()).toEqual([1, 2, 3]);
  });

  it("replace a file only when whole, and are not written for what cannot be saved", () => {
    const file = join(folder, "a.pt");
    save({ x: 1 }, file);
    expect(() => save({ x: () => 1 }, file)).toThrow("a function at value.x");
    expect(load(file)).toEqual({ x: 1 });
    expect(() => save({}, join(folder, "none", "a.pt"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });
});

describe("mapLocation", () => {
  const file = (location: string): Uint8Array => {
    const zip = new ZipReader(memorySource(bytesOf([torch.ones([2])])));
    const sink = new MemorySink();
    const moved = new ZipWriter(sink);
    for (const name of zip.names) {
      const data = Buffer.from(zip.read(name));
      if (!name.endsWith("data.pkl")) moved.add(name, data);
      else {
        const at = data.indexOf(Buffer.from("cpu")) - 5;
        const text = Buffer.from(`X....${location}`);
        text.writeUInt32LE(location.length, 1);
        moved.add(name, Buffer.concat([data.subarray(0, at), text, data.subarray(at + 8)]));
      }
    }
    moved.finish();
    return sink.toBytes();
  };

  it("is a device, a table or a function", () => {
    for (const mapLocation of ["cpu", torch.device("cpu"), { "cuda:9": "cpu" }, (): string => "cpu"]) {
      expect((load(file("cuda:9"), { mapLocation }) as torch.Tensor[])[0]?.tolist()).toEqual([1, 1]);
    }
    expect((load(file("cpu"), { mapLocation: "meta" }) as torch.Tensor[])[0]?.isMeta).toBe(true);
  });

  it("is asked for where the device is not there", () => {
    expect(() => load(file("cuda:9"))).toThrow("mapLocation");
    expect(() => load(file("no-such-device"))).toThrow('the device "no-such-device", which is unknown');
  });
});

describe("damaged and hostile files", () => {
  it("fail with one of two errors, whichever byte is changed", () => {
    const good = bytesOf({ x: torch.arange(4), y: [1, "a", null] });
    const allowed = [FileFormatError, UnpicklingError];
    for (let at = 0; at < good.length; at++) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      try {
        load(changed);
      } catch (error) {
        expect(
          allowed.some((kind) => error instanceof kind),
          String(error),
        ).toBe(true);
      }
    }
  });

  it("are refused where a tensor reaches outside of its storage", () => {
    const zip = new ZipReader(memorySource(bytesOf([torch.arange(4)])));
    const evil = (change: (pickle: Buffer) => void): (() => unknown) => {
      const sink = new MemorySink();
      const writer = new ZipWriter(sink);
      for (const name of zip.names) {
        const data = Buffer.from(zip.read(name));
        if (name.endsWith("data.pkl")) change(data);
        writer.add(name, data);
      }
      writer.finish();
      return () => load(sink.toBytes());
    };
    // The pickle ends: ... Q K offset K size TUPLE1 ... K stride TUPLE1 ...
    const after = (data: Buffer): number => data.indexOf("Q") + 1;
    expect(evil((data) => data.writeUInt8(200, after(data) + 1))).toThrow(
      "reaches element 203 of storage 0, which has 4",
    );
    expect(evil((data) => data.writeUInt8(5, after(data) + 3))).toThrow("reaches element 4");
    expect(evil((data) => data.writeUInt8(9, data.indexOf("K\x04tQ") + 1))).toThrow("said to hold 9 elements");
  });

  it("are refused when they are something else", () => {
    writeFileSync(join(folder, "a.pt"), "not a zip");
    expect(() => load(join(folder, "a.pt"))).toThrow(FileFormatError);
    expect(() => load(join(folder, "none.pt"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
    const sink = new MemorySink();
    const zip = new ZipWriter(sink);
    zip.add("word/document.xml", Buffer.from("<xml/>"));
    zip.finish();
    expect(() => load(sink.toBytes())).toThrow("no data.pkl");
  });
});
