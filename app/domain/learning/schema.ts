import { z } from "zod";
import { FACET_NAMES, SORT_NAMES } from "./words.ts";

export const EnrollLearner = z
  .object({ courseSlug: z.string().max(100) })
  .meta({ id: "learning.enroll-learner", title: "Enroll" });
export type EnrollLearner = z.output<typeof EnrollLearner>;

export const CompleteLesson = z
  .object({ courseSlug: z.string().max(100), lessonSlug: z.string().max(100) })
  .meta({ id: "learning.complete-lesson", title: "Complete a lesson" });
export type CompleteLesson = z.output<typeof CompleteLesson>;

export const OpenLesson = z
  .object({ courseSlug: z.string().max(100), lessonSlug: z.string().max(100) })
  .meta({ id: "learning.open-lesson", title: "Open a lesson" });
export type OpenLesson = z.output<typeof OpenLesson>;

const ms = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);

export const ReportWatching = z
  .object({
    courseSlug: z.string().max(100),
    lessonSlug: z.string().max(100),
    /** Pairs of milliseconds: from, to. */
    ranges: z.array(z.tuple([ms, ms])).max(1_000),
    positionMs: ms,
  })
  .meta({ id: "learning.report-watching", title: "Report what was watched" });
export type ReportWatching = z.output<typeof ReportWatching>;

const wanted = z.array(z.string().max(60)).max(20).default([]);

const words = z.string().trim().max(200, "Use fewer words.").default("");

/** What somebody has typed so far. */
export const CatalogWords = z.object({ words });
export type CatalogWords = z.output<typeof CatalogWords>;

/** What is asked of the catalog. All of it stands in the address of the answer. */
export const CatalogQuestion = z.object({
  words,
  category: wanted,
  level: wanted,
  language: wanted,
  price: wanted,
  rating: wanted,
  duration: wanted,
  format: wanted,
  sort: z.enum(SORT_NAMES).optional().catch(undefined),
  /** Where the page before ended: zone, key and course. */
  older: z
    .string()
    .regex(/^[0-3]\.-?\d{1,16}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type CatalogQuestion = z.output<typeof CatalogQuestion>;

/** The questions of an address, those that can be asked several times each as a list. */
export const questionsIn = (query: URLSearchParams) => ({
  ...Object.fromEntries(query),
  ...Object.fromEntries(FACET_NAMES.map((facet) => [facet, query.getAll(facet).filter(Boolean)])),
});
