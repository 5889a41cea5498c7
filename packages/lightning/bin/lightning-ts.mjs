#!/usr/bin/env node
/** @file The command `lightning-ts`. */
import { main } from "../dist/cli/main.js";

await main(process.argv.slice(2));
