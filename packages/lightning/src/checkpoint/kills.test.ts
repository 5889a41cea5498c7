/** @file A training process that is killed while it saves: `npm run soak` does this a thousand times. */
import { describe, expect, it } from "vitest";
import { killRuns } from "../../scripts/soak/kills.js";

describe("a run that is killed while it saves", () => {
  it("leaves files that load, and goes on to the same end", { timeout: 120_000 }, async () => {
    let state = 0.37;
    const report = await killRuns(5, () => (state = (state * 7.77 + 0.13) % 1));
    expect(report.faults).toEqual([]);
    expect(report.kills).toBe(5);
  });
});
