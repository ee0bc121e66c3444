/** When Stripe says that something was, which it counts in seconds. */
export const moment = (seconds: number): Date => new Date(seconds * 1_000);

/** The filter of a list that begins there. */
export const since = (from: Date | null) =>
  from ? { created: { gte: Math.floor(from.getTime() / 1_000) } } : {};

/** The same for one that there may not be; metadata have it as a text. */
export const momentOr = (seconds: number | string | null | undefined): Date | null =>
  seconds ? moment(Number(seconds)) : null;

/** The second in which something is, as Stripe counts it. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);
