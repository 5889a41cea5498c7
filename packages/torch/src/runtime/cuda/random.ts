/** @file Random numbers of CUDA devices. */
import { generatorOf, type Seed } from "../random.js";
import { listOf } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { type CudaDevice, current, deviceCount, indexOf, isAvailable } from "./device.js";

function generator(device: CudaDevice | undefined) {
  const index = indexOf(device);
  return generatorOf(index === current ? "cuda" : `cuda:${index}`);
}

/** Sets the seed of the current device; without CUDA nothing. Counterpart: `torch.cuda.manual_seed`. */
export function manualSeed(seed: Seed): void {
  if (isAvailable()) generator(undefined).manualSeed(seed);
}

/** Sets the seed of all devices; without CUDA nothing. Counterpart: `torch.cuda.manual_seed_all`. */
export function manualSeedAll(seed: Seed): void {
  for (let i = 0; i < deviceCount(); i++) generator(i).manualSeed(seed);
}

/** The state of a device's generator. Counterpart: `torch.cuda.get_rng_state`. */
export function getRngState(device?: CudaDevice): Tensor {
  return generator(device).getState();
}

/** Continues a device's generator from a state. Counterpart: `torch.cuda.set_rng_state`. */
export function setRngState(state: Tensor, device?: CudaDevice): void {
  generator(device).setState(state);
}

/** The states of all devices' generators. Counterpart: `torch.cuda.get_rng_state_all`. */
export function getRngStateAll(): Tensor[] {
  return Array.from({ length: deviceCount() }, (_, i) => getRngState(i));
}

/** Continues all devices' generators. Counterpart: `torch.cuda.set_rng_state_all`. */
export function setRngStateAll(states: readonly Tensor[]): void {
  listOf("cuda.setRngStateAll", "states", states).forEach((state, i) => setRngState(state, i));
}
