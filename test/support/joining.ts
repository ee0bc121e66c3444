import type { setJoining } from "#app/domain/learning/joining/set-joining.ts";

/** A rule as its form sends it; only what differs from "open to all" is said. */
export const joiningRule = (
  courseSlug: string,
  rule: Partial<Parameters<typeof setJoining>[1]> = {},
): Parameters<typeof setJoining>[1] => ({
  courseSlug,
  joining: "open",
  seats: null,
  mayLeave: true,
  dueOn: null,
  dueDays: null,
  ...rule,
});
