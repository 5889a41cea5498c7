/** @file Calls with planted faults, for the test of what finds them. */
import { serve } from "./children.js";

let isBroken = false;

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
  }
  return Promise.resolve(null);
});
