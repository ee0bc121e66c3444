import type { Edition } from "./manifest.ts";

const [DAY_S, YEAR_DAYS] = [86_400, 365.25];
const SECONDS = {
  Y: YEAR_DAYS * DAY_S,
  M: (YEAR_DAYS / 12) * DAY_S,
  D: DAY_S,
  h: 3_600,
  m: 60,
  s: 1,
};

/** The seconds of a time as content writes it: CMITimespan of SCORM 1.2, timeinterval of 2004. Zero when it is none. */
export function secondsOf(text: string): number {
  const clock = /^(\d{1,4}):(\d{1,2}):(\d{1,2}(?:\.\d{1,2})?)$/.exec(text);
  if (clock) {
    const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map(Number);
    return hours * SECONDS.h + minutes * SECONDS.m + seconds;
  }
  const span =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/.exec(
      text,
    );
  if (!span) return 0;
  const [Y, M, D, h, m, s] = [1, 2, 3, 4, 5, 6].map((at) => Number(span[at] ?? 0));
  const parts = { Y, M, D, h, m, s };
  return Object.entries(SECONDS).reduce(
    (sum, [unit, seconds]) => sum + seconds * (parts[unit as keyof typeof parts] ?? 0),
    0,
  );
}

/** The same time as content reads it, to the hundredth of a second. */
export function durationOf(edition: Edition, seconds: number): string {
  const whole = Math.round(Math.max(0, seconds) * 100);
  const [h, m, s] = [
    Math.floor(whole / 360_000),
    Math.floor(whole / 6_000) % 60,
    (whole % 6_000) / 100,
  ];
  if (edition === "2004") return `PT${h}H${m}M${s}S`;
  const two = (value: number) => String(value).padStart(2, "0");
  const [left = "0", right] = s.toFixed(2).split(".");
  return `${String(Math.min(h, 9_999)).padStart(4, "0")}:${two(m)}:${left.padStart(2, "0")}.${right}`;
}
