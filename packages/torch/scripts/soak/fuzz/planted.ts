/** @file Calls with planted faults, for the test of what finds them. */
import { serve } from "./children.js";

let isBroken = false;
let isHeapBroken = false;

await serve(process.argv.slice(2), (index) => {
  switch (index) {
    case 3:
      process.kill(process.pid, "SIGSEGV");
      break;
    case 5:
      for (;;);
    case 7:
      return Promise.resolve("threw a number");
    case 9:
      isBroken = true;
      break;
    case 12:
      if (isBroken) process.abort();
      break;
    // As one that writes out of bounds: a checked heap ends it at once, another one two calls later.
    case 13:
      if (process.env.MALLOC_CHECK_ !== undefined) process.abort();
      isHeapBroken = true;
      break;
    case 15:
      if (isHeapBroken) process.abort();
      break;
  }
  return Promise.resolve(null);
});
