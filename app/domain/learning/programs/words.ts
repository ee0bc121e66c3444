/** What a program can be, in the order in which it is offered to choose from. */
export const PROGRAM_KINDS = {
  path: {
    label: "Learning path",
    description: "Courses that lead somewhere together, in an order or without.",
  },
  bundle: {
    label: "Bundle",
    description: "Courses that are offered together, at one price or free.",
  },
} as const;
export type ProgramKind = keyof typeof PROGRAM_KINDS;
export const PROGRAM_KIND_NAMES = Object.keys(PROGRAM_KINDS) as ProgramKind[];

/** Where a program stands, as its author reads it. */
export const PROGRAM_STATES = {
  draft: { label: "Draft", tone: "neutral" },
  published: { label: "On offer", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: "danger" },
} as const;
export type ProgramState = keyof typeof PROGRAM_STATES;

/** How a learner stands in one course of a program. */
export const COURSE_STANDINGS = {
  completed: { label: "Completed", tone: "success" },
  begun: { label: "In progress", tone: "primary" },
  enrolled: { label: "Not begun", tone: "neutral" },
  waiting: { label: "In line for a seat", tone: "warning" },
  asked: { label: "Asked to join", tone: "warning" },
  open: { label: "Open to you", tone: "neutral" },
  later: { label: "Opens later", tone: "neutral" },
  gone: { label: "Not on offer any more", tone: "neutral" },
} as const;
export type CourseStanding = keyof typeof COURSE_STANDINGS;
