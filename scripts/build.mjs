/** @file `npm run build`: all set-up and nothing else. */
import { prepare } from "./lib/prepare.mjs";

prepare();
