/** @file LightningEnvironment: processes that the run makes itself. */
import { ClusterEnvironment } from "./cluster-environment.js";

function numberOf(name: string): number | null {
  const text = process.env[name];
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * One machine, or several with `NODE_RANK`, `MASTER_ADDR` and `MASTER_PORT` set on each. Where `LOCAL_RANK` is set, another program made the
 * processes. Counterpart: `LightningEnvironment`.
 */
export class LightningEnvironment extends ClusterEnvironment {
  get createsProcessesExternally(): boolean {
    return process.env.LOCAL_RANK !== undefined;
  }

  get mainAddress(): string {
    return process.env.MASTER_ADDR ?? "127.0.0.1";
  }

  /** `MASTER_PORT`, else Lightning's own default. */
  get mainPort(): number {
    return numberOf("MASTER_PORT") ?? 12_910;
  }

  get worldSize(): number {
    return numberOf("WORLD_SIZE") ?? 1;
  }

  get globalRank(): number {
    return numberOf("RANK") ?? this.localRank;
  }

  get localRank(): number {
    return numberOf("LOCAL_RANK") ?? 0;
  }

  get nodeRank(): number {
    return numberOf("NODE_RANK") ?? numberOf("GROUP_RANK") ?? 0;
  }
}
