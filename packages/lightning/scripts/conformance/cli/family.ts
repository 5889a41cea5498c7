/** @file The family of recorded command lines. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Family } from "../family.js";
import { fields, unknownField } from "../fields.js";
import type { CliCase } from "./case.js";

const link = fields("from to compute on");
const choice = { list: fields("class nested_key link_to") };
const cli = fields(
  "model data subclass_mode_model subclass_mode_data run seed_everything_default auto_configure_optimizers load_from_checkpoint_support " +
    "trainer_defaults save_config parser defaults methods instantiate_trainer trainer",
  {
    arguments: { list: fields("name type default required help") },
    class_arguments: { list: fields("class key") },
    optimizers: choice,
    lr_schedulers: choice,
    links: { list: link },
  },
);
const call = fields("args env", { cli });
const known = fields("quirk", {
  case: fields("family name files train", { cli, calls: { list: call } }),
  calls: {
    list: fields(
      "exit error subcommand config config_error files events model datamodule trainer optimizers learning_rates hparams arguments help printed stdout warnings",
      { call },
    ),
  },
});

/** Command lines of programs with a Trainer, call by call. */
export const commandLines: Family = {
  name: "cli",
  own: new URL("../../../test-data/conformance-cli", import.meta.url),
  holds: (document) => isCase(document) || isClasses(document),
  nameOf: (document) => (isCase(document) ? `${document.case.family}/${document.case.name}` : "classes"),
  replay: (document) => (isCase(document) ? difference(document) : null),
};

function isCase(document: unknown): document is CliCase {
  if (typeof document !== "object" || document === null || !("case" in document) || !("calls" in document))
    return false;
  const { case: of } = document as { case: { cli?: unknown; calls?: unknown } | null };
  return typeof of?.cli === "object" && Array.isArray(of.calls) && Array.isArray(document.calls);
}

/** The description of the classes of the cases, which `classes.ts` has. */
function isClasses(document: unknown): boolean {
  return (
    typeof document === "object" &&
    document !== null &&
    "module" in document &&
    document.module === "cases" &&
    "classes" in document
  );
}

/** The first difference between a recorded command line and this library, or null. */
export async function difference(recorded: CliCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  const { case: of, calls, quirk } = recorded;
  if (calls.length !== of.calls.length) return `${calls.length} traces of ${of.calls.length} calls`;
  const { runCall } = await import("./run-call.js"); // which loads all classes
  const { callDifference } = await import("./compare-call.js");
  const root = realpathSync(mkdtempSync(join(tmpdir(), "cli-")));
  try {
    for (const [name, text] of Object.entries(of.files ?? {})) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    for (const [i, trace] of calls.entries()) {
      const found = callDifference(trace, await runCall(of, trace, root), quirk);
      if (found !== null) return `call ${i}: ${found}`;
    }
    return null;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
