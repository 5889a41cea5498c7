/** @file Which of several groups over one store is meant: a program may end its group, or lose it, and make another one. */
import { DistStoreError } from "../util/errors.js";
import { PrefixStore, type Store } from "./store.js";

/**
 * @internal The part of a store that the next group of all processes uses, where nothing is left of the groups before it. The first rank counts
 * them; the others wait until there is one that they have not been in, and take the newest. So a rank that comes early does not find the old one,
 * and one that comes late does not find one that the first rank gave up. Counterpart: the prefix "default_pg" of PyTorch, where the second group
 * needs another store.
 */
export function joinNext(store: Store, rank: number): Store {
  const key = (text: string): string => `worlds/${text}`;
  if (rank === 0) {
    const number = store.add(key("count"), 1);
    store.set(key(String(number)), "");
    return new PrefixStore(`default_pg/${number}`, store);
  }
  const last = store.add(key(`last/${rank}`), 0);
  try {
    store.wait([key(String(last + 1))]);
  } catch (cause) {
    const late = `initProcessGroup: no word from rank 0 within ${store.timeout} s, which begins the group.`;
    throw new DistStoreError(cause instanceof Error ? `${late}\n  ${cause.message.split("\n")[0]}` : late, { cause });
  }
  const number = store.add(key("count"), 0);
  store.add(key(`last/${rank}`), number - last);
  return new PrefixStore(`default_pg/${number}`, store);
}
