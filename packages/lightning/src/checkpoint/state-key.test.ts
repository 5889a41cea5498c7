/** @file Keys of callbacks' states. */
import { expect, it } from "vitest";
import { PythonDuration, pythonStateKey } from "./state-key.js";

it("is what Python prints", () => {
  expect(
    pythonStateKey("ModelCheckpoint", {
      monitor: null,
      mode: "min",
      every_n_train_steps: 0,
      every_n_epochs: 1,
      train_time_interval: null,
    }),
  ).toBe(
    "ModelCheckpoint{'monitor': None, 'mode': 'min', 'every_n_train_steps': 0, 'every_n_epochs': 1, 'train_time_interval': None}",
  );
  expect(pythonStateKey("X", { a: "it's", b: 'a "b"', c: true, d: 0.5, e: `'"\\` })).toBe(
    `X{'a': "it's", 'b': 'a "b"', 'c': True, 'd': 0.5, 'e': '\\'"\\\\'}`,
  );
});

it.each([
  [0, "datetime.timedelta(0)"],
  [90_000, "datetime.timedelta(seconds=90)"],
  [86_400_000, "datetime.timedelta(days=1)"],
  [86_401_500, "datetime.timedelta(days=1, seconds=1, microseconds=500000)"],
])("%d milliseconds are %s", (milliseconds, text) => {
  expect(new PythonDuration(milliseconds).toString()).toBe(text);
});
