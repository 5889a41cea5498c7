/** @file The matchers, as a set-up file of vitest or jest would install them. */
import { expect, it } from "vitest";
import * as torch from "../index.js";
import { installMatchers, type TensorMatchers } from "./index.js";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as vitest declares it
  interface Matchers<T = any> extends TensorMatchers<T> {}
}

installMatchers(expect);

it("compare closely, exactly, and the other way round", () => {
  const x = torch.tensor([1, 2]);
  expect(x).toBeCloseTensor(torch.tensor([1, 2.000001]));
  expect(x).toBeCloseTensor(torch.tensor([1, 2.1]), { rtol: 0.1, atol: 0 });
  expect(x).not.toBeCloseTensor(torch.tensor([1, 2.1]));
  expect(torch.tensor([NaN])).toEqualTensor(torch.tensor([NaN]));
  expect(x).not.toEqualTensor(torch.tensor([1, 2.000001]));
  expect({ w: x }).toEqualTensor({ w: torch.tensor([1, 2]) });
});

it("fail with assertClose's message", () => {
  const x = torch.tensor([1, 2]);
  expect(() => expect(x).toBeCloseTensor(torch.tensor([1, 3]))).toThrow("Mismatched elements: 1 / 2 (50.0%)");
  expect(() => expect(x).not.toEqualTensor(x)).toThrow("expected the tensors not to be equal");
  expect(() => expect(x).toEqualTensor(x.double())).toThrow("attribute 'dtype'");
  expect(() => expect(["x"]).toEqualTensor(["x"])).toThrow(TypeError);
});

it("make toEqual of large tensors one comparison", () => {
  const x = torch.rand([300, 400]);
  const { handlesCreated } = torch.memoryStats();
  expect({ x }).toEqual({ x: x.clone() });
  expect({ x }).not.toEqual({ x: x.add(1) });
  expect(torch.memoryStats().handlesCreated - handlesCreated).toBeLessThan(100);
});
