/**
 * The list in an order that `seed` (a whole number below 2^32) decides: the same seed, the same order,
 * every order about as often (Fisher and Yates, on the generator "mulberry32").
 */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = [...list];
  const random = randomFrom(seed);
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
