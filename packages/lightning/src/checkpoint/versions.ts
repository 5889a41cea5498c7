/** @file Releases of Lightning, in order. */

/** Below 0 if `a` is the earlier release, above 0 if it is the later one. A pre-release such as "2.0.0rc1" is earlier than its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Major, minor and patch, and -1 for a pre-release. */
function parse(version: string): number[] {
  const [, release = "", rest = ""] = /^v?(\d+(?:\.\d+){0,2})(.*)$/.exec(version.trim()) ?? [];
  const numbers = release.split(".").map((part) => Number.parseInt(part, 10) || 0);
  while (numbers.length < 3) numbers.push(0);
  return [...numbers, /^[.-]?(a|b|c|rc|dev|alpha|beta|pre)/i.test(rest) ? -1 : 0];
}
