/** Milliseconds of a film, the end left out. */
export type Range = readonly [from: number, to: number];

/** Ranges in order that neither touch nor overlap. */
export type Ranges = readonly Range[];

/** What any of these ranges covers of a film of that length; the same in whatever order and however often they are told. */
export function united(ranges: Ranges, lengthMs: number): Ranges {
  const inside = ranges
    .map(([from, to]) => [Math.max(0, from), Math.min(lengthMs, to)] as const)
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
  const apart: Range[] = [];
  for (const [from, to] of inside) {
    const last = apart.at(-1);
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}

/** How many milliseconds they cover. */
export const watchedMs = (ranges: Ranges): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from, 0);

type Told = Readonly<{ known: Ranges; told: Ranges; lengthMs: number; mostMs: number }>;

/** What was known with what was told, of which no more than `mostMs` is new: what comes first in the film counts first. */
export function grown({ known, told, lengthMs, mostMs }: Told): Ranges {
  let left = mostMs;
  let sofar = united(known, lengthMs);
  for (const [from, to] of united(told, lengthMs)) {
    const reach = reachOf([from, to], sofar, left);
    const before = watchedMs(sofar);
    sofar = united([...sofar, [from, reach]], lengthMs);
    left -= watchedMs(sofar) - before;
  }
  return sofar;
}

/** How far one comes in this range before so many milliseconds are new. */
function reachOf([from, to]: Range, known: Ranges, mostMs: number): number {
  let left = mostMs;
  let at = from;
  for (const [begins, ends] of known) {
    if (ends <= at || begins >= to) continue;
    const fresh = Math.max(0, begins - at);
    if (fresh > left) return at + left;
    left -= fresh;
    at = ends;
  }
  return at >= to ? to : Math.min(to, at + left);
}
