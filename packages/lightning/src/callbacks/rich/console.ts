/** @file Where rich output goes: its stream, width and colours. */
import { WriteStream } from "node:tty";
import { option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { boolean, instance, oneOf, orNull, type Rule, whole } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import { isStream, type ProgressStream } from "../progress/terminal.js";
import { type ColorDepth, parseStyle, styled } from "./style.js";

const options = new Options("consoleKwargs", {
  /** Where to write. Default: `process.stdout`. */
  file: option(instance("a stream with a method write", isStream)),
  /** Whether to write to `process.stderr` instead. Default false. */
  stderr: option(boolean, false),
  /** Columns. Default null: the terminal's. */
  width: optional(whole(1)),
  /** Whether the stream is taken for a terminal. Default null: what it says itself. */
  forceTerminal: optional(boolean),
  /** How many colours the terminal has: 16 ("standard"), "256", all ("truecolor"), or none (null). Default "auto". */
  colorSystem: option(orNull(oneOf(["auto", "standard", "256", "truecolor"], RangeError)), "auto"),
  /** Whether colours are left out; what is bold or italic stays. Default null: where the variable `NO_COLOR` is set. */
  noColor: optional(boolean),
});

/** Options of where rich output goes. Counterpart: the arguments of Rich's `Console`. */
export interface ConsoleOptions extends OptionsOf<typeof options> {}

/** An object of these options. */
export const consoleKwargs: Rule<ConsoleOptions, ValuesOf<typeof options>> = {
  takes: "an object of console options",
  schema: { type: "object" },
  read: (value, place) => {
    const { file, ...others } = options.read(value);
    // A stream beside "stderr" says twice where to write.
    if (file !== undefined && others.stderr)
      throw new RangeError(`${place}: expected file or stderr. Received: both. Leave one of them out.`);
    return { file, ...others };
  },
};

const depths = { standard: 4, 256: 8, truecolor: 24 } as const;
const WIDTH_WITHOUT_TERMINAL = 80;

/** A stream with its width and colours. */
export class RichConsole {
  /** Where text goes. */
  readonly stream: ProgressStream;
  /** Whether lines can be drawn over. */
  readonly isTerminal: boolean;
  /** The colours that are used. */
  readonly depth: ColorDepth;
  readonly #width: number | null;
  readonly #hasStyles: boolean;

  constructor({ file, stderr, width, forceTerminal, colorSystem, noColor }: ValuesOf<typeof options>) {
    this.stream = file ?? (stderr ? process.stderr : process.stdout);
    this.isTerminal = forceTerminal ?? this.stream.isTTY === true;
    this.#width = width;
    this.#hasStyles = this.isTerminal && colorSystem !== null;
    const isColorless = noColor ?? (process.env.NO_COLOR ?? "") !== "";
    if (!this.#hasStyles || isColorless || colorSystem === null) this.depth = 1;
    else this.depth = colorSystem === "auto" ? depthOf(this.stream) : depths[colorSystem];
  }

  /** Columns of a line. */
  get width(): number {
    return this.#width ?? this.stream.columns ?? WIDTH_WITHOUT_TERMINAL;
  }

  /** Text in a style, where the stream shows styles. */
  styled(text: string, style: string): string {
    return this.#hasStyles ? styled(text, parseStyle(style, "style"), this.depth) : text;
  }
}

/** What Node knows of a terminal; a stream of another kind that calls itself one has all colours. */
function depthOf(stream: ProgressStream): ColorDepth {
  if (!(stream instanceof WriteStream)) return 24;
  const depth = stream.getColorDepth();
  return depth === 24 || depth === 8 || depth === 4 ? depth : 1;
}
