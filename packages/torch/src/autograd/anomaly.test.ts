/** @file Anomaly mode names the JavaScript line of the forward call. */
import { expect, it } from "vitest";
import * as torch from "../index.js";
import { golden, messageOf } from "../../scripts/testing/autograd.js";

const { autograd } = torch;

function messageFrom(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("expected an error");
}

/** The number of the line that calls this. */
function line(): number {
  return Number(/anomaly\.test\.ts:(\d+)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1]);
}

it("says where the NaN came from", () => {
  let at = 0;
  const message = messageFrom(() =>
    autograd.detectAnomaly(() => {
      const x = torch.zeros([1], { requiresGrad: true });
      at = line() + 1;
      const root = x.mul(0).sqrt();
      root.mul(0).backward();
    }),
  );
  expect(message).toContain(messageOf("nan"));
  expect(golden.errors.nan).toContain("SqrtBackward0");
  expect(message).toContain("Traceback of forward call that caused the error:");
  expect(message).toContain(`anomaly.test.ts:${at}:`);
  expect(message).not.toContain("native/operator");
  expect(autograd.isAnomalyEnabled()).toBe(false);
});

it("says where a tensor was computed that was changed in place", () => {
  const message = messageFrom(() =>
    autograd.detectAnomaly(
      () => {
        const y = torch.ones([2], { requiresGrad: true }).exp();
        y.add_(1);
        y.sum().backward();
      },
      { checkNan: false },
    ),
  );
  expect(message).toContain("modified by an inplace operation");
  expect(message).toContain("Error detected in ExpBackward0");
  expect(message).toContain("anomaly.test.ts");
});

it("does not look for NaN unless asked to", () => {
  autograd.setDetectAnomaly(true, { checkNan: false });
  expect(autograd.isAnomalyCheckNanEnabled()).toBe(false);
  const x = torch.zeros([1], { requiresGrad: true });
  x.mul(0).sqrt().mul(0).backward();
  expect(x.grad?.item()).toBeNaN();
  autograd.setDetectAnomaly(false);
  expect(autograd.setDetectAnomaly(true, () => autograd.isAnomalyEnabled())).toBe(true);
  expect(autograd.isAnomalyEnabled()).toBe(false);
});

it("says that a node of before has no line", () => {
  const y = torch.zeros([1], { requiresGrad: true }).mul(0).sqrt().mul(0);
  expect(messageFrom(() => autograd.detectAnomaly(() => y.backward()))).toContain("No forward pass information");
});
