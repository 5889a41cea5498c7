/** @file What a function must find again when it is run a second time: random state and autocast. */
import { autocast } from "../../amp/autocast.js";
import { getAutocastDtype, isAutocastCacheEnabled, isAutocastEnabled } from "../../amp/state.js";
import { isAvailable } from "../../runtime/cuda.js";
import { defaultGenerator, forkRng, generatorOf } from "../../runtime/random.js";
import type { Tensor } from "../../tensor/tensor.js";
import { visitTensors } from "../../util/tree.js";

/** Runs a function in another run's environment. */
export type Environment = <T>(run: () => T) => T;

/**
 * The environment of now, to run functions in later. Reads the state of the generators of GPUs that inputs lie on (a host-device synchronisation).
 *
 * @param preservesRandom whether the generators are part of it
 */
export function environmentOf(inputs: unknown, preservesRandom: boolean): Environment {
  const onCpu = autocastOf("cpu");
  const onCuda = isAvailable() ? autocastOf("cuda") : same;
  const random = preservesRandom ? randomOf(inputs) : same;
  return (run) => random(() => onCpu(() => onCuda(run)));
}

const same: Environment = (run) => run();

function autocastOf(deviceType: string): Environment {
  const enabled = isAutocastEnabled(deviceType);
  const dtype = getAutocastDtype(deviceType);
  const cacheEnabled = isAutocastCacheEnabled();
  return (run) => autocast(deviceType, { enabled, dtype, cacheEnabled }, run);
}

function randomOf(inputs: unknown): Environment {
  const devices = new Set<string>();
  visitTensors(inputs, (tensor) => {
    if (tensor.isCuda) devices.add(String(tensor.device));
  });
  const generators = [defaultGenerator(), ...[...devices].map((device) => generatorOf(device))];
  const states: Tensor[] = generators.map((generator) => generator.getState());
  return (run) =>
    forkRng(
      () => {
        generators.forEach((generator, i) => {
          const state = states[i];
          if (state !== undefined) generator.setState(state);
        });
        return run();
      },
      { devices: [...devices] },
    );
}
