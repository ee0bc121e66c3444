/** What a lesson holds that could not be taken as it is. */
export type LessonProblemKind =
  | "figure-missing"
  | "figure-undescribed"
  | "link-unresolved"
  | "construct-left-out";

/** One thing that could not be taken, with the line of the Markdown (from 1) on which it stands. */
export type LessonProblem = Readonly<{ kind: LessonProblemKind; line: number; what: string }>;

type At = number | { position?: { start: { line: number } } | undefined };
export type ReportProblem = (kind: LessonProblemKind, at: At, what: string) => void;

/** The line of a node, or the line that is given. */
export const lineOf = (at: At): number =>
  typeof at === "number" ? at : (at.position?.start.line ?? 1);

/** A list of problems and the function that adds to it. */
export function problemList(): { problems: LessonProblem[]; report: ReportProblem } {
  const problems: LessonProblem[] = [];
  return { problems, report: (kind, at, what) => problems.push({ kind, line: lineOf(at), what }) };
}
