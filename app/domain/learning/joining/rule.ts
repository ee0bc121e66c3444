import type { Joining } from "./words.ts";

/** Who may join a course, how many, and until when it is to be done. Days are those of the academy's time zone. */
export type JoiningRule = Readonly<{
  courseId: string;
  joining: Joining;
  /** None: as many as want to. */
  seats: number | null;
  mayLeave: boolean;
  dueOn: string | null;
  /** Days after enrolling. */
  dueDays: number | null;
}>;

/** What holds for a course without a rule of its own. */
export const OPEN_TO_ALL = {
  joining: "open",
  seats: null,
  mayLeave: true,
  dueOn: null,
  dueDays: null,
} as const satisfies Omit<JoiningRule, "courseId">;
