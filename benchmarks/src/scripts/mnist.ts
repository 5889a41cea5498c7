/** @file The digits as a whole process, timed by its parent. Argument: the folder of the images. */
import { writeSync } from "node:fs";
import { setNumThreads } from "@lightning-ts/torch";
import { mnist } from "../programs/mnist.js";

setNumThreads(Number(process.env.BENCH_THREADS ?? "1"));
const iterate = await mnist(process.argv.slice(2));
await iterate();
writeSync(3, "done\n");
