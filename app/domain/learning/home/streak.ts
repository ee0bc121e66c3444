/** A day of the calendar, for example "2026-03-29". */
export type Day = string;

export type Streak = Readonly<{
  /** Days in a row with something learned, up to today; up to yesterday while today can still join them. */
  length: number;
  learnedToday: boolean;
  /** The last seven days, today the last of them. */
  week: readonly Readonly<{ day: Day; learned: boolean }>[];
}>;

const DAY_MS = 86_400_000;

/**
 * How many days in a row somebody has learned. The days are those of the academy's calendar, in any order and as often
 * as they come; what lies after today does not count.
 */
export function streakOf(learned: readonly Day[], today: Day): Streak {
  const days = new Set(learned);
  const learnedToday = days.has(today);
  let length = 0;
  while (days.has(before(today, learnedToday ? length : length + 1))) length += 1;
  const week = Array.from({ length: 7 }, (_, index) => {
    const day = before(today, 6 - index);
    return { day, learned: days.has(day) };
  });
  return { length, learnedToday, week };
}

/** Days of a calendar have no clock, so each is as long as the other. */
const before = (day: Day, days: number): Day =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
