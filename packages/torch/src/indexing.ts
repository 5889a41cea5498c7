/** @file Temporary. */
import type { Tensor } from "./tensor-class.js";
export type Index = number | null | boolean | "..." | Slice | Tensor | readonly number[];
export interface Slice { start: number | null; stop: number | null; step: number | null }
export function slice(start: number | null = null, stop: number | null = null, step: number | null = null): Slice { return { start, stop, step }; }
export function getItem(t: Tensor, items: readonly Index[]): Tensor { let r = t as any; for (const i of items) r = r.select(0, i); return r; }
export function setItem(t: Tensor, items: Index | readonly Index[], value: unknown): void { const r = getItem(t, Array.isArray(items) ? items : [items as Index]) as any; typeof value === "object" ? r.copy_(value) : r.fill_(value); }
