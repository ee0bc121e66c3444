/** What becomes of a line of a list of people and departments. */
export const PLACING_OUTCOMES = {
  moves: "Is put there",
  founds: "Is put there; the department is new",
  leaves: "Is in no department any more",
  stays: "Is there already",
  unknown: "Nobody here has this address; invite them first",
  twice: "Has a line above",
  wrong: "No department can be called that",
} as const;

export type PlacingOutcome = keyof typeof PLACING_OUTCOMES;

/** One line of such a list, and what becomes of it. */
export type JudgedLine = Readonly<{
  line: number;
  email: string;
  department: string;
  outcome: PlacingOutcome;
}>;
