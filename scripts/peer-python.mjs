/** @file Prints the command of the Python to compare with, made if it is missing; everything else goes to the error stream. */
import { peerPython } from "./lib/peer.mjs";

console.log = console.error;
const python = peerPython();
if (python === null) process.exit(1);
process.stdout.write(`${python}\n`);
