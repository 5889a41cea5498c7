/** @file What recorded cases of metrics hold. */

/** A value as JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A metric: a class with arguments, or an operator with operands. */
export interface MetricSpec {
  class?: string;
  op?: string;
  given?: Json[];
  args?: Record<string, Json>;
}

/** The arguments of `update`. */
export interface Batch {
  args?: Json[];
  kwargs?: Record<string, Json>;
}

/** An error: its class in Python, and where it was. */
export interface ErrorSpec {
  class: string;
  message: string;
  at?: "construct" | "forward" | "compute";
  batch?: number;
}

/** What a call gave: a value or an error, and the classes of its warnings. */
export interface Given {
  value?: Json;
  error?: ErrorSpec;
  warnings?: string[];
}

/** Values of a metric over batches. */
export interface ValueCase {
  id: string;
  kind: "metric";
  metric: MetricSpec;
  batches: Batch[];
  forward: Json[];
  error?: ErrorSpec;
  construct_warnings?: string[];
  warnings?: string[];
  compute?: Json;
  compute_by_update?: Json;
  update_count?: number;
  reset_compute?: Given;
  again?: { forward: Given; compute: Given };
  states?: Record<string, Json>;
  flags?: Record<string, boolean | null>;
  picked?: string;
}

/** A step of an object's life. */
export interface Step extends Given {
  do: [string, ...Json[]];
}

/** The life of an object. */
export interface ObjectCase {
  id: string;
  kind: "object";
  metric: MetricSpec;
  steps: Step[];
  error?: ErrorSpec;
}
