import type { LessonKind } from "../authoring/words.ts";
import type { LessonProblemKind } from "../markdown/lesson-problem.ts";
import type { CourseRules } from "../portable/portable-course.ts";
import type { Question } from "../quiz/question.ts";
import type { FeedbackRule } from "../quiz/words.ts";

export type ImportProblemKind =
  | LessonProblemKind
  | "figure-refused"
  | "file-missing"
  | "file-left-out"
  | "lesson-left-out"
  | "bad-front-matter"
  | "text-damaged"
  | "part-left-out";

/** One thing that could not be taken: `where` is a path in the source, with a line where there is one. */
export type ImportProblem = Readonly<{ kind: ImportProblemKind; where: string; what: string }>;

export type ImportReport = Readonly<{
  lessons: number;
  figures: number;
  problems: readonly ImportProblem[];
}>;

/** A file that learners take along or watch, or the captions of one: where it lies in the source. */
export type ImportedFile = Readonly<{
  path: string;
  name: string;
  /** That its bytes must have, in hex, where the source says so. */
  sha256?: string;
}>;

/** The rules of a quiz, and which of the course's banks it asks from. */
export type ImportedQuiz = QuizRules & Readonly<{ bank: number }>;

export type QuizRules = Readonly<{
  draw: number | null;
  attemptsAllowed: number | null;
  limitMinutes: number | null;
  /** RFC 3339, in UTC. */
  closesAt: string | null;
  shuffles: boolean;
  oneByOne: boolean;
  passPercent: number;
  feedback: FeedbackRule;
}>;

export type ImportedBank = Readonly<{
  title: string;
  questions: readonly (Question & Readonly<{ explanation: string }>)[];
}>;

export type ImportedLesson = Readonly<{
  slug: string;
  kind: LessonKind;
  /** Which of the course's sections it stands in. */
  section: number;
  /** Where it lay in the source; links and figures in its Markdown are relative to it. */
  path: string;
  title: string;
  minutes: number;
  objectives: readonly string[];
  questions: readonly string[];
  keypoints: readonly string[];
  markdown: string;
  /** Where a link leads; empty for every other kind. */
  url: string;
  /** What it hands out, shows or plays. */
  file: ImportedFile | null;
  captions: readonly (ImportedFile & Readonly<{ language: string }>)[];
  /** How much of a film has to be watched; null: as much as usual. */
  watchPercent: number | null;
  quiz: ImportedQuiz | null;
}>;

/** What a lesson is that is nothing but text, in a course without headings. */
export const PLAIN_LESSON = {
  kind: "text",
  section: 0,
  url: "",
  file: null,
  captions: [],
  watchPercent: null,
  quiz: null,
} as const satisfies Partial<ImportedLesson>;

/** What most courses leave to whoever brings them. */
export const PLAIN_COURSE = {
  category: null,
  level: null,
  price: null,
  sections: [""],
  banks: [],
} as const satisfies Partial<ImportedCourse>;

/** A picture of the source; with a size it has been drawn anew before, and may be kept as it is. */
export type ImportedFigure = Readonly<{
  path: string;
  bytes: Uint8Array;
  size?: Readonly<{ width: number; height: number }>;
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
  category: string | null;
  level: string | null;
  price: Readonly<{ minor: bigint; currency: string }> | null;
  /** Whether learners see it at once, where authors may decide that; otherwise it is a draft to look over. */
  isFinished: boolean;
  /** Titles; lessons without a heading stand in a section without a title. */
  sections: readonly string[];
  lessons: readonly ImportedLesson[];
  banks: readonly ImportedBank[];
  figures: readonly ImportedFigure[];
  /** What the academy that it comes from had said of it besides. */
  rules?: CourseRules;
  /** Files that do not lie in the source but were made of it, by the path that lessons call them by. */
  written?: ReadonlyMap<string, Uint8Array>;
  report: ImportReport;
}>;

export type AddProblem = (kind: ImportProblemKind, where: string, what: string) => void;
