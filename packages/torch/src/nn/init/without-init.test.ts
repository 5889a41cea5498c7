/** @file Layers whose weights nobody fills. */
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { nn, ones, type Tensor } from "../../index.js";

const filled = (): Tensor => ones([2, 2]);
const { init } = nn;

const initialisers: Record<string, (tensor: Tensor) => Tensor> = {
  uniform_: (x) => init.uniform_(x),
  normal_: (x) => init.normal_(x),
  truncNormal_: (x) => init.truncNormal_(x),
  xavierUniform_: (x) => init.xavierUniform_(x),
  xavierNormal_: (x) => init.xavierNormal_(x),
  kaimingUniform_: (x) => init.kaimingUniform_(x),
  kaimingNormal_: (x) => init.kaimingNormal_(x),
  orthogonal_: (x) => init.orthogonal_(x),
  sparse_: (x) => init.sparse_(x, 0.5),
  constant_: (x) => init.constant_(x, 3),
  zeros_: (x) => init.zeros_(x),
  eye_: (x) => init.eye_(x),
};

describe("withoutInit", () => {
  it.each(Object.entries(initialisers))("%s leaves the tensor as it is, and returns it", (_name, fill) => {
    const tensor = filled();
    expect(init.withoutInit(() => fill(tensor))).toBe(tensor);
    expect(tensor.tolist()).toEqual(filled().tolist());
    fill(tensor);
    expect(tensor.tolist()).not.toEqual(filled().tolist());
  });

  it("gives layers of the usual shapes, and what the function returns", () => {
    const layer = init.withoutInit(() => new nn.Linear(3, 2));
    expect([layer.weight.shape, layer.bias?.shape]).toEqual([[2, 3], [2]]);
  });

  it("holds in what is awaited, and nowhere else", async () => {
    const [inside, beside, after] = [filled(), filled(), filled()];
    const made = init.withoutInit(async () => {
      await setImmediate();
      init.zeros_(inside);
    });
    init.zeros_(beside);
    await made;
    init.zeros_(after);
    expect([inside, beside, after].map((tensor) => tensor.sum().item())).toEqual([4, 0, 0]);
  });

  it("ends where the function fails", async () => {
    expect(() =>
      init.withoutInit(() => {
        throw new Error("no");
      }),
    ).toThrow("no");
    await expect(init.withoutInit(() => Promise.reject(new Error("later")))).rejects.toThrow("later");
    expect(init.zeros_(filled()).sum().item()).toBe(0);
  });
});
