import { createHash } from "node:crypto";
import fc from "fast-check";
import { JOINING_NAMES } from "#app/domain/learning/joining/words.ts";
import type { PortableCourse } from "#app/domain/learning/portable/portable-course.ts";
import { aZip, manifest12 } from "./zips.ts";

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const SLIDES = Buffer.from("slides, as far as this test is concerned");
const WORDS = Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nAhoy.\n");
/** The first box of an MP4 file (ISO/IEC 14496-12, section 4.3), which is what it is told by. */
const FILM = Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom, and then a film", "latin1");

/** A package of one part. */
const PACKAGE = await aZip({
  "imsmanifest.xml": manifest12([{ id: "one", title: "One", href: "one.html" }]),
  "one.html": "<p>Right over left.</p>",
});

/** The files that generated courses hand out, by where they lie in the archive. */
export const FILES = Object.fromEntries(
  [SLIDES, WORDS, FILM, PACKAGE].map((bytes) => [`files/${hashOf(bytes)}`, bytes]),
);

const words = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).map(clean);
const maybe = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: null });
const markdown = fc
  .array(fc.constantFrom("## Ropes", "A *line* ends.", "- one\n- two", "`knot`", "> Mind it."))
  .map((blocks) => blocks.join("\n\n"));

/** Text as PostgreSQL keeps it. */
function clean(text: string): string {
  return text.replaceAll("\0", "").trim() || "Knots";
}

const id = fc.stringMatching(/^[0-9a-z]{8}$/);
const points = fc.integer({ min: 1, max: 100 });
const choices = fc.uniqueArray(fc.record({ id, text: words }), {
  ...{ minLength: 2, maxLength: 4, selector: (choice) => choice.id },
});
const asked = words.map((prompt) => ({ prompt, html: "" }));

const question = fc.record({
  explanation: words,
  points,
  halves: fc.oneof(
    fc.tuple(asked, choices).map(([ask, options]) => ({
      body: { kind: "single" as const, ...ask, options },
      key: { kind: "single" as const, right: options[0]?.id ?? "" },
    })),
    fc.tuple(asked, choices, fc.boolean()).map(([ask, options, partial]) => ({
      body: { kind: "multiple" as const, ...ask, options },
      key: { kind: "multiple" as const, right: options.map((one) => one.id), partial },
    })),
    fc.tuple(asked, choices, fc.boolean()).map(([ask, items, partial]) => ({
      body: { kind: "ordering" as const, ...ask, items },
      key: { kind: "ordering" as const, order: items.map((one) => one.id).reverse(), partial },
    })),
    fc.tuple(asked, choices, fc.boolean()).map(([ask, sides, partial]) => ({
      body: { kind: "matching" as const, ...ask, lefts: sides, rights: sides },
      key: {
        kind: "matching" as const,
        pairs: Object.fromEntries(sides.map((one) => [one.id, one.id])),
        partial,
      },
    })),
    fc.tuple(asked, fc.integer(), words).map(([ask, value, unit]) => ({
      body: { kind: "numeric" as const, ...ask, unit },
      key: { kind: "numeric" as const, value: String(value), tolerance: "0.5" },
    })),
    fc.tuple(asked, fc.array(words, { minLength: 1, maxLength: 3 })).map(([ask, accepted]) => ({
      body: { kind: "short" as const, ...ask },
      key: {
        kind: "short" as const,
        accepted,
        ignore: { case: true, accents: false, punctuation: true },
      },
    })),
    fc.tuple(asked, words).map(([ask, guidance]) => ({
      body: { kind: "essay" as const, ...ask },
      key: { kind: "essay" as const, guidance },
    })),
  ),
});

const quiz = fc.record({
  bank: fc.constantFrom(0, 1),
  draw: maybe(fc.integer({ min: 1, max: 500 })),
  attemptsAllowed: maybe(fc.integer({ min: 1, max: 100 })),
  limitMinutes: maybe(fc.integer({ min: 1, max: 1_440 })),
  closesAt: maybe(
    fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString()),
  ),
  shuffles: fc.boolean(),
  oneByOne: fc.boolean(),
  passPercent: fc.integer({ min: 1, max: 100 }),
  feedback: fc.constantFrom("none" as const, "after-submit" as const, "after-pass" as const),
});

const file = { sha256: hashOf(SLIDES), name: "slides.pdf" };
const played = { sha256: hashOf(PACKAGE), name: "knots.zip" };
const film = { sha256: hashOf(FILM), name: "film.mp4" };
const part = fc.oneof(
  fc.constant({ kind: "text" as const }),
  fc.webUrl().map((url) => ({ kind: "link" as const, url })),
  maybe(fc.constant(file)).map((held) => ({ kind: "file" as const, file: held })),
  fc.constantFrom([], [{ sha256: hashOf(WORDS), language: "pt-BR" }]).map((captions) => ({
    ...{ kind: "video" as const, file: film, captions, watchPercent: captions.length ? 75 : null },
  })),
  maybe(fc.constant(played)).map((held) => ({ kind: "scorm" as const, package: held })),
  maybe(quiz).map((rules) => ({ kind: "quiz" as const, quiz: rules })),
);

const lesson = fc.record({
  part,
  title: words,
  minutes: fc.integer({ min: 0, max: 6_000 }),
  markdown,
});
const months = fc.integer({ min: 1, max: 120 });
const days = fc.integer({ min: 1, max: 365 });
const rules = fc.record({
  certificate: maybe(
    fc.oneof(
      fc.record({
        offered: fc.boolean(),
        validMonths: fc.constant(null),
        renewDays: fc.constant(null),
      }),
      fc.record({ offered: fc.boolean(), validMonths: months, renewDays: maybe(days) }),
    ),
  ),
  joining: maybe(
    fc.record({
      joining: fc.constantFrom(...JOINING_NAMES),
      seats: maybe(days),
      mayLeave: fc.boolean(),
      dueOn: maybe(fc.constant("2031-04-05")),
      dueDays: fc.constant(null),
    }),
  ),
  requires: fc.subarray(["knots-first", "ropes-first"]),
});
const section = fc.record({ title: fc.oneof(fc.constant(""), words), lessons: fc.array(lesson) });

/** Courses with lessons and questions of every kind; the pictures are clean ones, all of them in the course. */
export const aPortableCourse = (pictures: readonly Buffer[]): fc.Arbitrary<PortableCourse> =>
  fc
    .record({
      slug: fc.stringMatching(/^[a-z]{3,12}$/),
      title: words,
      summary: words,
      description: markdown,
      language: fc.constantFrom("en", "pt-BR"),
      category: maybe(fc.constantFrom("Seamanship", "Größe")),
      level: maybe(fc.constantFrom("beginner" as const, "advanced" as const)),
      license: maybe(words),
      source: maybe(fc.webUrl()),
      attribution: maybe(words),
      keywords: fc.array(words, { maxLength: 3 }),
      price: maybe(fc.bigInt({ min: 1n, max: 99_999n }).map(inDollars)),
      rules,
      sections: fc.array(section, { minLength: 1, maxLength: 3 }),
      banks: fc.tuple(fc.array(question, { maxLength: 7 }), fc.array(question)),
    })
    .map(({ sections, banks, rules: said, ...course }) => ({
      format: "portable-course",
      version: 2,
      course,
      rules: said,
      sections: sections.map(({ title, lessons }, at) => ({
        title,
        lessons: lessons.map(({ part: of, ...said }, place) => {
          const slug = `lesson-${at}-${place}`;
          return { ...said, ...of, slug, path: `episodes/${slug}.md` };
        }),
      })),
      banks: banks.map((questions, at) => ({
        title: `Bank ${at}`,
        questions: questions.map(({ halves, ...said }) => ({ ...said, ...withoutHtml(halves) })),
      })),
      pictures: pictures.map((bytes, at) => ({
        ...{ path: `episodes/fig/${at}.jpg`, sha256: hashOf(bytes), width: 80, height: 40 },
      })),
    })) as fc.Arbitrary<PortableCourse>;

const inDollars = (minor: bigint) => ({ minor: String(minor), currency: "USD" });

function withoutHtml<T extends { body: object }>(halves: T) {
  const { html: _, ...body } = halves.body as Record<string, unknown>;
  return { ...halves, body };
}
