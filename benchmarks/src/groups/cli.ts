/** @file Group "cli": the command line from the start of its process. */
import { type Group, python, wholeProcess } from "../plan.js";

export const cli: Group = {
  name: "cli",
  title: "Command line: from the start of a process",
  rows: [
    {
      name: "cli-help",
      title: "lightning-ts fit --help, to its last line",
      measure: "process",
      ours: wholeProcess("cli-help"),
      peers: [{ name: "LightningCLI", side: python("cli_help"), target: 0.25 }],
      rounds: 7,
    },
    {
      name: "cli-start",
      title: "a fit through LightningCLI, to the end of its first step",
      measure: "process",
      ours: wholeProcess("first-cli-step", "cli"),
      peers: [
        {
          name: "ours, the same Trainer in code and 60 ms",
          side: wholeProcess("first-cli-step", "code", "60"),
          target: 1,
        },
        { name: "ours, the same Trainer in code", side: wholeProcess("first-cli-step", "code", "0"), target: null },
        { name: "LightningCLI", side: python("cli_first_step"), target: null },
      ],
      rounds: 11,
    },
  ],
};
