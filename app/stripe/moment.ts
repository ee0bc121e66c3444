/** When Stripe says that something was, which it counts in seconds. */
export const moment = (seconds: number): Date => new Date(seconds * 1_000);

/** The filter of a list that begins there. */
export const since = (from: Date | null) =>
  from ? { created: { gte: Math.floor(from.getTime() / 1_000) } } : {};
