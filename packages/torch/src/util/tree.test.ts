/** @file One walker, one answer: what each kind of value is to each of its uses. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { DataLoader, defaultCollate, defaultConvert } from "../data/index.js";
import { decode, encode, release } from "../data/transfer.js";
import { max, tensor, Tensor } from "../index.js";
import { binding } from "../native/binding.js";
import { isContainer, isMovable, mapParts, mapTensors, mapTree, pathTo, someLeaf, visitTensors } from "./tree.js";

class Pair {
  readonly x: unknown;
  readonly label = "pair";

  constructor(x: unknown) {
    this.x = x;
  }

  get twice(): Tensor {
    return (this.x as Tensor).mul(2);
  }
}

/** Has a part that nobody sees from outside. */
class Secret {
  readonly #x: Tensor;
  readonly moves: unknown[] = [];

  constructor(x: Tensor) {
    this.#x = x;
  }

  to(device: unknown): void {
    this.moves.push(device);
  }

  pinMemory(): Secret {
    return new Secret(this.#x.add(1));
  }

  get value(): unknown {
    return this.#x.item();
  }
}

const one = (): Tensor => tensor([1]);
const nothing = Object.freeze(Object.assign(Object.create(null) as Record<string, unknown>, { __proto: 1 }));

const mapKey = { key: 1 };

/** Each kind of container, around a part. */
const containers: Readonly<Record<string, (part: unknown) => object>> = {
  "an array": (part) => [part, "text"],
  "a plain object": (part) => ({ a: part, b: 2 }),
  "an object without prototype": (part) => Object.assign(Object.create(null) as object, { a: part, b: 2 }),
  "an object with a member __proto__": (part) => JSON.parse('{"__proto__": 1, "a": 2}', (_key, value: unknown) => (value === 2 ? part : value)) as object, // prettier-ignore
  "a Map": (part) => new Map<unknown, unknown>([["a", part], [mapKey, 2]]), // prettier-ignore
  "a Set": (part) => new Set([part, 2]),
  "a named result": (part) => Object.assign([part, 2], { values: part, indices: 2 }),
  "an array in a Map in an object": (part) => ({ a: new Map([["b", [part]]]) }),
};

/** The same tree with each tensor as its numbers, to be compared. */
const plain = (data: unknown): unknown => mapTensors(data, (leaf) => leaf.tolist());
/** The kinds of the containers of a tree. */
const kinds = (data: unknown): unknown => {
  if (!isContainer(data)) return null;
  const prototype = Object.getPrototypeOf(data) as object | null;
  return [prototype?.constructor.name ?? "no class", ...[...partsOf(data)].map(kinds)];
};

function partsOf(data: object): Iterable<unknown> {
  return data instanceof Map || data instanceof Set ? data.values() : Object.values(data);
}

/** What a tree and another one have in common, when all but their tensors is the same. */
function expectAlike(made: unknown, given: unknown): void {
  expect(plain(made)).toStrictEqual(plain(given));
  expect(kinds(made)).toEqual(kinds(given));
  expect(Object.keys(made as object)).toEqual(Object.keys(given as object));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(containers))("%s", (name, make) => {
  it("is copied with other tensors, and nothing else changes", () => {
    const given = make(one());
    const before = plain(given);
    const made = mapTensors(given, (leaf) => leaf.add(1));
    expect(made).not.toBe(given);
    expectAlike(made, make(tensor([2])));
    expect(plain(given)).toEqual(before);
  });

  it("is new where nothing changes, with the same leaves", () => {
    const leaf = one();
    const given = make(leaf);
    const made = mapTree(given, (same) => same);
    expect(made).not.toBe(given);
    expectAlike(made, given);
    const found: Tensor[] = [];
    visitTensors(made, (each) => found.push(each));
    expect(found).toEqual([leaf]);
    expect(found[0]).toBe(leaf);
  });

  it("is looked through to the first leaf that fits", () => {
    const seen: unknown[] = [];
    const given = [make(one()), make("last")];
    expect(someLeaf(given, (leaf) => (seen.push(leaf), leaf instanceof Tensor))).toBe(true);
    expect(seen.filter((leaf) => leaf instanceof Tensor)).toHaveLength(1);
    expect(seen.at(-1)).toBeInstanceOf(Tensor);
    expect(someLeaf(given, (leaf) => leaf === "nowhere")).toBe(false);
    expect(pathTo(given, (leaf) => leaf === "last")?.[0]).toBe(1);
    expect(pathTo(given, (leaf) => leaf === "nowhere")).toBeNull();
  });

  it("is converted where a loader makes no batches", () => {
    const made = defaultConvert(make(new Float32Array([1])));
    expectAlike(made, make(tensor([1])));
  });

  it("is collated, as far as its parts have places", () => {
    const items = [1, 2].map((x) => make(x));
    if (name === "a Set") {
      expect(() => defaultCollate(items)).toThrow("found Set");
      return;
    }
    const collated = defaultCollate(items);
    expect((kinds(collated) as unknown[])[0]).toBe((kinds(items[0]) as unknown[])[0]);
    expect(Object.keys(collated)).toEqual(Object.keys(items[0] as object));
    const numbers: unknown[] = [];
    visitTensors(collated, (batch) => numbers.push(batch.tolist()));
    expect(numbers).toContainEqual([1, 2]);
  });

  it("is pinned", async () => {
    vi.spyOn(binding, "cudaIsAvailable").mockReturnValue(true);
    vi.spyOn(Tensor.prototype, "pinMemory").mockImplementation(function (this: Tensor) {
      return this.add(10);
    });
    const given = make(one());
    const loader = new DataLoader([given], { batchSize: null, pinMemory: true });
    const batches: unknown[] = [];
    for await (const batch of loader) batches.push(batch);
    expectAlike(batches[0], make(tensor([11])));
  });

  it("reaches another thread", () => {
    const given = make(one());
    const sent = structuredClone(encode(given));
    const made = decode(sent);
    expect(plain(made)).toEqual(plain(given));
    expect(Object.keys(made as object)).toEqual(Object.keys(given));
    release(structuredClone(encode(given)));
  });

  it("says where in it something cannot be sent", () => {
    const given = [make(() => 1)];
    expect(() => encode(given)).toThrow(/Received: a function at \["0"\]\["/);
  });

  it("is refused where it holds itself", () => {
    const inner: unknown[] = [];
    const given = make(inner);
    inner.push(given);
    const message =
      "Expected arrays, Maps, Sets and objects in at most 200 levels. Received: more, or one that holds itself.";
    expect(() => mapTensors(given, (leaf) => leaf)).toThrow(message);
    expect(() => mapTree(given, (leaf) => leaf)).toThrow(message);
    expect(() => someLeaf(given, () => false)).toThrow(message);
    expect(() => defaultConvert(given)).toThrow(message);
    expect(() => encode(given)).toThrow(message);
    if (name !== "a Set") expect(() => defaultCollate([given, given])).toThrow(message);
  });
});

describe("objects of classes", () => {
  it("are copied with their class where a tensor in them changes", () => {
    const given = new Pair(one());
    const made = mapTensors([given], (leaf) => leaf.add(1)) as [Pair];
    expect(made[0]).not.toBe(given);
    expect(made[0]).toBeInstanceOf(Pair);
    expect(made[0].twice.tolist()).toEqual([4]);
    expect(made[0].label).toBe("pair");
    expect(given.twice.tolist()).toEqual([2]);
    expect((mapTensors(new Pair([new Pair(one())]), (leaf) => leaf.add(1)) as Pair).x).toMatchObject([
      { label: "pair" },
    ]);
  });

  it("stay where nothing in them changes, with what they hold", () => {
    for (const given of [new Pair([one(), { a: 1 }]), new Date(0), new URL("http://a/"), new Pair(new Map()), /x/]) {
      const [made] = mapTensors([given], (leaf) => leaf) as [unknown];
      expect(made).toBe(given);
    }
  });

  it("may be frozen, and hold one another", () => {
    const frozen = Object.freeze(new Pair(one()));
    expect((mapTensors(frozen, (leaf) => leaf.add(1)) as Pair).twice.tolist()).toEqual([4]);
    const parent = { x: one(), child: null as unknown };
    const node = Object.assign(new Pair(one()), { parent: new Pair(parent) });
    parent.child = node;
    let visited = 0;
    visitTensors(node, () => visited++);
    expect(visited).toBe(2);
    expect(mapTensors(node, (leaf) => leaf.add(1))).toBeInstanceOf(Pair);
    const twice = new Pair(one());
    const [a, b] = mapTensors([twice, twice], (leaf) => leaf.add(1)) as [Pair, Pair];
    expect(a).toBe(b);
  });

  it("are leaves to mapTree, and to what a loader converts", () => {
    const given = new Pair(new Float32Array([1]));
    const seen: unknown[] = [];
    mapTree([given], (leaf) => seen.push(leaf));
    expect(seen).toEqual([given]);
    expect(defaultConvert([given])).toEqual([given]);
    expect((defaultConvert([given]) as [Pair])[0]).toBe(given);
  });

  it("are neither collated nor sent to other threads", () => {
    expect(() => defaultCollate([new Pair(1)])).toThrow("found Pair");
    expect(() => encode({ a: [new Pair(1)] })).toThrow('Received: a Pair at ["a"]["0"]');
  });

  it("that move themselves stay as they are, and are asked before their fields", () => {
    const secret = new Secret(one());
    expect(mapTensors([secret], (leaf) => leaf.add(1))).toEqual([secret]);
    const moving = Object.assign(new Secret(one()), { x: one() });
    const seen: unknown[] = [];
    someLeaf(moving, (leaf) => (seen.push(leaf), false));
    expect(seen).toEqual([moving, moving.x]);
    expect(someLeaf(moving, isMovable)).toBe(true);
    expect(isMovable(one())).toBe(true);
    expect(isMovable({ to: () => 1 })).toBe(false);
    expect(isMovable(nothing)).toBe(false);
  });

  it("pin themselves where they can", async () => {
    vi.spyOn(binding, "cudaIsAvailable").mockReturnValue(true);
    vi.spyOn(Tensor.prototype, "pinMemory").mockImplementation(function (this: Tensor) {
      return this.add(10);
    });
    const loader = new DataLoader([[new Secret(one()), new Pair(one())]], { batchSize: null, pinMemory: true });
    for await (const [secret, pair] of loader as AsyncIterable<unknown[]>) {
      expect((secret as Secret).value).toBe(2);
      expect((pair as Pair).twice.tolist()).toEqual([22]);
    }
  });
});

describe("named results", () => {
  it("of operators keep their names, as the same tensors", () => {
    const result = max(tensor([[1, 2], [4, 3]]), 1); // prettier-ignore
    const made = mapTensors(result, (leaf) => leaf.add(1)) as typeof result;
    expect(made.values.tolist()).toEqual([3, 5]);
    expect(made.values).toBe(made[0]);
    expect(made.indices).toBe(made[1]);
    const collated = defaultCollate([result, result]) as unknown as { values: Tensor };
    expect(collated.values.tolist()).toEqual([[2, 4], [2, 4]]); // prettier-ignore
    const sent = decode(structuredClone(encode(result))) as typeof result;
    expect(sent.indices).toBe(sent[1]);
  });

  it("are told apart by place where items are equal", () => {
    const items = [1, 2].map((n) => Object.assign([1, n], { values: 1, indices: n }));
    const collated = defaultCollate(items) as unknown as Record<string, Tensor>;
    expect(collated.indices?.tolist()).toEqual([1, 2]);
    expect(collated.values?.tolist()).toEqual([1, 1]);
  });
});

describe("arrays that are not what they say", () => {
  const endless = Object.assign([], { length: 2 ** 32 - 1 });
  const missing = Object.assign([], { length: 2 ** 20 });

  it.each([
    ["mapTree", (data: unknown) => mapTree(data, (leaf) => leaf)],
    ["mapTensors", (data: unknown) => mapTensors(data, (leaf) => leaf)],
    ["someLeaf", (data: unknown) => someLeaf(data, () => false)],
    ["mapParts", (data: unknown) => mapParts((data as { a: unknown[] }).a, (part) => part)],
    ["defaultConvert", defaultConvert],
    ["defaultCollate", (data: unknown) => defaultCollate([(data as { a: unknown }).a])],
    ["encode", encode],
  ])("are refused by %s", (_name, walk) => {
    expect(() => walk({ a: endless })).toThrow("Expected an array of values to have at most 67108864 items");
    expect(() => walk({ a: missing })).toThrow("Expected an array of values without missing items");
  });

  it("may have holes while they are short", () => {
    const sparse = Object.assign([], { 2: one(), length: 4 });
    expect(someLeaf(sparse, (leaf) => leaf instanceof Tensor)).toBe(true);
    expect((mapTensors(sparse, (leaf) => leaf.add(1)) as Tensor[])[2]?.tolist()).toEqual([2]);
  });
});

describe("leaves", () => {
  it("are numbers, texts, functions, typed arrays, dtypes and tensors", () => {
    const leaves = [1, "text", null, undefined, 1n, Symbol("s"), () => 1, new Uint8Array(2), one().dtype, one(), NaN];
    const seen: unknown[] = [];
    expect(mapTree(leaves, (leaf) => (seen.push(leaf), leaf))).toEqual(leaves);
    expect(seen).toEqual(leaves);
    seen.length = 0;
    someLeaf(leaves, (leaf) => (seen.push(leaf), false));
    expect(seen).toEqual(leaves);
    for (const leaf of leaves) expect(isContainer(leaf)).toBe(false);
    expect(mapTensors(one(), (leaf) => leaf.item())).toBe(1);
  });

  it("may be containers that somebody says are leaves", () => {
    const token = { token: 1 };
    const made = mapTree([token, { a: token }], (leaf) => (leaf === token ? "taken" : leaf), {
      isLeaf: (v) => v === token,
    });
    expect(made).toEqual(["taken", { a: "taken" }]);
  });
});
