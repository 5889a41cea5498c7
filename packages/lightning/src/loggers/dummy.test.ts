/** @file DummyLogger: stands for any logger. */
import { expect, it } from "vitest";
import { DummyLogger, Logger } from "../index.js";

it("takes any call, and any index", async () => {
  const logger = new DummyLogger() as DummyLogger & Record<string, (...args: unknown[]) => unknown> & DummyLogger[];
  expect(logger).toBeInstanceOf(Logger);
  expect(logger.name).toBe("");
  expect(logger.logImage?.("a", [1])).toBeUndefined();
  expect(logger[0]?.saveDir).toBeNull();
  const experiment = logger[1]?.experiment as Record<string, (...args: unknown[]) => Record<string, () => void>>;
  expect(() => experiment.addImage?.("a", 1).again?.()).not.toThrow();
  await logger.finalize("success");
  expect(await Promise.resolve(logger)).toBe(logger);
});
