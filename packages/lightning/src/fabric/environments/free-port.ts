/** @file A port of this machine that nothing listens on. */
import { createServer } from "node:net";
import { Error } from "../../util/user-errors.js";

/**
 * A port that is free now, chosen by the operating system. `STANDALONE_PORT` chooses another.
 *
 * @throws Error (`ERR_NO_PORT`) where the operating system gives none
 */
export function freePort(): number {
  const server = createServer();
  // What another program does with a connection in between is nothing to this one.
  server.on("error", () => undefined);
  server.listen(0); // without a host name it listens at once
  const address = server.address();
  server.close();
  if (typeof address === "object" && address !== null) return address.port;
  throw Object.assign(
    new Error("Expected a free port of this machine. Received: none. Set MASTER_PORT to a port that is free."),
    { code: "ERR_NO_PORT" },
  );
}
