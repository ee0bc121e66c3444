/** What has become of somebody whom a course or a program was given to. */
export const ASSIGNMENT_OUTCOMES = {
  enrolled: "Is in",
  waiting: "In line, because every seat is taken",
  unready: "Not yet, because a required course is missing",
  left: "Has left it, and is not brought back",
  inactive: "Is deactivated",
  unknown: "Nobody here has this address; invite them first",
  refused: "It is not on offer any more",
} as const;

export type AssignmentOutcome = keyof typeof ASSIGNMENT_OUTCOMES;

/** How many people are given a course while whoever gives it waits; for more it goes on by itself. */
export const AT_ONCE = 200;
