/** Who may join a course, in the order in which it is offered to choose from. */
export const JOININGS = {
  open: { label: "Everybody", description: "Whoever wants to enrolls and begins at once." },
  request: {
    label: "On request",
    description: "You approve each learner, or decline with a reason.",
  },
  assigned: { label: "Assigned only", description: "You decide who is in the course." },
  class: { label: "By class", description: "Whoever is in a class that takes the course." },
} as const;

export type Joining = keyof typeof JOININGS;
export const JOINING_NAMES = Object.keys(JOININGS) as Joining[];

/** What is still to be completed before a course. */
export type MissingCourse = Readonly<{ slug: string; title: string; isOnOffer: boolean }>;

/** How somebody stands before the door of a course that they are not in. */
export type WayIn = Readonly<{
  joining: Joining;
  seats: number | null;
  /** Whether a seat is free for the next who comes. Not known of visitors, whose page is the same for all of them. */
  isFull: boolean;
  request: "asked" | "waiting" | "declined" | null;
  /** How many are before them in line, themselves included. */
  place: number;
  /** Why the request was declined, or why they were taken out. */
  reason: string;
  wasTakenOut: boolean;
  missing: readonly MissingCourse[];
}>;
