/** @file Recorded runs of further kinds: two of each, with flags, callbacks, data and calls that the others lack or do not combine. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { getNumThreads, setNumThreads } from "@lightning-ts/torch";
import { readTraces, replay } from "./traces.js";

const folder = fileURLToPath(new URL("../../test-data/conformance-families", import.meta.url));
const threads = getNumThreads();

beforeAll(() => {
  setNumThreads(1);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  setNumThreads(threads);
  vi.restoreAllMocks();
});

describe("a recorded run is the same as ours", () => {
  it.each(readTraces(folder))("%s", async (_name, trace) => {
    expect(await replay(trace)).toBeNull();
  });
});
