import type { LessonProblemKind } from "../markdown/lesson-problem.ts";

export type ImportProblemKind =
  | LessonProblemKind
  | "figure-refused"
  | "file-missing"
  | "file-left-out"
  | "lesson-left-out"
  | "bad-front-matter"
  | "text-damaged";

/** One thing that could not be taken: `where` is a path in the source, with a line where there is one. */
export type ImportProblem = Readonly<{ kind: ImportProblemKind; where: string; what: string }>;

export type ImportReport = Readonly<{
  lessons: number;
  figures: number;
  problems: readonly ImportProblem[];
}>;

export type ImportedLesson = Readonly<{
  slug: string;
  /** Where it lay in the source; links and figures in its Markdown are relative to it. */
  path: string;
  title: string;
  minutes: number;
  objectives: readonly string[];
  questions: readonly string[];
  keypoints: readonly string[];
  markdown: string;
  /** Paths of the figures that it shows, as in `ImportedCourse.figures`. */
  figures: readonly string[];
}>;

export type ImportedCourse = Readonly<{
  title: string;
  slug: string;
  /** BCP 47. */
  language: string;
  /** Plain text of at most 300 characters. */
  summary: string;
  /** Markdown; empty when the summary says it all. */
  description: string;
  /** Paths of the figures that the description shows, as in `figures`. */
  openFigures: readonly string[];
  license: string;
  source: string;
  attribution: string;
  keywords: readonly string[];
  lessons: readonly ImportedLesson[];
  figures: readonly Readonly<{ path: string; bytes: Uint8Array }>[];
  report: ImportReport;
}>;

export type AddProblem = (kind: ImportProblemKind, where: string, what: string) => void;
