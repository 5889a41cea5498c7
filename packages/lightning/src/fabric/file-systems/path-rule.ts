/** @file The rule of options that take a path or an address. */
import type { Rule } from "../../util/rules.js";
import { refusal } from "../../util/rules.js";
import { TypeError } from "../../util/user-errors.js";
import { locatedPath, writablePath } from "./registry.js";

const forms = "a path or a file: URL";

function ruleOf(locate: (path: string | URL, place: string) => string): Rule<string | URL, string> {
  return {
    takes: forms,
    schema: { type: "string" },
    read: (value, place) => {
      if (typeof value === "string" || value instanceof URL) return locate(value, place);
      throw refusal(TypeError, place, forms, value, "Give a string or a URL.");
    },
  };
}

/** A path, a `file:` URL or an address, in its normal form. */
export const path: Rule<string | URL, string> = ruleOf(locatedPath);

/** The same, of what will be written: not of the web. */
export const outputPath: Rule<string | URL, string> = ruleOf(writablePath);
