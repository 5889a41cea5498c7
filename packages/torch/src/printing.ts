/** @file Temporary. */
import type { Tensor } from "./tensor-class.js";
export function formatTensor(t: Tensor): string { return `tensor(${JSON.stringify(t.tolist())})`; }
export function setPrintoptions(): void {}
