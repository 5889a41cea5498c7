/** @file Callbacks that note which calls reached them. */

/** Calls in order: who, which method, and with what. */
export type Calls = unknown[][];

interface Step {
  readonly step: number;
  readonly loss?: number | null;
}

/** What a method that takes its values by position or by name was given. */
function stepOf(first: number | Step, loss: number | null): Required<Step> {
  if (typeof first === "number") return { step: first, loss };
  const { step, loss: named = null } = first;
  return { step, loss: named };
}

class Recorder {
  constructor(
    readonly who: string,
    readonly calls: Calls,
  ) {}

  onStart(): void {
    this.calls.push([this.who, "on_start"]);
  }

  onStep(first: number | Step, second: number | null = null): void {
    const { step, loss } = stepOf(first, second);
    this.calls.push([this.who, "on_step", step, loss]);
  }

  onAny(...args: unknown[]): void {
    const named = args.filter((arg) => typeof arg === "object");
    this.calls.push([this.who, "on_any", args.filter((arg) => typeof arg !== "object"), named[0] ?? {}]);
  }

  onFails(): void {
    throw new Error("scenario asked for this");
  }
}

class Partial {
  readonly value = 1;

  constructor(
    readonly who: string,
    readonly calls: Calls,
  ) {}

  onStep(first: number | Step): void {
    this.calls.push([this.who, "on_step", stepOf(first, null).step]);
  }
}

/** A callback of a program, by the name of its class. */
export function makeCallback(name: string, index: number, calls: Calls): object {
  if (name === "Recorder") return new Recorder(`Recorder ${index}`, calls);
  if (name === "Partial") return new Partial(`Partial ${index}`, calls);
  throw new Error(`no callback is called ${name}`);
}
