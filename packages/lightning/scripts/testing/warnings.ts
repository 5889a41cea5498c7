/** @file Warnings that a test of a file causes. */
import { afterEach, beforeEach } from "vitest";

/** The texts of the process's warnings during the running test; emptied before each. To be called once, beside the tests. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  const note = ({ message }: Error): number => warnings.push(message);
  beforeEach(() => {
    warnings.length = 0;
    process.on("warning", note);
  });
  afterEach(() => {
    process.off("warning", note);
  });
  return warnings;
}
