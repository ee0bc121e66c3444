/** How the conditions of a class are combined. */
export const MATCHINGS = {
  all: "People who meet all of the conditions",
  any: "People who meet any of the conditions",
} as const;

export type Matching = keyof typeof MATCHINGS;
export const MATCHING_NAMES = Object.keys(MATCHINGS) as Matching[];

/** How one member stands in one course of the class; not enrolled where there is no date. */
export type Standing = Readonly<{
  courseId: string;
  title: string;
  enrolledAt: Date | null;
  completedAt: Date | null;
  lastOpenedAt: Date | null;
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
  done: number;
  lessons: number;
}>;
