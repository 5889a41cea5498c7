/**
 * @file Prints the command of the Python to compare with, made if it is missing; with the argument `services` that of the Python with the services of
 * loggers. Everything else goes to the error stream.
 */
import { peerPython, peerServices } from "./lib/peer.mjs";

console.log = console.error;
const python = process.argv[2] === "services" ? peerServices() : peerPython();
if (python === null) process.exit(1);
process.stdout.write(`${python}\n`);
