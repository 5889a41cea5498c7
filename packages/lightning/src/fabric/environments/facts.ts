/** @file What an environment says, checked: it may be a user's own. */
import { show } from "../../util/show.js";
import { TypeError } from "../../util/user-errors.js";
import type { ClusterEnvironment } from "./cluster-environment.js";
import { textOf } from "./variables.js";

type NumberName = "mainPort" | "worldSize" | "globalRank" | "localRank" | "nodeRank";

/** The value of a member, whether it is written as a property or as a method. */
function valueOf(environment: ClusterEnvironment, name: NumberName | "mainAddress"): unknown {
  const member: unknown = Reflect.get(environment, name);
  return typeof member === "function" ? member.call(environment) : member;
}

function expected(environment: ClusterEnvironment, name: string, what: string, value: unknown): TypeError {
  return new TypeError(
    `${environment.constructor.name}.${name}: expected ${what}. Received: ${show(value)}. Return one.`,
  );
}

/** A whole number that an environment gives, as a property or as a method. @throws TypeError for another value */
export function numberFrom(environment: ClusterEnvironment, name: NumberName): number {
  const value = valueOf(environment, name);
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw expected(environment, name, "a whole number of at least 0", value);
}

/** The address of the first process, as a property or as a method. @throws TypeError for another value */
export function addressFrom(environment: ClusterEnvironment): string {
  const value = valueOf(environment, "mainAddress");
  if (typeof value === "string" && value !== "") return value;
  throw expected(environment, "mainAddress", "a host name or an address", value);
}

/** Whether the processes are made outside of the run; where an environment does not say it, whether `LOCAL_RANK` is set. */
export function isLaunchedOutside(environment: ClusterEnvironment): boolean {
  const said: unknown = Reflect.get(environment, "createsProcessesExternally");
  const value: unknown = typeof said === "function" ? said.call(environment) : said;
  return typeof value === "boolean" ? value : textOf("LOCAL_RANK") !== null;
}

/** Tells an environment what follows from the flags, if it wants to know. */
export function tell(environment: ClusterEnvironment, name: "setGlobalRank" | "setWorldSize", value: number): void {
  const member: unknown = Reflect.get(environment, name);
  if (typeof member === "function") member.call(environment, value);
}
