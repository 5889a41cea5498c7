/** @file Rules of the options of FSDPStrategy: policies, dtypes, places, processes. */
import { listOf } from "@lightning-ts/torch/util/lists";
import { distributed, nn } from "@lightning-ts/torch";
import type { DeviceMesh } from "@lightning-ts/torch/distributed";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { refusal, type Rule } from "../../util/rules.js";
import { TypeError } from "../../util/user-errors.js";

const { CPUOffloadPolicy, MixedPrecisionPolicy, ModuleWrapPolicy, OffloadPolicy } = distributed.fsdp;

/** A class of modules. */
export type ModuleClass = distributed.fsdp.ModuleClass;
/** What chooses modules of a model: a function, a `ModuleWrapPolicy`, or classes. */
export type GivenWrapPolicy =
  distributed.fsdp.WrapPolicy | distributed.fsdp.ModuleWrapPolicy | ReadonlySet<ModuleClass> | readonly ModuleClass[];
/** What chooses modules of a model. */
export type WrapPolicy = distributed.fsdp.WrapPolicy | distributed.fsdp.ModuleWrapPolicy;

const isModuleClass = (value: unknown): value is ModuleClass =>
  typeof value === "function" && (value === nn.Module || value.prototype instanceof nn.Module);

/** What chooses modules. */
export const wrapPolicy: Rule<GivenWrapPolicy, WrapPolicy> = {
  takes:
    "a set or array of classes of modules, a ModuleWrapPolicy, a function of a module, whether to look inside of it, and a count of elements",
  schema: { type: "array", items: { type: "string" } },
  read: (value, place) => {
    if (value instanceof ModuleWrapPolicy) return value;
    if (isModuleClass(value)) {
      throw refusal(TypeError, place, "classes in a set or array", value, `Give [${value.name}].`);
    }
    if (typeof value === "function") return value as distributed.fsdp.WrapPolicy; // of a function no more can be seen
    const classes = Array.isArray(value) || value instanceof Set ? listOf<unknown>(place, "classes", value) : null;
    const wrong = classes?.find((one) => !isModuleClass(one));
    if (classes !== null && wrong === undefined) return new ModuleWrapPolicy(classes as ModuleClass[]); // as was just checked
    throw refusal(
      TypeError,
      place,
      "classes of modules, or a policy",
      wrong ?? value,
      "Give for example [nn.TransformerEncoderLayer].",
    );
  },
};

/** One class, or several. */
export const moduleClasses: Rule<ModuleClass | readonly ModuleClass[], WrapPolicy> = {
  takes: "a class of modules, an array of them",
  schema: { type: "array", items: { type: "string" } },
  read: (value, place) => wrapPolicy.read(isModuleClass(value) ? [value] : value, place),
};

/** Whether shards lie on the CPU. */
export const cpuOffload: Rule<
  boolean | { readonly offloadParams?: boolean } | distributed.fsdp.OffloadPolicy,
  distributed.fsdp.OffloadPolicy
> = {
  takes: "true, false, { offloadParams }, a CPUOffloadPolicy",
  schema: { type: "boolean" },
  read: (value, place) => {
    if (value instanceof OffloadPolicy) return value;
    const given: unknown = isPlainObject(value) ? (value.offloadParams ?? false) : value;
    const isKnown = !isPlainObject(value) || Object.keys(value).every((name) => name === "offloadParams");
    if (typeof given === "boolean" && isKnown) return given ? new CPUOffloadPolicy() : new OffloadPolicy();
    throw refusal(
      TypeError,
      place,
      "true or false, or a CPUOffloadPolicy",
      value,
      "Leave it out to keep shards on the device.",
    );
  },
};

/** The dtypes of gathered parameters and reduced gradients. */
export const mixedPrecision: Rule<
  distributed.fsdp.MixedPrecisionPolicy | distributed.fsdp.MixedPrecisionPolicyOptions,
  distributed.fsdp.MixedPrecisionPolicy
> = {
  takes: "a MixedPrecisionPolicy, its options",
  schema: { type: "object" },
  read: (value, place) => {
    if (value instanceof MixedPrecisionPolicy) return value;
    if (isPlainObject(value)) return new MixedPrecisionPolicy(value); // which checks its options
    throw refusal(TypeError, place, "a MixedPrecisionPolicy", value);
  },
};

/** [copies, shards], or processes in a grid. */
export type GivenMesh = readonly [replicas: number, shards: number] | DeviceMesh;

/** How many copies there are of how many shards. */
export const meshRule: Rule<GivenMesh> = {
  takes: "[copies, shards], a DeviceMesh",
  schema: { type: "array", items: { type: "integer", minimum: 1 } },
  read: (value, place) => {
    if (value instanceof distributed.DeviceMesh) return value;
    const isPair = Array.isArray(value) && value.length === 2;
    if (isPair && value.every((size: unknown) => Number.isInteger(size) && (size as number) > 0))
      return value as unknown as readonly [number, number]; // as was just checked
    throw refusal(
      TypeError,
      place,
      "two whole numbers, [copies, shards], or a DeviceMesh",
      value,
      "Their product is the number of processes.",
    );
  },
};

/** Modules, in any iterable. */
export const modulesRule: Rule<Iterable<nn.Module>, readonly nn.Module[]> = {
  takes: "an array of modules",
  schema: {},
  read: (value, place) => {
    const isMany = typeof value === "object" && value !== null && Symbol.iterator in value;
    const all: readonly unknown[] = isMany ? [...(value as Iterable<unknown>)] : [value];
    const wrong = all.findIndex((one) => !(one instanceof nn.Module));
    if (wrong < 0) return all as readonly nn.Module[]; // as was just checked
    throw refusal(TypeError, place, "an array of modules", all[wrong], "Give modules of the model.");
  },
};
