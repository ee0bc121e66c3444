import fc from "fast-check";
import { expect, test } from "vitest";
import { courseSuggestions } from "#app/domain/learning/course-suggestions.ts";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { CatalogQuestion } from "#app/domain/learning/schema.ts";
import { FACET_NAMES, SORT_NAMES } from "#app/domain/learning/words.ts";
import { takeCourse } from "#app/take-course.ts";
import { aCourse, courseFiles } from "#test/support/courses.ts";
import { runs } from "#test/support/deep.ts";
import { type Offered, offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const asked = (question: Partial<CatalogQuestion>) => CatalogQuestion.parse(question);

/** What this person finds, by slug. */
async function found(
  person: Awaited<ReturnType<Awaited<ReturnType<typeof aTenant>>["learner"]>>,
  question: Partial<CatalogQuestion>,
) {
  const { courses } = await person.sees(coursesOnOffer, asked(question));
  return courses.map(({ slug }) => slug);
}

const acme = await aTenant("Acme");
const amara = await acme.learner();
await offer(acme, [
  { slug: "knots", title: "Knots for sailors", keywords: ["rigging"], level: "beginner" },
  { slug: "splices", title: "Splicing rope", summary: "A knot that never slips", minutes: 90 },
  { slug: "bread", title: "The architecture of bread", keywords: ["baking"], priceMinor: 4900n },
  { slug: "rig", title: "Standing rigging", summary: "Wire and terminals", level: "advanced" },
  { slug: "segeln", title: "Müßiggang an Bord", language: "de", summary: "Häuser am Hafen" },
  { slug: "hidden", title: "Knots in secret", state: "draft", category: "Hidden subject" },
]);

test("words are found by their stems, without accents, in the course's own language", async () => {
  expect(await found(amara, { words: "sailor knot" })).toEqual(["knots"]);
  expect(await found(amara, { words: "mussiggang haus" })).toEqual(["segeln"]);
});

test("a word in the title counts more than in keywords, and these more than in the summary", async () => {
  expect(await found(amara, { words: "rigging" })).toEqual(["rig", "knots"]);
  expect(await found(amara, { words: "knots" })).toEqual(["knots", "splices"]);
});

test("what only a lesson says is found too, last of all", async () => {
  const company = await aTenant("Lessons");
  const reader = await company.learner();
  const files = courseFiles({
    title: "First aid",
    episodes: { "01-one.md": "A tourniquet, and when not to use it." },
  });
  await takeCourse(company.tenant, await company.admin(), files);
  await offer(company, [{ slug: "title", title: "The tourniquet" }]);

  expect(await found(reader, { words: "tourniquets" })).toEqual(["title", "first-aid"]);
});

test.each([
  ["architecure", "architecture"],
  ["breda", "bread"],
  ["rigginng", "rigging"],
  ["knost", "knot"],
  ["splcing", "splicing"],
])("%s is taken for %s, and that is said", async (typed, meant) => {
  const answer = await amara.sees(coursesOnOffer, asked({ words: typed }));

  expect(answer.meant).toBe(meant);
  expect(answer.courses.length).toBeGreaterThan(0);
});

test("a word that nothing is like is named, and finds nothing", async () => {
  const answer = await amara.sees(coursesOnOffer, asked({ words: "knots quantum" }));

  expect(answer).toMatchObject({ courses: [], unknown: ["quantum"], meant: null, total: 0 });
});

test("filters of one facet add up, filters of two narrow", async () => {
  expect(await found(amara, { level: ["beginner", "advanced"] })).toEqual(["knots", "rig"]);
  expect(await found(amara, { level: ["advanced"], price: ["free"] })).toEqual(["rig"]);
  expect(await found(amara, { level: ["advanced"], price: ["paid"] })).toEqual([]);
  expect(await found(amara, { words: "rigging", level: ["beginner"] })).toEqual(["knots"]);
});

test("each value is counted as if it were chosen, whatever else of its facet is", async () => {
  const { choices, total } = await amara.sees(coursesOnOffer, asked({ level: ["advanced"] }));
  const levels = choices.find(({ facet }) => facet === "level")?.values;

  expect(total).toBe(1);
  expect(levels).toEqual([
    { value: "beginner", total: 1, more: false },
    { value: "advanced", total: 1, more: false },
  ]);
});

test("a draft leaves no trace in counts, corrections and suggestions", async () => {
  const { choices, total } = await amara.sees(coursesOnOffer, asked({}));
  const { meant, unknown } = await amara.sees(coursesOnOffer, asked({ words: "secrett" }));

  expect(total).toBe(5);
  expect(JSON.stringify(choices)).not.toContain("Hidden");
  expect([meant, unknown]).toEqual([null, ["secrett"]]);
  expect((await amara.sees(courseSuggestions, { words: "knots in se" })).suggestions).toEqual([]);
});

test("what was withdrawn is gone from everything that counts it, and comes back whole", async () => {
  const company = await aTenant("Withdrawn");
  const reader = await company.learner();
  await offer(company, [{ slug: "once", title: "Zeppelin" }]);
  const setState = (state: string) =>
    company.setUp(({ db }) => db.course.updateMany({ data: { state } }));

  await setState("withdrawn");
  const gone = await reader.sees(coursesOnOffer, asked({ words: "zeppelin" }));
  const terms = await company.setUp(({ db }) => db.courseTerm.count());
  await setState("published");

  expect([gone.unknown, gone.total, terms]).toEqual([["zeppelin"], 0, 0]);
  expect(await found(reader, { words: "zepelin" })).toEqual(["once"]);
});

test("a neighbor's courses are in no answer, count, correction or suggestion", async () => {
  const globex = await aTenant("Globex");
  const stranger = await globex.learner();
  await offer(globex, [{ slug: "own", title: "Own course" }]);
  const answers = [
    await stranger.sees(coursesOnOffer, asked({ words: "knost" })),
    await stranger.sees(coursesOnOffer, asked({ level: ["beginner"] })),
    await stranger.sees(
      coursesOnOffer,
      asked({ words: "own", older: `3.9.${crypto.randomUUID()}` }),
    ),
    await stranger.sees(courseSuggestions, { words: "kn" }),
  ];

  expect(JSON.stringify(answers)).not.toMatch(/knots|rig|"beginner","total":[1-9]/);
  expect(answers[0]).toMatchObject({ unknown: ["knost"], total: 0 });
});

test("a title is suggested from its first letters on, the most popular first", async () => {
  const company = await aTenant("Suggested");
  const reader = await company.learner();
  await offer(company, [
    { slug: "a", title: "Sailing alone", enrollmentCount: 3 },
    { slug: "b", title: "Sails and how to mend them", enrollmentCount: 9 },
    { slug: "c", title: "Knots", summary: "For sailing" },
  ]);
  const titles = async (words: string) =>
    (await reader.sees(courseSuggestions, { words })).suggestions.map(({ slug }) => slug);

  expect(await titles("sai")).toEqual(["b", "a"]);
  expect(await titles("sailing al")).toEqual(["a"]);
  expect(await titles("k")).toEqual(["c"]);
  expect(await titles("'; & | ! :* \\")).toEqual([]);
});

test("an enrollment counts once, however often it is sent", async () => {
  const company = await aTenant("Counted");
  const [one, two] = [await company.learner(), await company.learner()];
  await takeCourse(company.tenant, await company.admin(), aCourse());

  await Promise.all([one, two, one].map((who) => who.does(enrollLearner, { courseSlug: "knots" })));

  const counts = await company.setUp(({ db }) =>
    db.course.findMany({ select: { enrollmentCount: true } }),
  );
  expect(counts).toEqual([{ enrollmentCount: 2 }]);
});

test("enrolling is no news to visitors: their pages stay as they are kept", async () => {
  const company = await aTenant("Calm");
  const learner = await company.learner();
  await takeCourse(company.tenant, await company.admin(), aCourse());
  const { version } = await company.now();
  await learner.does(enrollLearner, { courseSlug: "knots" });

  expect((await company.now()).version).toBe(version);
});

test("a course with a price is not taken for nothing", async () => {
  const attempt = amara.does(enrollLearner, { courseSlug: "bread" });

  await expect(attempt).rejects.toMatchObject({ code: "payment_required" });
});

type Page = Awaited<ReturnType<typeof coursesOnOffer>>;

const aHalf = fc.boolean();
const offered: fc.Arbitrary<Omit<Offered, "slug">> = fc.record({
  title: fc.constantFrom("Rope", "Rope and wire", "Wire"),
  summary: fc.constantFrom("", "About rope"),
  level: fc.constantFrom("beginner", "advanced", null),
  category: fc.constantFrom("Deck", "Galley", null),
  priceMinor: fc.constantFrom(null, 100n, 4900n),
  minutes: fc.integer({ min: 0, max: 700 }),
  ratingCount: fc.integer({ min: 0, max: 3 }),
  enrollmentCount: fc.integer({ min: 0, max: 3 }),
});

test("a walk through the pages of any order visits every course that fits once, and counts agree", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(offered, { minLength: 20, maxLength: 80 }),
      fc.constantFrom("", "rope", "wire rope"),
      aHalf,
      async (courses, words, onlyPaid) => {
        const company = await aTenant("Walk");
        const reader = await company.learner();
        await offer(
          company,
          courses.map((course, at) => ({ ...course, slug: `course-${at}` })),
        );
        const fits = courses
          .map((course, at) => ({ ...course, slug: `course-${at}` }))
          .filter(({ priceMinor }) => !onlyPaid || priceMinor)
          .filter(({ title, summary }) =>
            words.split(" ").every((word) => `${title} ${summary}`.toLowerCase().includes(word)),
          );
        for (const sort of SORT_NAMES) {
          const question = { words, sort, ...(onlyPaid && { price: ["paid"] }) };
          const slugs: string[] = [];
          let older: string | null = null;
          do {
            const page: Page = await reader.sees(coursesOnOffer, asked({ ...question, older }));
            expect([page.total, page.more]).toEqual([fits.length, false]);
            slugs.push(...page.courses.map(({ slug }) => slug));
            older = page.older;
          } while (older);
          expect(slugs.toSorted()).toEqual(fits.map(({ slug }) => slug).toSorted());
        }
      },
    ),
    { numRuns: runs(4) },
  );
});

test("among thousands of courses as well, every course that fits is visited once, and rare ones are found", async () => {
  const company = await aTenant("Thousands");
  const reader = await company.learner();
  // Rope is in most titles, wire in a third; tar is where rope is not; one course in two hundred is about knots.
  await company.setUp(
    ({ sql }) => sql`
      insert into course (slug, title, summary, level, category, enrollment_count, minutes, state, published_at)
      select 'course-' || n, concat_ws(' ', case when n % 4 > 0 then 'Rope' else 'Tar' end, case when n % 3 = 0 then 'and wire' end),
             case when n % 200 = 4 then 'Knots' when n % 4 = 0 and n % 8 = 0 then 'Rope, for once' else '' end,
             case when n % 2 = 0 then 'beginner' else 'advanced' end, 'Subject ' || n % 400, n % 7, n % 700, 'published',
             now() - n % 50 * interval '1 hour'
      from generate_series(1, 2400) n`,
  );
  const visits = async (question: Partial<CatalogQuestion>) => {
    const slugs = new Set<string>();
    let pages = 0;
    let visited = 0;
    let older: string | null = null;
    do {
      const page: Page = await reader.sees(coursesOnOffer, asked({ ...question, older }));
      for (const { slug } of page.courses) slugs.add(slug);
      visited += page.courses.length;
      pages += 1;
      older = page.older;
    } while (older && pages < 200);
    expect(visited).toBe(slugs.size);
    return visited;
  };

  expect(await visits({ words: "rope" })).toBe(2_100);
  expect(await visits({ words: "rope wire", sort: "price" })).toBe(700);
  expect(await visits({ words: "tar rope" })).toBe(300);
  expect(await visits({ words: "knots" })).toBe(12);
  expect(await visits({ level: ["beginner"], sort: "popular" })).toBe(1_200);
  expect(await visits({ level: ["beginner"], category: ["Subject 8", "Subject 9"] })).toBe(6);
  const { total, more } = await reader.sees(coursesOnOffer, asked({ words: "rope" }));
  expect([total > 400, more]).toEqual([true, true]);
});

test("what is kept of the whole catalog is what counting it would say", async () => {
  const kept = await amara.sees(coursesOnOffer, asked({}));
  for (const facet of FACET_NAMES)
    for (const { value, total } of kept.choices.find((one) => one.facet === facet)?.values ?? [])
      expect((await amara.sees(coursesOnOffer, asked({ [facet]: [value] }))).total).toBe(total);
});
