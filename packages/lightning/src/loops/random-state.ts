/** @file The states of all random number generators that a fit uses. */
import { cuda, type Generator, getRngState, setRngState, type Tensor } from "@lightning-ts/torch";

/** The states of all random number generators that the Trainer knows. */
export interface RandomState {
  readonly cpu: Tensor;
  readonly cuda: readonly Tensor[];
  /** Those of the loaders' own generators. */
  readonly generators: readonly Tensor[];
}

/** The present states. */
export function randomState(loaders: readonly unknown[]): RandomState {
  return {
    cpu: getRngState(),
    cuda: cuda.isAvailable() ? cuda.getRngStateAll() : [],
    generators: generatorsOf(loaders).map((generator) => generator.getState()),
  };
}

/** Restores the states of all generators. */
export function setRandomState(state: RandomState, loaders: readonly unknown[]): void {
  setRngState(state.cpu);
  if (state.cuda.length > 0) cuda.setRngStateAll([...state.cuda]);
  generatorsOf(loaders).forEach((generator, i) => {
    const saved = state.generators[i];
    if (saved !== undefined) generator.setState(saved);
  });
}

/** The generators of loaders and their samplers, each once. */
function generatorsOf(loaders: readonly unknown[]): Generator[] {
  return [...new Set(loaders.flatMap(generatorsOfOne))];
}

function generatorsOfOne(loader: unknown): Generator[] {
  const of = (owner: unknown, ...names: string[]): unknown[] =>
    typeof owner === "object" && owner !== null ? names.map((name) => Reflect.get(owner, name) as unknown) : [];
  const samplers = of(loader, "sampler", "batchSampler");
  const owners = [loader, ...samplers, ...samplers.flatMap((sampler) => of(sampler, "sampler"))];
  return owners
    .flatMap((owner) => of(owner, "generator"))
    .filter((value): value is Generator => typeof value === "object" && value !== null && "getState" in value);
}
