/** @file Randomness: seeds, generators and their states. The same seed gives the same numbers as PyTorch on a CPU. */
import { checkOptions, shown } from "../util/arguments.js";
import { listOf } from "../util/expect.js";
import { Device, type DeviceLike, deviceName } from "../tensor/device.js";
import { fingerprint } from "../tensor/equality.js";
import { restoreAfter } from "../util/restore-after.js";
import { binding, type Handle } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import { Tensor } from "../tensor/tensor-class.js";
import { RangeError } from "../util/user-errors.js";

/** A seed: a whole number, as a bigint beyond 2^53. Negative ones count from the end of 64 bits. */
export type Seed = number | bigint;

const least = -(1n << 63n);
const most = (1n << 64n) - 1n;

function toSeed(seed: Seed): bigint {
  const whole = typeof seed === "bigint" || Number.isInteger(seed);
  const value = whole ? BigInt(seed) : null;
  if (value === null || value < least || value > most) {
    throw new RangeError(
      `expected a seed that is a whole number from ${least} to ${most}. Received: ${shown(seed)}. ` +
        "Give one beyond 2^53 as a bigint.",
    );
  }
  return value;
}

/** A number where exact. */
function fromSeed(seed: bigint): Seed {
  return seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed;
}

/** A source of random numbers with a state of its own. Counterpart: `torch.Generator`. */
export class Generator extends NativeObject {
  /**
   * A generator with PyTorch's default seed.
   *
   * @param device "cpu" (the default) or a CUDA device
   */
  constructor(device?: DeviceLike | Handle) {
    super(isHandle(device) ? device : binding.newGenerator(deviceName("Generator", device ?? "cpu")));
  }

  /** The device whose numbers it makes. */
  get device(): Device {
    return new Device(binding.generatorDevice(unwrap(this)));
  }

  /** Sets the seed; returns the generator. */
  manualSeed(seed: Seed): this {
    binding.generatorManualSeed(unwrap(this), toSeed(seed));
    return this;
  }

  /** Sets a seed that differs each time, and returns it. */
  seed(): Seed {
    return fromSeed(binding.generatorSeed(unwrap(this)));
  }

  /** The seed that was set last. */
  initialSeed(): Seed {
    return fromSeed(binding.generatorInitialSeed(unwrap(this)));
  }

  /** Equal for generators in the same state: what deep comparisons of objects look at. */
  get [Symbol.toStringTag](): string {
    const state = this.getState();
    const text = `Generator on ${String(this.device)}, ${fingerprint(state)}`;
    state.dispose();
    return text;
  }

  /** The state, as a tensor of bytes. */
  getState(): Tensor {
    return new Tensor(binding.generatorGetState(unwrap(this)));
  }

  /** Continues from a state that `getState` gave. */
  setState(state: Tensor): void {
    binding.generatorSetState(unwrap(this), unwrap(state));
  }
}

function isHandle(value: DeviceLike | Handle | undefined): value is Handle {
  return typeof value === "object" && !(value instanceof Device);
}

/** The generator that operators use on a device unless they are given one. */
export function generatorOf(device: DeviceLike): Generator {
  return new Generator(binding.defaultGenerator(deviceName("generatorOf", device)));
}

let cpu: Generator | undefined;

/** The CPU's default generator. Counterpart: `torch.default_generator`. */
export function defaultGenerator(): Generator {
  return (cpu ??= generatorOf("cpu"));
}

/** Sets the seed of all devices; returns the CPU's generator. Counterpart: `torch.manual_seed`. */
export function manualSeed(seed: Seed): Generator {
  binding.manualSeed(toSeed(seed));
  return defaultGenerator();
}

/** Sets a seed that differs each time, on all devices, and returns it. Counterpart: `torch.seed`. */
export function seed(): Seed {
  return fromSeed(binding.seed());
}

/** The seed of the CPU's generator. Counterpart: `torch.initial_seed`. */
export function initialSeed(): Seed {
  return fromSeed(binding.initialSeed());
}

/** The state of the CPU's generator, as a tensor of bytes. Counterpart: `torch.get_rng_state`. */
export function getRngState(): Tensor {
  return defaultGenerator().getState();
}

/** Continues the CPU's generator from a state. Counterpart: `torch.set_rng_state`. */
export function setRngState(state: Tensor): void {
  defaultGenerator().setState(state);
}

/** Options of `forkRng`. */
export interface ForkRngOptions {
  /** The CUDA devices whose generators are restored too; by default all. */
  devices?: readonly (number | DeviceLike)[];
  /** false: runs the function without restoring anything. */
  enabled?: boolean;
}

/**
 * Runs a function and puts the generators back where they were, also after an asynchronous one.
 * Counterpart: `torch.random.fork_rng`.
 */
export function forkRng<T>(fn: () => T, options: ForkRngOptions = {}): T {
  checkOptions("forkRng", options, ["devices", "enabled"]);
  if (options.enabled === false) return fn();
  const devices =
    options.devices === undefined
      ? Array.from({ length: binding.cudaDeviceCount() }, (_, i) => i)
      : listOf("forkRng", "devices", options.devices);
  const generators = [
    defaultGenerator(),
    ...devices.map((device) => generatorOf(typeof device === "number" ? `cuda:${device}` : device)),
  ];
  return restoreAfter(() => {
    const states = generators.map((generator) => generator.getState());
    return () => {
      generators.forEach((generator, i) => generator.setState(states[i] as Tensor));
      for (const state of states) state.dispose();
    };
  }, fn);
}
