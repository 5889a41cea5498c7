/** @file Which warnings the process had: each text comes once. Whoever counts warnings clears it. */
export const warned = new Set<string>();
