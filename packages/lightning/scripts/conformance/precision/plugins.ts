/** @file Makes the plugins of scenarios. */
import * as torch from "@lightning-ts/torch";
import { amp } from "@lightning-ts/torch";
import * as classes from "../../../src/plugins.js";
import { camelKeys } from "../scenario.js";
import type { PluginSpec } from "./scenario.js";

/** Positional arguments of constructors, by name, before an object of options. */
const positional: Readonly<Record<string, readonly string[]>> = {
  MixedPrecision: ["precision", "device"],
  HalfPrecision: ["precision"],
  FSDPPrecision: ["precision"],
  DeepSpeedPrecision: ["precision"],
  BitsandbytesPrecision: ["mode"],
  XLAPrecision: ["precision"],
};

function scalerOf({ device = "cuda", ...options }: Readonly<Record<string, unknown>>): amp.GradScaler {
  return new amp.GradScaler(device as string, camelKeys(options));
}

/** A plugin, or a text in its place. */
export function makePlugin({ class: name, args = {}, scaler }: PluginSpec): unknown {
  if (name === "text") return args.value;
  const Class = Reflect.get(classes, name) as (new (...args: unknown[]) => object) | undefined;
  if (Class === undefined) throw new Error(`there is no plugin ${name}`);
  const given = new Map<string, unknown>(
    Object.entries(camelKeys(args)).map(([key, value]) => [key, valueOf(key, value)]),
  );
  if (scaler !== undefined) given.set("scaler", scalerOf(scaler));
  const first = (positional[name] ?? []).map((key) => {
    const value = given.get(key);
    given.delete(key);
    return value;
  });
  return given.size === 0 ? new Class(...first) : new Class(...first, Object.fromEntries(given));
}

/** Names of dtypes are dtypes where an argument is one. */
function valueOf(key: string, value: unknown): unknown {
  return key.endsWith("Dtype") && typeof value === "string" ? (Reflect.get(torch, value) as unknown) : value;
}
