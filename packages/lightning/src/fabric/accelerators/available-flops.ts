/** @file The peak speeds of GPUs: operations a second by dtype, from their makers' data sheets. Counterpart: `get_available_flops`. */
import {
  bfloat16,
  cuda,
  type Device,
  type DType,
  float16,
  float32,
  float64,
  getFloat32MatmulPrecision,
  int8,
} from "@lightning-ts/torch";
import { rankZeroWarnOnce } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";

/** Billions (10^12) of operations a second of matrices without zeros that are skipped; null for what the chip does not have. */
type Peaks = readonly [
  float64: number | null,
  float32: number,
  tfloat32: number | null,
  bfloat16: number | null,
  float16: number | null,
  int8: number | null,
];

/** Parts of names, the more specific first. */
const chips: readonly (readonly [name: RegExp, peaks: Peaks])[] = [
  [/h200.*nvl/, [30, 60, 417.5, 835.5, 835.5, 1670.5]],
  [/h200/, [34, 67, 494.7, 989.4, 989.4, 1978.9]],
  [/h100.*nvl/, [30, 60, 417.5, 835.5, 835.5, 1670.5]],
  [/h100.*(pcie|hbm2e)/, [25.6, 51.2, 378, 756, 756, 1513]],
  [/h100/, [33.5, 66.9, 494.7, 989.4, 989.4, 1978.9]],
  [/a100/, [9.7, 19.5, 156, 312, 312, 624]],
  [/a6000/, [null, 38.7, 77.4, 154.8, 154.8, 309.7]],
  [/a40/, [null, 37.4, 74.8, 149.7, 149.7, 299.3]],
  [/\ba10/, [null, 31.2, 62.5, 125, 125, 250]],
  [/l40s/, [null, 91.6, 183, 362, 362, 733]],
  [/l40/, [null, 90.5, 90.5, 181, 181, 362]],
  [/\bl4\b/, [null, 30.3, 60, 121, 121, 242]],
  [/rtx 4090/, [null, 82.6, 82.6, 165.2, 165.2, 660.6]],
  [/rtx 4080 super/, [null, 52.2, 52.2, 104.4, 104.4, 417.6]],
  [/rtx 4080/, [null, 48.7, 48.7, 97.5, 97.5, 389.9]],
  [/rtx 3090 ti/, [null, 40, 40, 80, 80, 320]],
  [/rtx 3090/, [null, 35.6, 35.6, 71, 71, 284]],
  [/rtx 3080 ti/, [null, 34.1, 34.1, 68.2, 68.2, 272.8]],
  [/rtx 3080/, [null, 29.8, 29.8, 59.5, 59.5, 238]],
  [/rtx 3070/, [null, 20.3, 20.3, 40.6, 40.6, 162.6]],
  [/\bt4\b/, [null, 8.1, null, null, 65, 130]],
  [/titan rtx/, [null, 16.3, null, null, 130.5, 261]],
  [/quadro rtx 5000/, [null, 11.2, null, null, 89.2, null]],
  [/rtx 2080 ti/, [null, 14.2, null, null, 56.9, 227.7]],
  [/rtx 2080 super/, [null, 11.2, null, null, 44.6, 178.4]],
  [/rtx 2080/, [null, 10.6, null, null, 42.4, 169.6]],
  [/rtx 2070 super/, [null, 9.1, null, null, 36.3, 145]],
  [/v100s/, [8.2, 16.4, null, null, 130, null]],
  [/v100-pcie/, [7, 14, null, null, 112, null]],
  [/v100/, [7.8, 15.7, null, null, 125, null]],
];

const columns = new Map<DType, number>([
  [float64, 0],
  [float32, 1],
  [bfloat16, 3],
  [float16, 4],
  [int8, 5],
]);
const tfloat32 = 2;

/**
 * The peak operations a second of a chip.
 *
 * @param name the device's name, as `cuda.getDeviceName` gives it
 * @param inTfloat32 whether matrices of float32 are multiplied in tfloat32. Default false
 * @returns null, with a warning, where the chip or its speed in that dtype is not known
 */
export function peakFlops(name: string, dtype: DType, inTfloat32 = false): number | null {
  const peaks = chips.find(([part]) => part.test(name.toLowerCase()))?.[1];
  if (peaks === undefined) {
    rankZeroWarnOnce(`FLOPs not found for ${show(name)}`);
    return null;
  }
  const column = columns.get(dtype);
  const wanted = dtype === float32 && inTfloat32 && peaks[tfloat32] !== null ? tfloat32 : column;
  const peak = wanted === undefined ? null : (peaks[wanted] ?? null);
  if (peak === null) rankZeroWarnOnce(`${show(name)} does not support ${dtype}`);
  return peak === null ? null : Math.round(peak * 1e12);
}

/**
 * The peak operations a second of a device: a limit that only large products of matrices come near to.
 *
 * @returns null for a device that is no GPU; null, with a warning, for one that is not known
 */
export function getAvailableFlops(device: Device, dtype: DType): number | null {
  if (device.type !== "cuda") return null;
  return peakFlops(cuda.getDeviceName(device), dtype, getFloat32MatmulPrecision() !== "highest");
}
