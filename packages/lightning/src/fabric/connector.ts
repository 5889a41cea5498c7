/** @file From the flags of hardware to a strategy with its parts. Counterpart: Lightning's `_AcceleratorConnector`. */
import { MisconfigurationException } from "../util/errors.js";
import type { Accelerator } from "./accelerators/accelerator.js";
import { chooseAccelerator, expectAvailable } from "./accelerators/choose.js";
import type { DevicesFlag } from "./accelerators/parse-devices.js";
import { type CheckpointIO, isCheckpointIO } from "./checkpoint-io/checkpoint-io.js";
import { TorchCheckpointIO } from "./checkpoint-io/torch-io.js";
import { type ClusterEnvironment, isClusterEnvironment } from "./environments/cluster-environment.js";
import { chooseEnvironment } from "./environments/choose.js";
import { isLayerSync, type LayerSync } from "./layer-sync/layer-sync.js";
import { TorchSyncBatchNorm } from "./layer-sync/torch-sync-batch-norm.js";
import { isPrecision, type Precision } from "./precision/precision.js";
import { PrecisionRegistry } from "./precision/registry.js";
import { StrategyRegistry } from "./strategies/registry.js";
import type { Strategy } from "./strategies/strategy.js";
import { show } from "../util/show.js";
import { Error, RangeError } from "../util/user-errors.js";

/** A part of the strategy that the flag `plugins` may replace. */
export type Plugin = Precision | CheckpointIO | ClusterEnvironment | LayerSync;

/** The flags of hardware, checked one by one. */
export interface HardwareFlags {
  /** A name, "auto", "gpu", or an object. */
  readonly accelerator: string | Accelerator;
  /** A name, "auto", or an object. */
  readonly strategy: string | Strategy;
  readonly devices: DevicesFlag;
  readonly numNodes: number;
  /** A name or an object; null where none was given. */
  readonly precision: string | Precision | null;
  readonly plugins: readonly Plugin[];
  /** Whether batch normalisation is over all processes. */
  readonly syncBatchnorm: boolean;
}

/**
 * The strategy of a Trainer or Fabric, with its parts: those of the strategy object, else those of flags and plugins, else those of this
 * machine.
 *
 * @throws MisconfigurationException for hardware that is not there, or a part that is given twice; RangeError for unknown names;
 * NotAvailableError for names that are not available yet
 */
export function connect(flags: HardwareFlags): Strategy {
  const strategy = typeof flags.strategy === "string" ? null : flags.strategy;
  const brought = strategy?.givenParts ?? {};
  const accelerator = acceleratorOf(flags.accelerator, brought.accelerator);
  const devices = accelerator.parseDevices(flags.devices);
  const chosen = strategy ?? StrategyRegistry.make(strategyName(flags, accelerator, devices));
  const parts = {
    accelerator,
    precision: precisionOf(flags, { accelerator, devices, strategy: chosen }),
    checkpointIO:
      partOf("CheckpointIO", pluginOf(flags.plugins, isCheckpointIO, "CheckpointIO"), brought.checkpointIO) ??
      new TorchCheckpointIO(),
    environment:
      partOf(
        "ClusterEnvironment",
        pluginOf(flags.plugins, isClusterEnvironment, "ClusterEnvironment"),
        brought.environment,
      ) ?? chooseEnvironment(),
    layerSync: layerSyncOf(flags),
  };
  chosen.connect(parts, devices, flags.numNodes);
  return chosen;
}

/** Whether a value is a plugin: a part of the strategy that can be replaced. */
export function isPlugin(value: unknown): value is Plugin {
  return isPrecision(value) || isCheckpointIO(value) || isClusterEnvironment(value) || isLayerSync(value);
}

/**
 * Checks that each kind of part is replaced at most once.
 *
 * @throws MisconfigurationException for two of one kind
 */
export function checkPlugins(plugins: readonly Plugin[]): void {
  pluginOf(plugins, isPrecision, "Precision");
  pluginOf(plugins, isCheckpointIO, "CheckpointIO");
  pluginOf(plugins, isClusterEnvironment, "ClusterEnvironment");
  pluginOf(plugins, isLayerSync, "LayerSync");
}

function acceleratorOf(flag: string | Accelerator, brought: Accelerator | undefined): Accelerator {
  if (brought === undefined) return chooseAccelerator(flag);
  if (typeof flag !== "string" || flag.toLowerCase() !== "auto") throw twice("accelerator", "the flag accelerator");
  return expectAvailable(brought, brought.name);
}

function layerSyncOf({ plugins, syncBatchnorm }: HardwareFlags): LayerSync | null {
  const plugin = pluginOf(plugins, isLayerSync, "LayerSync");
  if (!syncBatchnorm) return plugin ?? null;
  if (plugin === undefined || plugin instanceof TorchSyncBatchNorm) return plugin ?? new TorchSyncBatchNorm();
  throw new MisconfigurationException(
    `syncBatchnorm: expected no LayerSync among \`plugins\` beside it. Received: syncBatchnorm: true and ${plugin.constructor.name}. Leave one of them out.`,
  );
}

/** What a precision is chosen for. */
interface Hardware {
  readonly accelerator: Accelerator;
  readonly devices: readonly number[];
  readonly strategy: Strategy;
}

function precisionOf({ precision, plugins }: HardwareFlags, hardware: Hardware): Precision {
  const plugin = pluginOf(plugins, isPrecision, "Precision");
  if (precision !== null && plugin !== undefined) {
    throw new RangeError(
      `Received both \`precision: ${isPrecision(precision) ? precision.precision : precision}\` and a Precision among \`plugins\`. Choose one.`,
    );
  }
  const own = partOf("Precision", plugin, hardware.strategy.givenParts.precision);
  if (own !== undefined && precision !== null) throw twice("Precision", "the flag precision");
  const wanted = own ?? precision ?? "32-true";
  checkPrecision(isPrecision(wanted) ? wanted.precision : wanted, hardware);
  const { accelerator, devices } = hardware;
  const deviceType = (): string => accelerator.device(devices[0] ?? 0).type;
  const made = isPrecision(wanted)
    ? wanted
    : (hardware.strategy.makePrecision(wanted, deviceType) ?? PrecisionRegistry.make(wanted, deviceType));
  checkStrategy(made, hardware.strategy);
  return made;
}

/** @throws MisconfigurationException for a precision that the hardware lacks, what the strategy throws for one that it lacks */
function checkPrecision(name: string, { accelerator, strategy }: Hardware): void {
  strategy.validateParts(accelerator, name);
  const { lacksPrecisions } = accelerator;
  if (!lacksPrecisions.includes(name)) return;
  const others = PrecisionRegistry.names.filter((other) => !lacksPrecisions.includes(other));
  throw new MisconfigurationException(
    `precision: expected one that the accelerator ${show(accelerator.name)} has: ${others.join(", ")}. Received: ${show(name)}. Give one of them.`,
  );
}

/** @throws MisconfigurationException for a precision of another strategy, NotAvailableError where that is not available yet */
function checkStrategy({ strategy: only, constructor }: Precision, strategy: Strategy): void {
  if (only === null || only === strategy.name) return;
  StrategyRegistry.check(only, `the strategy of ${constructor.name}`);
  throw new MisconfigurationException(
    `plugins: expected a Precision for the strategy ${show(strategy.name)}. Received: ${constructor.name}, which is for ${show(only)} only. Give strategy: ${show(only)}.`,
  );
}

function strategyName(
  { numNodes, strategy }: HardwareFlags,
  accelerator: Accelerator,
  devices: readonly number[],
): string {
  if (typeof strategy !== "string") throw new Error("internal: a strategy object has no name to be looked up");
  if (strategy.toLowerCase() !== "auto") return strategy;
  return accelerator.autoStrategy(numNodes === 1 && devices.length === 1);
}

function pluginOf<T extends Plugin>(
  plugins: readonly Plugin[],
  isOne: (plugin: unknown) => plugin is T,
  kind: string,
): T | undefined {
  const found = plugins.filter(isOne);
  if (found.length <= 1) return found[0];
  throw new MisconfigurationException(
    `plugins: expected one ${kind}. Received: ${found.length}, ${found.map((one) => one.constructor.name).join(", ")}. Leave all but one out.`,
  );
}

function partOf<T>(kind: string, plugin: T | undefined, brought: T | undefined): T | undefined {
  if (plugin !== undefined && brought !== undefined) throw twice(kind, "plugins");
  return plugin ?? brought;
}

function twice(kind: string, place: string): MisconfigurationException {
  return new MisconfigurationException(
    `strategy: expected one ${kind}. Received: one of the strategy object, and another of ${place}. Leave one of them out.`,
  );
}
