/** @file Compares lists of operators that autocast treats in their own way with those that libtorch has kernels for. */
import * as torch from "../../src/index.js";
import { binding } from "../../src/native/binding.js";
import { exactly, list, object, string } from "../parity/case.js";
import type { Json } from "../parity/decode.js";

const devices = ["cpu", "cuda", "mps", "xpu"] as const;
const policies = ["lower_precision", "float32", "float32_dtype_argument", "float32_append_dtype", "promote", "banned"];

/** Whether a document holds the lists. */
export function isLists(document: unknown): boolean {
  return typeof document === "object" && document !== null && "default_dtype" in document && "cpu" in document;
}

/** The first device whose operators or default dtype differ. */
export function replayLists(document: Json): string | null {
  const lists = exactly(document, [...devices, "default_dtype", "cache_enabled"], "lists");
  const defaults = exactly(lists.default_dtype, devices, "default_dtype");
  if (torch.isAutocastCacheEnabled() !== lists.cache_enabled) return "cache_enabled differs";
  for (const device of devices) {
    const dtype = torch.getAutocastDtype(device).name;
    if (dtype !== defaults[device]) return `${device}: ${dtype}, expected ${JSON.stringify(defaults[device])}`;
    const wanted = Object.entries(object(lists[device], device)).flatMap(([policy, names]) => {
      if (!policies.includes(policy)) throw new Error(`${device}: no policy ${policy}`);
      return list(names, policy).map((name) => string(name, policy));
    });
    const found = differsNames(registered(device), wanted);
    if (found !== null) return `${device}: ${found}`;
  }
  return null;
}

/** The operators of the namespace aten with kernels of their own. */
function registered(device: string): string[] {
  return binding
    .autocastOperators(device)
    .filter((name) => name.startsWith("aten::"))
    .map((name) => name.slice("aten::".length));
}

function differsNames(got: readonly string[], want: readonly string[]): string | null {
  const missing = want.filter((name) => !got.includes(name));
  const further = got.filter((name) => !want.includes(name));
  if (missing.length + further.length === 0) return null;
  return `without a kernel: ${missing.join(", ")}; with one that is not listed: ${further.join(", ")}`;
}
