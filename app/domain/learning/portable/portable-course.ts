import { z } from "zod";
import { JOINING_NAMES } from "../joining/words.ts";
import { QuestionBody, QuestionKey } from "../quiz/question.ts";
import { FEEDBACK_RULES, type FeedbackRule } from "../quiz/words.ts";
import { FACETS } from "../words.ts";

/** The name and the version of the format. A reader refuses versions that it does not know. */
export const FORMAT = "portable-course";
export const FORMAT_VERSION = 2;

/** Where everything lies in the archive. */
export const COURSE_PATH = "course.json";
export const filePath = (sha256: string): string => `files/${sha256}`;

const most = (length: number) =>
  z.string().max(length, `Use at most ${length.toLocaleString("en")} characters.`);
const titled = most(300).min(1, "Give it a title.");
const slug = most(100).regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "Use small letters, digits and single hyphens.",
);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Write the SHA-256 in hexadecimal.");
const language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "Write it like en or pt-BR.");
/** A path inside of the course, `/` between folders, none outside. */
const path = most(500).regex(
  /^(?!\/)(?!.*(^|\/)\.{1,2}(\/|$))[^\\\0]+$/,
  "Write a path that stays inside of the course.",
);
const count = (least: number, greatest: number) => z.int().min(least).max(greatest);

const File = z.strictObject({ sha256, name: most(255).min(1) });
const Captions = z.strictObject({ sha256, language });

const Quiz = z.strictObject({
  bank: count(0, 999),
  draw: count(1, 500).nullable(),
  attemptsAllowed: count(1, 100).nullable(),
  limitMinutes: count(1, 1_440).nullable(),
  closesAt: z.iso.datetime().nullable(),
  shuffles: z.boolean(),
  oneByOne: z.boolean(),
  passPercent: count(1, 100),
  feedback: z.enum(Object.keys(FEEDBACK_RULES) as [FeedbackRule, ...FeedbackRule[]]),
});

const asLesson = {
  slug,
  title: titled,
  minutes: count(0, 6_000),
  markdown: most(1_000_000),
  /** What links and pictures in its text are relative to. */
  path,
};

const webAddress = most(2_000).refine(
  (text) => text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text)),
  "Write an address that begins with https://.",
);

const Lesson = z.discriminatedUnion("kind", [
  z.strictObject({ ...asLesson, kind: z.literal("text") }),
  z.strictObject({ ...asLesson, kind: z.literal("link"), url: webAddress }),
  z.strictObject({ ...asLesson, kind: z.literal("file"), file: File.nullable() }),
  z.strictObject({
    ...asLesson,
    kind: z.literal("video"),
    file: File.nullable(),
    captions: z.array(Captions).max(100),
    /** How much of it has to be watched; none: as the academy has it. */
    watchPercent: count(0, 100).nullable(),
  }),
  z.strictObject({ ...asLesson, kind: z.literal("quiz"), quiz: Quiz.nullable() }),
  /** The package as it was sent. */
  z.strictObject({ ...asLesson, kind: z.literal("scorm"), package: File.nullable() }),
]);

const Question = z
  .strictObject({
    body: z.preprocess(withoutHtml, QuestionBody),
    key: QuestionKey,
    explanation: most(5_000),
    points: count(1, 100),
  })
  .refine(({ body, key }) => body.kind === key.kind, "The key is for another kind of question.")
  .refine(keyFits, "The key names something that the question does not offer.");

/** How a question looks is decided where it is shown. */
function withoutHtml(body: unknown): unknown {
  return typeof body === "object" && body !== null ? { ...body, html: "" } : body;
}

type Halves = Readonly<{ body: QuestionBody; key: QuestionKey }>;

/** Whether all that the key names is among what the question offers. */
function keyFits({ body, key }: Halves): boolean {
  const has = (list: readonly { id: string }[]) => (id: string) =>
    list.some((choice) => choice.id === id);
  if (body.kind === "single" && key.kind === "single") return has(body.options)(key.right);
  if (body.kind === "multiple" && key.kind === "multiple")
    return key.right.every(has(body.options));
  if (body.kind === "ordering" && key.kind === "ordering")
    return key.order.length === body.items.length && key.order.every(has(body.items));
  if (body.kind !== "matching" || key.kind !== "matching") return true;
  const [lefts, rights] = [Object.keys(key.pairs), Object.values(key.pairs)];
  return lefts.every(has(body.lefts)) && rights.every(has(body.rights));
}

/** What the academy has said of a course besides; null where it has said nothing. */
const Rules = z.strictObject({
  certificate: z
    .strictObject({
      offered: z.boolean(),
      validMonths: count(1, 120).nullable(),
      renewDays: count(1, 365).nullable(),
    })
    .refine(
      ({ validMonths, renewDays }) => renewDays === null || validMonths !== null,
      "What is valid for good need not be renewed.",
    )
    .nullable(),
  joining: z
    .strictObject({
      joining: z.enum(JOINING_NAMES),
      seats: count(1, 1_000_000).nullable(),
      mayLeave: z.boolean(),
      dueOn: z.iso.date().nullable(),
      dueDays: count(1, 3_650).nullable(),
    })
    .refine(
      ({ dueOn, dueDays }) => dueOn === null || dueDays === null,
      "One of both days is enough.",
    )
    .nullable(),
  /** Courses that are to be completed before, by their addresses. */
  requires: z.array(slug).max(100),
});
export type CourseRules = z.output<typeof Rules>;

/** A course as it travels: everything that its author wrote, and the names of its files. */
export const PortableCourse = z.strictObject({
  format: z.literal(FORMAT, `This says that it is no ${FORMAT}.`),
  /** The first version knew neither rules nor packages. */
  version: z.literal([1, FORMAT_VERSION], "This was written by a newer version. Bring it there."),
  course: z.strictObject({
    slug,
    title: titled,
    summary: most(2_000),
    /** Markdown. */
    description: most(200_000),
    language,
    category: most(60).nullable(),
    level: z
      .enum(Object.keys(FACETS.level.values) as (keyof typeof FACETS.level.values)[])
      .nullable(),
    license: most(300).nullable(),
    source: most(2_000).nullable(),
    attribution: most(10_000).nullable(),
    keywords: z.array(most(200)).max(200),
    /** In the smallest unit of the currency (ISO 4217); none: free. */
    price: z
      .strictObject({
        minor: z.string().regex(/^[1-9]\d{0,11}$/, "Write a whole number above 0."),
        currency: z.string().regex(/^[A-Z]{3}$/, "Write it like EUR."),
      })
      .nullable(),
  }),
  rules: Rules.default({ certificate: null, joining: null, requires: [] }),
  sections: z
    .array(z.strictObject({ title: most(300), lessons: z.array(Lesson).max(2_000) }))
    .max(1_000),
  banks: z
    .array(z.strictObject({ title: titled, questions: z.array(Question).max(2_000) }))
    .max(500),
  pictures: z
    .array(z.strictObject({ path, sha256, width: count(1, 20_000), height: count(1, 20_000) }))
    .max(2_000),
});
export type PortableCourse = z.output<typeof PortableCourse>;
export type PortableLesson = z.output<typeof Lesson>;
