/** @file One process of `ranks.ts`: it imports a program, calls it, and sends what it gave. */
import { setNumThreads } from "@lightning-ts/torch";
import type { Program } from "./ranks.js";

process.once("message", ({ program, argument }: { program: string; argument: unknown }) => {
  setNumThreads(1);
  const send = (outcome: object): void => void process.send?.(outcome, () => process.disconnect());
  import(program)
    .then(async (module: { default: Program<unknown, unknown> }) =>
      send({ ok: (await module.default(argument)) ?? null }),
    )
    .catch((error: unknown) => {
      const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
      send({ error: { name, message } });
    });
});
