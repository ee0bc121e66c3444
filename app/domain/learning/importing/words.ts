/** What a worker does with an archive, in this order. */
export const IMPORT_STEPS = {
  reading: "Reading the archive",
  checking: "Looking at its files",
  keeping: "Keeping its files",
  drawing: "Drawing its lessons",
  writing: "Writing the course down",
} as const;

export type ImportStep = keyof typeof IMPORT_STEPS;

/** Hears what is done now, and how many of how many files or lessons of that step are past. */
export type Tell = (step: ImportStep, past: number, total: number) => void;

/** What has become of an archive. */
export type ImportState = "waiting" | "running" | "done" | "refused" | "stopped";

/** What came of an import: the course, what was taken, and what could not be. */
export type CourseReport = Readonly<{
  course: Readonly<{ id: string; slug: string; title: string; url: string }>;
  created: boolean;
  changed: boolean;
  onSale: boolean;
  state: "on-sale" | "draft" | "submitted";
  lessons: number;
  figures: number;
  problems: readonly Readonly<{ kind: string; where: string; what: string }>[];
}>;
