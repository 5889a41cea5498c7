/** @file Group "mnist": a real program, from files on disk to its test accuracy. */
import { type Group, python, wholeProcess } from "../plan.js";
import { digitsFolder, writeDigits } from "./digits.js";

export const mnist: Group = {
  name: "mnist",
  title: "Digits: examples/mnist's model, one epoch over 8,000 images, validation, test; a whole process",
  prepare: writeDigits,
  rows: [
    {
      name: "mnist",
      title: "from files on disk to the test accuracy, everything on",
      measure: "process",
      ours: wholeProcess("mnist", digitsFolder()),
      peers: [{ name: "Lightning", side: python("mnist", "process", digitsFolder()), target: 0.5 }],
      rounds: 5,
    },
  ],
};
