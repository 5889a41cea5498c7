/** @file Parameters declared by a schema of zod, or by a JSON schema. */
import { nn } from "@lightning-ts/torch";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { LightningModule } from "../index.js";
import { describe as descriptionOf } from "./describe.js";
import { typeOfSchema } from "./from-json-schema.js";
import { type Given, p } from "./index.js";
import { typeText } from "./type-text.js";

const schema = z.object({
  lr: z.number().positive().default(1e-3).describe("Learning rate."),
  hiddenSize: z.int(),
  act: z.enum(["relu", "tanh"]).default("relu"),
  sizes: z.array(z.int()).optional(),
  pair: z.tuple([z.string(), z.number()]).nullable().default(null),
  weights: z.record(z.string(), z.number()).default({}),
  nested: z.object({ deepName: z.boolean().default(false) }).default({ deepName: true }),
  encoder: z.instanceof(nn.Module).optional(),
});

class Lit extends LightningModule {
  static params = schema;
  readonly values;
  constructor(hparams: Given<typeof schema>) {
    super();
    this.values = this.saveHyperparameters(hparams, { ignore: ["encoder"] });
  }
}

describe("a schema of zod", () => {
  it("gives types, checks and defaults", () => {
    const { values } = new Lit({ hiddenSize: 3 });
    expectTypeOf(values.lr).toEqualTypeOf<number>();
    expectTypeOf(values.pair).toEqualTypeOf<[string, number] | null>();
    expect(values).toMatchObject({ lr: 1e-3, hiddenSize: 3, nested: { deepName: true } });
    // @ts-expect-error: hiddenSize is missing
    expect(() => new Lit({})).toThrow("Lit: expected hiddenSize.");
    // @ts-expect-error: a text for a number
    expect(() => new Lit({ hiddenSize: "3" })).toThrow("Lit: hiddenSize: Invalid input: expected number");
    expect(() => new Lit({ hiddenSize: 3, lr: -1 })).toThrow("Lit: lr: ");
    // @ts-expect-error: a misspelt name
    expect(() => new Lit({ hiddenSize: 3, lrr: 1 })).toThrow('Did you mean "lr"?');
  });

  it("is described as if its parameters were declared one by one", () => {
    const described = descriptionOf(Lit).parameters();
    expect(described.map(({ name, type, required }) => [name, typeText(type), required])).toEqual([
      ["lr", "float", false],
      ["hidden_size", "int", true],
      ["act", 'Literal["relu", "tanh"]', false],
      ["sizes", "list[int]", false],
      ["pair", "Optional[tuple[str, float]]", false],
      ["weights", "dict[str, float]", false],
      ["nested", "object", false],
      ["encoder", "Any", false],
    ]);
    expect(described[0]).toMatchObject({ default: 1e-3, doc: "Learning rate." });
    expect(described.find(({ name }) => name === "nested")?.default).toEqual({ deep_name: true });
    const made = descriptionOf(Lit).create({ hidden_size: 2, nested: { deep_name: false } }) as Lit;
    expect(made.values).toMatchObject({ hiddenSize: 2, nested: { deepName: false } });
    expect(made.hparamsStore.stored()).toMatchObject({ hidden_size: 2, nested: { deep_name: false } });
  });

  it("of anything but an object is refused, and so is one that must be waited for", () => {
    class Text extends LightningModule {
      static params = z.string();
    }
    expect(() => descriptionOf(Text).parameters()).toThrow("Text.params: expected a schema of an object.");
    class Later extends LightningModule {
      static params = z.object({ lr: z.number().refine(async () => true) });
      constructor(hparams: object) {
        super();
        this.saveHyperparameters(hparams);
      }
    }
    expect(() => new Later({ lr: 1 })).toThrow("Later: expected a schema that checks at once.");
  });

  it("of a library without JSON schemas is refused", () => {
    class Old extends LightningModule {
      static params = { "~standard": { version: 1, vendor: "old", validate: (value: unknown) => ({ value }) } };
    }
    expect(() => descriptionOf(Old).parameters()).toThrow("Received: one of old.");
  });
});

describe("a JSON schema", () => {
  it("declares parameters too", () => {
    class Plain extends LightningModule {
      static params = z.toJSONSchema(z.object({ width: z.int().default(3) }), { io: "input" });
      constructor(hparams: object) {
        super();
        this.saveHyperparameters(hparams);
      }
    }
    expect(new Plain({}).hparams).toEqual({ width: 3 });
    expect(() => new Plain({ width: "a" })).toThrow("Plain: width: expected a whole number.");
  });

  it.each<[object, string]>([
    [{ type: ["integer", "null"] }, "Optional[int]"],
    [{ const: 3 }, "Literal[3]"],
    [{ oneOf: [{ type: "string" }, { type: "boolean" }] }, "Union[str, bool]"],
    [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" } }, "tuple[str, int, ...]"],
    [{ $defs: { a: { type: "number" } }, $ref: "#/$defs/a" }, "float"],
    [{ $defs: { a: { type: "array", items: { $ref: "#/$defs/a" } } }, $ref: "#/$defs/a" }, "list[Any]"],
    [{ $ref: "#/$defs/none" }, "Any"],
    [{ $ref: "https://example.org/schema" }, "Any"],
    [{ not: {} }, "Any"],
    [{ type: "toString" }, "Any"],
  ])("%j is %s", (schema, text) => {
    expect(typeText(typeOfSchema(schema))).toBe(text);
  });

  it("does not take a table of parameters that has these names", () => {
    class Named extends LightningModule {
      static params = { type: p.str({ default: "a" }), properties: p.dict(p.any(), { default: {} }) };
    }
    expect(
      descriptionOf(Named)
        .parameters()
        .map(({ name }) => name),
    ).toEqual(["type", "properties"]);
  });
});
