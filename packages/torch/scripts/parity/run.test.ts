import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import * as torch from "../../src/index.js";
import { breakages } from "./breakages.js";
import { object } from "./case.js";
import type { Json, JsonObject } from "./decode.js";
import { expression } from "./expression.js";
import { caseFiles, check, type Expectations, readLines, runCases, summary } from "./run.js";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const float = (shape: number[], data: Json[], more: JsonObject = {}): JsonObject => ({
  tensor: { dtype: "float32", shape, data, ...more },
});

/** torch.mul(torch.tensor([1., 2.], requires_grad=True), 3) */
const product: JsonObject = {
  id: "mul/1",
  kind: "function",
  call: "torch.mul",
  args: [float([2], [1, 2], { grad: true }), 3],
  kwargs: {},
  result: float([2], [3, 6]),
  grads: [float([2], [1.62090695, 1.36078846])],
  method: true,
};

/** torch.where(condition, x, y), which is the method of the second argument. */
const where: JsonObject = {
  id: "where/bool",
  kind: "function",
  call: "torch.where",
  args: [
    { tensor: { dtype: "bool", shape: [2], data: [true, false] } },
    { tensor: { dtype: "bool", shape: [2], data: [false, false] } },
    { tensor: { dtype: "bool", shape: [2], data: [true, true] } },
  ],
  kwargs: {},
  result: { tensor: { dtype: "bool", shape: [2], data: [false, true] } },
  method: true,
};

const refused: JsonObject = {
  id: "mm/error",
  kind: "error",
  call: "torch.mm",
  args: [float([1, 2], [1, 2]), float([1, 2], [1, 2])],
  kwargs: {},
  error: { type: "RuntimeError", message: "mat1 and mat2 shapes cannot be multiplied (1x2 and 1x2)" },
};

const recorded = caseFiles(here("../../test-data/parity"))
  .flatMap(readLines)
  .map((line) => object(JSON.parse(line) as Json, "a case"));

/** A few cases of each kind, and of each field that a case can have. */
function samples(kind: string): JsonObject[] {
  const ofKind = recorded.filter((line) => line.kind === kind);
  const small = ofKind.filter((line) => JSON.stringify(line).length < 6000);
  const chosen = new Set([0, 1, 2, 3, 4].map((i) => small[Math.floor((i * (small.length - 1)) / 4)]));
  for (const field of new Set(ofKind.flatMap((line) => Object.keys(line)))) {
    chosen.add(small.find((line) => Object.hasOwn(line, field)) ?? ofKind.find((line) => Object.hasOwn(line, field)));
  }
  return [...chosen].filter((line) => line !== undefined);
}

const seen = new Set<string>();

describe("a case that is wrong in one place fails", () => {
  for (const kind of ["function", "error", "index", "print", "module", "optimizer", "scheduler", "sampler", "init"]) {
    it(kind, () => {
      torch.setNumThreads(1);
      const lines = samples(kind);
      expect(lines.length).toBeGreaterThan(2);
      const unnoticed: string[] = [];
      for (const line of lines) {
        expect(check(line)).toBeNull();
        for (const { what, line: broken } of breakages(line)) {
          seen.add(`${kind} ${what}`);
          if (check(broken) === null) unnoticed.push(`${JSON.stringify(line.id)}: ${what}`);
        }
      }
      expect(unnoticed).toEqual([]);
    });
  }

  it("in a value, shape, dtype, gradient, key, text, state, order, error, and in a field that is not known", () => {
    const all = [...seen];
    for (const pattern of [
      /^function result\.tensor\.data\[/,
      /^function result\.tensor\.shape/,
      /^function result\.tensor\.dtype/,
      /^function grads\[0\]\.tensor\.data/,
      /^function mutates: turned round/,
      /^function a further field/,
      /^error error\.message: /,
      /^error error\.type: /,
      /^error error: a further key/,
      /^index result\.tensor\.data/,
      /^index assigned\.tensor\.data/,
      /^index error\.message/,
      /^print text: /,
      /^module state\.\w+\.tensor\.data/,
      /^module state\.\w+: renamed/,
      /^module grads\.parameters\.\w+\.tensor\.data/,
      /^module grads\.inputs\[0\]\.tensor\.data/,
      /^module state_after\.\w+\.tensor\.data/,
      /^module repr: /,
      /^optimizer losses\[/,
      /^optimizer after\[0\]\.tensor\.data/,
      /^optimizer state_dict\.state\.0\.\w+\.tensor\.data/,
      /^optimizer state_dict\.param_groups\[0\]\.\w+: renamed/,
      /^scheduler rows\[0\]\[0\]\[0\]: /,
      /^sampler first\[0\]: /,
      /^sampler second\[\d+\]: /,
      /^sampler next_rand: /,
      /^init result\.tensor\.data/,
      /^init error\.message/,
    ]) {
      expect(
        all.some((what) => pattern.test(what)),
        String(pattern),
      ).toBe(true);
    }
  });
});

describe("check", () => {
  it("passes what PyTorch gives", () => {
    expect([product, where, refused].map(check)).toEqual([null, null, null]);
  });

  it("says what differs", () => {
    expect(check({ ...product, result: float([2], [3, 7]) })).toBe("result: values [3,6], expected [3,7]");
    expect(check({ ...product, result: float([1, 2], [3, 6]) })).toBe("result: float32 [2], expected float32 [1, 2]");
    expect(check({ ...product, grads: [null] })).toContain("grads[0]: ");
    expect(check({ ...product, mutates: true })).toBe("mutates: no argument has changed");
    expect(check({ ...product, remark: "new" })).toBe("unknown fields: remark");
  });

  it("holds what is given to a call to what is known", () => {
    expect(check({ ...product, args: [float([2], [1, 2], { stride: [1] }), 3] })).toContain(
      "unknown field of a tensor",
    );
    expect(check({ ...product, args: [float([2], [1, 2]), { quaternion: [1, 2, 3, 4] }] })).toContain("unknown kind");
    expect(check({ ...product, kwargs: { further: 1 } })).not.toBeNull();
  });

  it("fails what the library does not have", () => {
    expect(check({ ...product, call: "torch.further" })).toBe("MissingName: missing: torch.further");
    expect(check({ ...product, call: "torch.Tensor.further" })).toContain("missing: torch.Tensor.further");
    expect(check({ ...refused, call: "torch.further" })).toContain("missing: torch.further");
    expect(check({ kind: "module", id: "m", module: "nn.Further", args: [], kwargs: {} })).toContain(
      "missing: Further",
    );
  });

  it("takes an error's message whole, with this library's words after it", () => {
    const message = (text: string): string | null =>
      check({ ...refused, error: { type: "RuntimeError", message: text } });
    expect(message("mat1 and mat2 shapes cannot be multiplied")).not.toBeNull();
    expect(message("shapes cannot be multiplied (1x2 and 1x2)")).not.toBeNull();
    expect(message("")).not.toBeNull();
  });

  it("survives what is no case", () => {
    const lines: Json[] = [null, 1, [], {}, { id: "a" }, { id: "a", kind: "toString" }];
    expect(lines.map(check)).not.toContain(null);
  });
});

describe("runCases", () => {
  const lines = [product, { ...product, id: "mul/2", result: float([2], [3, 7]) }, refused].map((c) =>
    JSON.stringify(c),
  );
  const none: Expectations = { later: {}, exceptions: {} };
  const run = (of: readonly string[], expected: Expectations) => runCases(of, expected, () => undefined);

  it("counts and reports", () => {
    const reported: string[] = [];
    const result = runCases([...lines, "{"], none, (id, difference) => reported.push(`${id}: ${difference}`));
    expect(result).toMatchObject({ passed: 2, failed: 2, later: 0, excepted: 0 });
    expect(reported[0]).toBe("mul/2: result: values [3,6], expected [3,7]");
    expect(reported[1]).toMatch(/^line 4: not JSON: /);
    expect(summary([result])).toEqual(["functions: 1 of 2 names whole"]);
  });

  it("counts apart what is listed", () => {
    const listed = { "torch.mul": "why" };
    expect(run(lines, { later: listed, exceptions: {} })).toMatchObject({ passed: 2, failed: 0, later: 1 });
    expect(run(lines, { later: {}, exceptions: listed })).toMatchObject({ passed: 2, failed: 0, excepted: 1 });
  });

  it("fails where an entry of a list has become stale", () => {
    const listed = { "torch.mm": "why", "torch.elsewhere": "not in this folder" };
    for (const expected of [
      { later: listed, exceptions: {} },
      { later: {}, exceptions: listed },
    ]) {
      const result = run(lines.slice(2), expected);
      expect(result).toMatchObject({ failed: 1 });
      expect(result.failures[0]).toMatchObject({ id: "torch.mm", difference: expect.stringContaining("take it off") });
    }
  });
});

describe("expression", () => {
  it("is read as in Python", () => {
    const values = [
      "0.95 ** epoch",
      "1 / (1 + epoch)",
      "-2 ** 2 + epoch",
      "2 ** -1 * epoch",
      "(0 - epoch) % 5",
      "7 // 2 - epoch",
    ];
    expect(values.map((source) => expression(source, "epoch")(3))).toEqual([0.95 ** 3, 0.25, -1, 1.5, 2, 0]);
  });

  it("is nothing but arithmetic", () => {
    for (const source of ["process.exit()", "x", "1 +", "(1", "1 1", "[1]"]) {
      expect(() => expression(source, "epoch")(1)).toThrow("no expression of epoch");
    }
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "parity-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const command = () => {
    const tsx = fileURLToPath(import.meta.resolve("tsx/cli"));
    const { status, stdout } = spawnSync(process.execPath, [tsx, here("./main.ts"), folder], { encoding: "utf8" });
    return { status, lines: stdout.trim().split("\n") };
  };

  it("ends with the counts, and fails if a case does or there is none", () => {
    expect(command()).toMatchObject({ status: 1 });
    writeFileSync(join(folder, "a.jsonl"), `${JSON.stringify(product)}\n`);
    const good = command();
    expect([good.status, good.lines.at(-1)]).toEqual([0, "1 passed, 0 failed"]);
    writeFileSync(
      join(folder, "b.jsonl"),
      `${JSON.stringify({ ...refused, error: { type: "RuntimeError", message: "other" } })}\n`,
    );
    const bad = command();
    expect([bad.status, bad.lines.at(-1)]).toEqual([1, "1 passed, 1 failed"]);
    expect(bad.lines).toContainEqual(expect.stringMatching(/^b mm\/error: error: mat1 and mat2/));
  });
});
