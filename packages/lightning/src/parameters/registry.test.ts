/** @file Classes by path and by name. */
import { nn } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { LightningModule } from "../index.js";
import { describeFunction } from "./describe-function.js";
import { library } from "./library/library.js";
import { p } from "./p.js";
import { ClassNotFoundError, ClassRegistry } from "./registry.js";

class Encoder extends nn.Module {
  static params = {};
}
class Small extends Encoder {
  static override params = { width: p.int({ default: 4 }) };
}
class Lit extends LightningModule {
  static doc = "A model.";
  static params = { encoder: p.optional(p.instance(Encoder)), optimizer: p.callable(nn.Module, { default: Small }) };
}

function registry(): ClassRegistry {
  const made = new ClassRegistry(library());
  made.register(Encoder, { path: "models.Encoder" });
  made.register(Small, { path: "models.Small" });
  made.register(Lit, { path: "./model.ts#Lit" });
  return made;
}

describe("a registry", () => {
  it("finds its own classes and those of its parent, by path and by name", () => {
    const known = registry();
    expect(known.find("Lit")).toMatchObject({ path: "./model.ts#Lit", doc: "A model.", type: Lit });
    expect(known.find("./model.ts#Lit").bases).toEqual(["lightning.LightningModule", "torch.nn.Module"]);
    expect(known.find("models.Small").bases).toEqual(["models.Encoder", "torch.nn.Module"]);
    expect(known.find("EarlyStopping").path).toBe("lightning.pytorch.callbacks.EarlyStopping");
    expect(library().at("models.Small")).toBeNull();
  });

  it("knows what extends what", () => {
    const known = registry();
    const names = (base: string): string[] => known.subclassesOf(known.find(base)).map(({ name }) => name);
    expect(names("models.Encoder")).toEqual(["Encoder", "Small"]);
    expect(names("lightning.pytorch.callbacks.WeightAveraging")).toEqual(["EMAWeightAveraging", "WeightAveraging"]);
    expect(names("torch.nn.Module")).toContain("Small");
    const { base } = Lit.params.encoder.type.kind === "union" ? Object(Lit.params.encoder.type.options[0]) : {};
    expect(known.subclassesOf(base).map(({ name }) => name)).toEqual(["Encoder", "Small"]);
    expect(known.find("Lit").parameters().at(-1)?.default).toEqual({ class_path: "models.Small" });
  });

  it.each([
    ["Encodr", undefined, 'Received: "Encodr". Did you mean "Encoder"?'],
    ["models.Smal", undefined, 'Did you mean "models.Small"?'],
    ["models.Small", "lightning.Callback", 'a class that is a Callback. Received: "models.Small", which is none.'],
    [
      "ReduceLROnPlateau",
      undefined,
      "which several have. Give one of lightning.pytorch.cli.ReduceLROnPlateau, torch.optim",
    ],
    ["x".repeat(1000), undefined, "Name a class of the library, or one that is registered."],
    ["__proto__", undefined, "Expected the path or name of a class."],
    ["Wide", "models.Encoder", "There are Encoder, Small."],
  ])("says of %s what is near", (name, base, message) => {
    const known = registry();
    const find = (): unknown => known.find(name, base === undefined ? undefined : known.find(base));
    expect(find).toThrow(ClassNotFoundError);
    expect(find).toThrow(message);
  });

  it("refuses a path that another class has", () => {
    const known = registry();
    expect(() => known.register(Small, { path: "models.Encoder" })).toThrow(
      'Received: "models.Encoder", which is models.Encoder.',
    );
    known.register(Small, { path: "models.Small" }); // again
    expect(known.register(Small, { path: "other.Small" }).path).toBe("other.Small");
    expect(known.of(Small).path).toBe("models.Small");
  });

  it("takes functions that make objects of a class", () => {
    const known = registry();
    known.register(
      describeFunction({
        path: "models.wide",
        returns: Small,
        params: { width: p.int({ default: 9 }) },
        make: ({ width }) => Object.assign(new Small(), { width }),
      }),
    );
    const wide = known.find("wide", known.find("models.Encoder"));
    expect(wide.create({})).toMatchObject({ width: 9 });
    expect(wide.create({ width: 3 })).toMatchObject({ width: 3 });
    expect(() => wide.create({ widht: 3 })).toThrow('Did you mean "width"?');
    expect(known.of(Small).path).toBe("models.Small");
  });
});
