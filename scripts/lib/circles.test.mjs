import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { circlesOf, judgeCircles, meantCircles, sourcesIn } from "./circles.mjs";
import { layers } from "./layers.mjs";
import { root } from "./prepare.mjs";

const sources = (texts) => new Map(Object.entries(texts));

describe("circlesOf", () => {
  it("finds circles of values and of types, and none where imports go one way", () => {
    const found = circlesOf(
      sources({
        "a.ts": 'import { b } from "./low/b.js";\nimport type { C } from "./c.js";',
        "low/b.ts": 'import type { A } from "../a.js";',
        "c.ts": "",
        "d.ts": 'export type { E } from "./e.js";',
        "e.ts": 'import {\n  type F,\n} from "./f.js";',
        "f.ts": 'type D = import("./d.js").D;',
        "g.ts": 'import "./a.js";',
        "h.ts": 'import type { H } from "./h.js";',
      }),
    );
    expect(found).toEqual([["d.ts", "e.ts", "f.ts"], ["a.ts", "low/b.ts"], ["h.ts"]]);
  });

  it("tells two circles apart of which one reaches the other", () => {
    const found = circlesOf(
      sources({
        "a.ts": 'import "./b.js";',
        "b.ts": 'import "./a.js";\nimport "./c.js";',
        "c.ts": 'import "./d.js";',
        "d.ts": 'import "./c.js";',
      }),
    );
    expect(found.map((circle) => circle.join(" ")).sort()).toEqual(["a.ts b.ts", "c.ts d.ts"]);
  });
});

describe("judgeCircles", () => {
  const circle = sources({ "a.ts": 'import type { B } from "./b.js";', "b.ts": 'import type { A } from "./a.js";' });

  it("counts the files in circles, and names them", () => {
    expect(judgeCircles("torch", circle, 2, [])).toEqual({ circles: [["a.ts", "b.ts"]], problems: [] });
    expect(judgeCircles("torch", circle, 1, []).problems).toEqual([
      expect.stringContaining("torch: 2 files import each other in circles, types included; at most 1 may"),
      "  a.ts b.ts",
    ]);
  });

  it("lets pass what is meant, as long as nothing else joins, and what is meant is there", () => {
    const both = [{ why: "a class and its methods", files: ["a.ts", "b.ts"] }];
    expect(judgeCircles("torch", circle, 0, both)).toEqual({ circles: [], problems: [] });
    expect(judgeCircles("torch", circle, 0, [{ why: "", files: ["a.ts"] }]).problems).not.toEqual([]);
    expect(judgeCircles("torch", circle, 0, [{ why: "", files: ["a.ts", "b.ts", "c.ts"] }]).problems).toEqual([
      expect.stringMatching(/c\.ts is in no circle any more/),
    ]);
  });
});

describe.each(Object.keys(layers))("the sources of %s", (name) => {
  const src = sourcesIn(join(root, "packages", name, "src"));
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "circles-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What is said of the sources with some files more. */
  function judgedWith(texts) {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { circles } = judgeCircles(name, src);
    return judgeCircles(name, new Map([...src, ...sourcesIn(folder)]), circles.flat().length);
  }

  it("have no more circles than are known", () => {
    expect(judgeCircles(name, src).problems).toEqual([]);
    for (const { why } of meantCircles[name]) expect(why).not.toBe("");
  });

  it("may not get a circle of types", () => {
    const { problems } = judgedWith({
      "planted/one.ts": 'import type { Two } from "./two.js";\nexport interface One {\n  two: Two;\n}\n',
      "planted/two.ts": 'import type { One } from "./one.js";\nexport interface Two {\n  one: One;\n}\n',
    });
    expect(problems[0]).toMatch(/import each other in circles, types included/);
    expect(problems).toContain("  planted/one.ts planted/two.ts");
  });

  it("may get files that import one way", () => {
    const { problems } = judgedWith({
      "planted/one.ts": 'import type { Two } from "./two.js";\nexport type One = Two;\n',
      "planted/two.ts": "export type Two = 2;\n",
    });
    expect(problems).toEqual([]);
  });
});
