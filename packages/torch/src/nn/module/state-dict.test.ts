/** @file State dictionaries. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";
import { golden } from "../../../scripts/testing/nn.js";

describe("stateDict", () => {
  it("has PyTorch's names and shares memory", () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    const state = model.stateDict();
    expect(Object.keys(state)).toEqual([
      "0.weight",
      "0.bias",
      "1.weight",
      "1.bias",
      "1.running_mean",
      "1.running_var",
      "1.num_batches_tracked",
    ]);
    expect(state["0.weight"]?.requiresGrad).toBe(false);
    state["0.weight"]?.zero_();
    expect(model.getParameter("0.weight").sum().item()).toBe(0);
    expect(model.stateDict({ keepVars: true })["0.weight"]).toBe(model.getParameter("0.weight"));
    expect(Object.keys(model.stateDict({ prefix: "net." }))[0]).toBe("net.0.weight");
  });

  it("refuses a prefix that is not a string, as names do", () => {
    const model = new nn.Sequential(new nn.BatchNorm1d(2));
    const endless = new Array<string>(2 ** 32 - 1);
    for (const prefix of [endless, 1, null] as unknown as string[]) {
      for (const call of [
        () => model.stateDict({ prefix }),
        () => model.namedModules({ prefix }),
        () => model.namedParameters({ prefix }),
        () => model.namedParameters(prefix, false),
        () => model.namedBuffers({ prefix }),
      ]) {
        expect(call).toThrow(/expects (a string as )?'prefix'/);
      }
      for (const layer of [new nn.Linear(1, 1), new nn.BatchNorm1d(1), new nn.LazyLinear(1), new nn.LazyConv2d(1, 1)]) {
        expect(() => layer._loadFromStateDict({}, prefix, {}, true, [], [], [])).toThrow("a string as 'prefix'");
        expect(() => layer._saveToStateDict({}, prefix, false)).toThrow("a string as 'prefix'");
      }
    }
  });

  it("refuses a dictionary that is a text", () => {
    const given = "x".repeat(100_000) as unknown as nn.StateDict;
    for (const layer of [
      new nn.Linear(1, 1),
      new nn.BatchNorm1d(1),
      new nn.LazyInstanceNorm1d(),
      new nn.LazyLinear(1),
    ]) {
      const load = (): void => layer._loadFromStateDict(given, "a.", {}, true, [], [], []);
      expect(load).toThrow("Expected state_dict to be dict-like, got string. Give an object of tensors by name.");
    }
  });

  it("goes round", () => {
    const [from, into] = [new nn.Linear(3, 2), new nn.Linear(3, 2)];
    const weight = into.weight;
    expect(into.loadStateDict(from.stateDict())).toEqual({ missingKeys: [], unexpectedKeys: [] });
    expect(into.weight).toBe(weight);
    expect(into.weight.tolist()).toEqual(from.weight.tolist());
  });

  it("assigns instead of copying on demand", () => {
    const layer = new nn.Linear(2, 2, { device: "meta" });
    layer.loadStateDict(new nn.Linear(2, 2).stateDict(), { assign: true });
    expect(layer.weight.isMeta).toBe(false);
    expect(layer.weight).toBeInstanceOf(nn.Parameter);
    expect(layer.weight.requiresGrad).toBe(true);
  });

  it("refuses what does not fit in PyTorch's words", () => {
    const loaded = { weight: torch.zeros([3, 3]), extra: torch.zeros([1]) };
    expect(() => new nn.Linear(2, 3).loadStateDict({})).toThrow(golden.errors.loadMissing);
    expect(() => new nn.Linear(2, 3).loadStateDict(loaded)).toThrow(golden.errors.loadAll);
    const nested = { "1.weight": torch.zeros([2, 3]) };
    expect(() => new nn.Sequential(new nn.Linear(2, 3)).loadStateDict(nested)).toThrow(golden.errors.loadNested);
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => new nn.Linear(2, 3).loadStateDict(null)).toThrow("Expected state_dict to be dict-like, got null");
    const wrong: unknown = JSON.parse('{ "weight": [1], "bias": [1] }');
    expect(() => new nn.Linear(1, 1).loadStateDict(wrong as nn.StateDict)).toThrow(
      'While copying the parameter named "weight", expected torch.Tensor',
    );
  });

  it("reports instead of refusing when not strict", () => {
    const keys = new nn.Linear(2, 2).loadStateDict({ weight: torch.zeros([2, 2]), other: torch.zeros([1]) }, false);
    expect(keys).toEqual({ missingKeys: ["bias"], unexpectedKeys: ["other"] });
  });

  it("takes dictionaries from before batch normalisation counted", () => {
    const norm = new nn.BatchNorm1d(2);
    const { num_batches_tracked: _count, ...old } = norm.stateDict();
    expect(norm.loadStateDict(old).missingKeys).toEqual([]);
  });

  it("keeps extra state", () => {
    class Counting extends nn.Module {
      steps = 3;
      override getExtraState(): Tensor {
        return torch.tensor(this.steps);
      }
      override setExtraState(state: Tensor): void {
        this.steps = Number(state.item());
      }
    }
    const [from, into] = [new Counting(), new Counting()];
    from.steps = 7;
    expect(Object.keys(from.stateDict())).toEqual(["_extra_state"]);
    into.loadStateDict(from.stateDict());
    expect(into.steps).toBe(7);
    expect(() => new Counting().loadStateDict({})).toThrow('Missing key(s) in state_dict: "_extra_state"');
  });

  it("runs hooks", () => {
    const layer = new nn.Linear(1, 1);
    const seen: string[] = [];
    layer.registerStateDictPreHook((_module, prefix) => seen.push(`pre ${prefix}`));
    const post = layer.registerStateDictPostHook((_module, state) => {
      state.added = torch.zeros([1]);
    });
    layer.registerLoadStateDictPreHook((_module, state) => delete state.added);
    layer.registerLoadStateDictPostHook((_module, keys) => seen.push(`loaded ${keys.missingKeys.length}`));
    const state = layer.stateDict({ prefix: "" });
    expect(Object.keys(state)).toEqual(["weight", "bias", "added"]);
    layer.loadStateDict(state);
    expect(seen).toEqual(["pre ", "loaded 0"]);
    post.remove();
    expect(Object.keys(layer.stateDict())).toEqual(["weight", "bias"]);
  });
});

describe("deepCopy", () => {
  it("copies tensors, keeps ties, leaves hooks behind", () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    (model[1] as nn.Linear).weight = (model[0] as nn.Linear).weight;
    let calls = 0;
    model.registerForwardHook(() => void calls++);
    const copy = nn.utils.deepCopy(model);
    expect(copy.getParameter("1.weight")).toBe(copy.getParameter("0.weight"));
    expect(copy.getParameter("0.weight") === model.getParameter("0.weight")).toBe(false);
    torch.noGrad(() => copy.getParameter("0.weight").zero_());
    expect(model.getParameter("0.weight").abs().sum().item()).not.toBe(0);
    copy.forward(torch.ones([2, 2]));
    expect(calls).toBe(0);
    expect(String(copy)).toBe(String(model));
    expect(copy.getBuffer("2.running_mean")).toBeInstanceOf(nn.Buffer);
  });
});
