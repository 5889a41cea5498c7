/** @file toggleOptimizer under sharded strategies: only its optimizer's parameters get gradients, those of the root unit too. */
import { expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type { Found } from "../../../scripts/testing/ranked/toggled.js";

const program = new URL("../../../scripts/testing/ranked/toggled.ts", import.meta.url);

it.each([1, 2, 3])(
  "%i processes train each optimizer's parameters in turn as one does",
  async (world) => {
    for (const found of await inRanks<Record<string, Found>, null>(world, program, null)) {
      expect(Object.keys(found)).toHaveLength(5);
      for (const [name, { apart, isUntoggled, strays }] of Object.entries(found)) {
        expect([name, apart < 1e-6 || apart, isUntoggled]).toEqual([name, true, true]);
        expect([name, strays]).toEqual([name, Array.from({ length: 6 }, () => false)]);
      }
    }
  },
  110_000,
);
