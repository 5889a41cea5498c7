/** @file Types that declared parameters give: what callers write, and what a class works with. */
import { nn, optim } from "@lightning-ts/torch";
import { expectTypeOf, it } from "vitest";
import { LightningModule } from "../index.js";
import { type Given, p, readParameters, type Values } from "./index.js";

class Encoder extends nn.Module {}
class Sizes {
  static params = { hidden: p.int({ default: 8 }), layers: p.int() };
}

const _params = {
  lr: p.float({ default: 1e-3, doc: "Learning rate." }),
  width: p.int({ doc: "Width." }),
  encoder: p.instance(Encoder)("The encoder."),
  other: p.instance(Encoder)({ default: new Encoder() }),
  act: p.literal(["relu", "tanh"], { default: "relu" }),
  label: p.optional(p.str()),
  pair: p.tuple([p.int(), p.str()]),
  sizes: p.dataclass(Sizes, { default: { layers: 1 } }),
  makes: p.callable(optim.Optimizer, { default: optim.SGD }),
  span: p.timedelta({ default: { minutes: 1 } }),
  either: p.union([p.int(), p.list(p.str())], { default: 3 }),
  anything: p.any<Date>(),
};
type G = Given<typeof _params>;
type V = Values<typeof _params>;

it("what has a default may be left out, also as undefined; everything else must be given", () => {
  expectTypeOf<G["lr"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<G["width"]>().toEqualTypeOf<number>();
  expectTypeOf<G["encoder"]>().toEqualTypeOf<Encoder>();
  expectTypeOf<G["other"]>().toEqualTypeOf<Encoder | undefined>();
  expectTypeOf<G["act"]>().toEqualTypeOf<"relu" | "tanh" | undefined>();
  expectTypeOf<G["label"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<G["pair"]>().toEqualTypeOf<readonly [number, string]>();
  expectTypeOf<NonNullable<G["sizes"]>["layers"]>().toEqualTypeOf<number>();
  expectTypeOf<NonNullable<G["sizes"]>["hidden"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<G["anything"]>().toEqualTypeOf<Date>();
});

it("the class works with every value, in one form", () => {
  expectTypeOf<V["lr"]>().toEqualTypeOf<number>();
  expectTypeOf<V["label"]>().toEqualTypeOf<string | null>();
  expectTypeOf<V["sizes"]["hidden"]>().toEqualTypeOf<number>();
  expectTypeOf<V["span"]>().toEqualTypeOf<number>();
  expectTypeOf<ReturnType<V["makes"]>>().toEqualTypeOf<optim.Optimizer>();
  expectTypeOf<V["either"]>().toEqualTypeOf<number | readonly string[]>();
});

it("a missing, misspelt or wrong value does not compile", () => {
  type Small = Given<{ width: typeof _params.width; lr: typeof _params.lr }>;
  // @ts-expect-error: width is missing
  const missing: Small = { lr: 1 };
  // @ts-expect-error: a misspelt name
  const misspelt: Small = { width: 1, lrr: 1 };
  // @ts-expect-error: a text for a number
  const wrong: Small = { width: "1" };
  type Free = Given<{ lr: typeof _params.lr }>;
  // @ts-expect-error: a text for an object, also where nothing must be given
  const text: Free = "a";
  const empty: Free = {};
  const unset: Free = { lr: undefined };
  void [missing, misspelt, wrong, text, empty, unset];
});

it("a default must be one of the values", () => {
  // @ts-expect-error: a text for a number
  p.float({ default: "3" });
  // @ts-expect-error: not one of them
  p.literal(["a", "b"], { default: "c" });
  // @ts-expect-error: a list of texts
  p.list(p.int(), { default: ["a"] });
  // @ts-expect-error: an object of another class
  p.instance(Encoder)({ default: new Date() });
});

it("hyperparameters have the types of a declaration that stands outside of the class", () => {
  const params = { lr: _params.lr, width: _params.width };
  class Lit extends LightningModule<Values<typeof params>> {
    static params = params;
    constructor(hparams: Given<typeof params>) {
      super();
      this.saveHyperparameters(hparams);
      this.hparams.lr = 0.5;
      expectTypeOf(this.hparams.width).toEqualTypeOf<number>();
    }
  }
  void Lit;
});

it("saving and reading give the values of the declaration", () => {
  class Lit extends LightningModule {
    static params = { lr: _params.lr, width: _params.width };
    constructor(hparams: Given<typeof Lit.params>) {
      super();
      expectTypeOf(this.saveHyperparameters(hparams).lr).toEqualTypeOf<number>();
      expectTypeOf(readParameters(this, hparams).width).toEqualTypeOf<number>();
      expectTypeOf(this.saveHyperparameters({ a: 1 })).toEqualTypeOf<{ a: number }>();
    }
  }
  void Lit.loadFromCheckpoint;
  class More extends Lit {
    static override params = { ...Lit.params, depth: p.int() };
    constructor(hparams: Given<typeof More.params>) {
      super(hparams);
      expectTypeOf(this.saveHyperparameters(hparams).depth).toEqualTypeOf<number>();
    }
  }
  // @ts-expect-error: depth is missing
  void (() => new More({ width: 1 }));
});
