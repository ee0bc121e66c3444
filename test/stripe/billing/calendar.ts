/** How often it is billed. */
export type Every = Readonly<{ interval: "day" | "week" | "month" | "year"; count: number }>;

/** The point that periods are counted from, in seconds, and the day of the month that was meant (29 to 31 are not in every month). */
export type Anchor = Readonly<{ at: number; day?: number }>;

export type Period = Readonly<{ start: number; end: number }>;

export const HOUR = 3_600;
export const DAY = 86_400;
const MONTHS = { month: 1, year: 12 } as const;
const SECONDS = { day: DAY, week: 7 * DAY } as const;

/**
 * The n-th start of a period, counted from the anchor. A month that lacks the anchor's day starts its period
 * on its last day, and the next month that has the day returns to it.
 */
export function boundary(anchor: Anchor, { interval, count }: Every, n: number): number {
  if (interval === "day" || interval === "week") return anchor.at + n * count * SECONDS[interval];
  const from = new Date(anchor.at * 1000);
  const month = from.getUTCMonth() + n * count * MONTHS[interval];
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(anchor.day ?? from.getUTCDate(), last);
  return Date.UTC(from.getUTCFullYear(), month, day) / 1000 + (anchor.at % DAY);
}

/** The period that a moment lies in: it starts at or before the moment and ends after it. */
export function periodAt(anchor: Anchor, every: Every, at: number): Period {
  let n = Math.floor((at - anchor.at) / longest(every)) - 1;
  while (boundary(anchor, every, n + 1) <= at) n += 1;
  while (boundary(anchor, every, n) > at) n -= 1;
  return { start: boundary(anchor, every, n), end: boundary(anchor, every, n + 1) };
}

function longest({ interval, count }: Every): number {
  if (interval === "day" || interval === "week") return count * SECONDS[interval];
  return count * (interval === "year" ? 366 : 31) * DAY;
}

/** The first moment at or after `from` on that day of a month (the last day of a month that lacks it), and at that time where one is named. */
export function anchorOn(
  from: number,
  wanted: Readonly<{
    day_of_month: number;
    month?: number | undefined;
    hour?: number | undefined;
    minute?: number | undefined;
    second?: number | undefined;
  }>,
): Anchor {
  const start = new Date(from * 1000);
  const time =
    wanted.hour === undefined
      ? from % DAY
      : wanted.hour * HOUR + (wanted.minute ?? 0) * 60 + (wanted.second ?? 0);
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + ahead, 1));
    if (wanted.month !== undefined && first.getUTCMonth() + 1 !== wanted.month) continue;
    const at = boundary(
      { at: first.getTime() / 1000 + time, day: wanted.day_of_month },
      { interval: "month", count: 1 },
      0,
    );
    if (at >= from) return { at, day: wanted.day_of_month };
  }
  throw new RangeError("No such day comes within a year.");
}
