/** @file PyTorch's names in JavaScript. */

/** snake_case to camelCase, letter by letter; leading and trailing underscores stay. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());
}
