import { byVersion } from "#tenants/by-version.ts";
import type { Glance } from "#tenants/scope.ts";
import type { CourseCardView } from "./queries.ts";
import type { CatalogQuestion } from "./schema.ts";
import { FACET_NAMES, FACETS, type Facet, type Sort } from "./words.ts";

const PAGE = 24;

type Found = CourseCardView &
  Readonly<{
    id: string;
    publishedAt: Date;
    category: string | null;
    level: string | null;
    language: string;
    format: string;
  }>;

/** A value of a facet, and how many courses choosing it would leave: at least so many where there are `more`. */
type Choice = Readonly<{ value: string; total: number; more: boolean }>;

/** Each facet that there is a choice in, its values in the order in which they are offered. */
type Choices = readonly Readonly<{ facet: Facet; values: readonly Choice[] }>[];

/** A question that leaves everything open asks for all courses, the newest first. */
type Question = Partial<CatalogQuestion>;

/**
 * A page of the published courses that have every word and fit every filter, with what the filters would leave.
 * A word that no course has is taken for the one nearest to it. `older` continues after the last course of the page before.
 * The page that everybody opens first is remembered until the academy shows something else.
 */
export const coursesOnOffer = (glance: Glance, question: Question = {}) =>
  isOpen(question) ? firstPage(glance) : lookUp(glance, question);

const isOpen = (question: Question): boolean =>
  !question.words &&
  !question.older &&
  sortOf(question) === "newest" &&
  FACET_NAMES.every((facet) => !question[facet]?.length);

const firstPage = byVersion((glance) => lookUp(glance, {}));

/** The order in which the courses come: that of their relevance where there are words to judge by. */
export const sortOf = ({ words, sort }: Question): Sort =>
  words || sort !== "relevance" ? (sort ?? (words ? "relevance" : "newest")) : "newest";

async function lookUp(glance: Glance, question: Question) {
  const spelled = await spelling(glance, question.words ?? "");
  const words = spelled.map(({ asked, meant }) => meant ?? asked);
  const filters = filtersOf(question);
  const [found, counts] = await Promise.all([
    onePage(glance, words, filters, question),
    countsOf(glance, words, filters),
  ]);
  const shown = found.slice(0, PAGE);
  const all = counts.find(({ facet }) => facet === "");
  return {
    courses: shown.map(({ at: _, ...course }) => course),
    /** The same courses, with no more than is drawn of each. */
    cards: shown.map(cardOf),
    older: found.length > PAGE ? (shown.at(-1)?.at ?? null) : null,
    /** How many there are in all: at least so many where there are `more`. */
    total: all?.total ?? 0,
    more: all?.more ?? false,
    choices: choicesIn(counts, question),
    /** What was looked for instead of what was asked for, when that differs. */
    meant: spelled.some(({ asked, meant }) => meant && meant !== asked) ? words.join(" ") : null,
    /** Words that no course has, nor any word like them. */
    unknown: spelled.filter(({ meant }) => meant === null).map(({ asked }) => asked),
  };
}

const cardOf = ({ slug, title, summary, minutes, lessonCount, price, rating }: CourseCardView) => ({
  ...{ slug, title, summary, minutes, lessonCount },
  ...(price && { price }),
  ...(rating && { rating }),
});

type Spelled = Readonly<{ asked: string; meant: string | null }>;

const spelling = async ({ sql }: Glance, words: string): Promise<Spelled[]> =>
  words ? sql<Spelled>`select asked, meant from catalog_words(${words})` : [];

/** The filters that are set, as the database is asked for them. */
const filtersOf = (question: Question): string =>
  JSON.stringify(
    Object.fromEntries(
      FACET_NAMES.filter((facet) => question[facet]?.length).map((facet) => [
        facet,
        question[facet],
      ]),
    ),
  );

/** One course more than a page shows, so that nobody counts. */
function onePage({ sql }: Glance, words: string[], filters: string, question: Question) {
  const [zone = null, key = null, id = null] = question.older?.split(".") ?? [];
  return sql<Found & { at: string }>`
    select concat_ws('.', p.zone, p.key, p.id) as at, c.id, c.slug, c.title, c.summary, c.minutes,
           c.lesson_count as "lessonCount", c.published_at as "publishedAt", c.category, c.level, c.language, c.format,
           case when c.price_minor is not null
                then jsonb_build_object('minor', c.price_minor::text, 'currency', c.price_currency) end as price,
           case when c.rating_count > 0
                then jsonb_build_object('hundredths', rating_of(c.rating_sum, c.rating_count), 'count', c.rating_count) end as rating
    from catalog_page(${words}::text[], ${filters}::jsonb, ${sortOf(question)}, ${zone}::integer, ${key}::bigint, ${id}::uuid,
                      ${PAGE + 1}) with ordinality p (id, zone, key, nth)
    join course c on c.id = p.id order by p.nth`;
}

type Counted = Choice & Readonly<{ facet: string }>;

const countsOf = ({ sql }: Glance, words: string[], filters: string) =>
  sql<Counted>`select facet, value, total, more from catalog_counts(${words}::text[], ${filters}::jsonb)`;

/** A facet is offered where it tells courses apart, or where it is set. */
function choicesIn(counts: readonly Counted[], question: Question): Choices {
  return FACET_NAMES.map((facet) => {
    const chosen = question[facet] ?? [];
    const counted = counts.filter((count) => count.facet === facet);
    const left = chosen
      .filter((value) => !counted.some((count) => count.value === value))
      .map((value) => ({ value, total: 0, more: false }));
    const values = [...counted.map(({ facet: _, ...choice }) => choice), ...left];
    return { facet, values: values.sort(inOrderOf(facet)) };
  }).filter(({ facet, values }) => values.length > 1 || question[facet]?.length);
}

/** As the facet's words stand; where there are none, the most courses first. */
function inOrderOf(facet: Facet) {
  const order = Object.keys(FACETS[facet].values);
  return (one: Choice, other: Choice): number =>
    order.indexOf(one.value) - order.indexOf(other.value) ||
    other.total - one.total ||
    one.value.localeCompare(other.value);
}
