/** @file The peak speeds of GPUs: operations a second by kind of number, from their makers' data sheets (dense). */
import { cuda, type Device } from "@lightning-ts/torch";

/** A kind of number. */
export type ComputeKind = "float64" | "float32" | "float16" | "float8";

type Peaks = Readonly<Record<Exclude<ComputeKind, "float8">, number> & { float8?: number }>;

/** Parts of names, the more specific first. float16 stands for bfloat16 too. */
const peaks: readonly (readonly [name: RegExp, peaks: Peaks])[] = [
  [/h200/, { float64: 34e12, float32: 67e12, float16: 989.5e12, float8: 1979e12 }],
  [/h100.*(pcie|nvl)/, { float64: 26e12, float32: 51e12, float16: 756e12, float8: 1513e12 }],
  [/h100/, { float64: 33.5e12, float32: 66.9e12, float16: 989.4e12, float8: 1978.9e12 }],
  [/a100/, { float64: 9.7e12, float32: 19.5e12, float16: 312e12 }],
  [/a40/, { float64: 0.58e12, float32: 37.4e12, float16: 149.7e12 }],
  [/a10/, { float64: 0.49e12, float32: 31.2e12, float16: 125e12 }],
  [/l40/, { float64: 1.4e12, float32: 90.5e12, float16: 181e12, float8: 362e12 }],
  [/\bl4\b/, { float64: 0.47e12, float32: 30.3e12, float16: 121e12, float8: 242e12 }],
  [/\bt4\b/, { float64: 0.25e12, float32: 8.1e12, float16: 65e12 }],
  [/v100/, { float64: 7.8e12, float32: 15.7e12, float16: 125e12 }],
  [/rtx 4090/, { float64: 1.3e12, float32: 82.6e12, float16: 165.2e12, float8: 330.3e12 }],
  [/rtx 3090/, { float64: 0.56e12, float32: 35.6e12, float16: 71e12 }],
];

/** The peak operations a second of a device; null for an unknown one. */
export function availableFlops(device: Device, kind: ComputeKind): number | null {
  if (device.type !== "cuda") return null;
  const name = cuda.getDeviceName(device).toLowerCase();
  return peaks.find(([part]) => part.test(name))?.[1][kind] ?? null;
}
