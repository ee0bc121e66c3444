import { randomUUID } from "node:crypto";
import type pg from "pg";

const WORDS = 20_000;
const SYLLABLES = [
  "ba",
  "co",
  "di",
  "fu",
  "ga",
  "le",
  "mi",
  "no",
  "pa",
  "ru",
  "se",
  "ti",
  "vo",
  "za",
  "kel",
  "dar",
  "min",
  "sol",
  "tur",
  "wen",
];
const LEVELS = ["beginner", "intermediate", "advanced"];
const LANGUAGES = ["en", "en", "en", "en", "de", "es", "fr", "pt"];
const BATCH = 2_000;

/** In twelve titles of however many courses. */
export const RARE = "obsidian";
/** In two of three titles, and in every lesson. */
export const COMMON = "practice";
/** Each in one of twenty titles, drawn apart from each other. */
export const PAIR = ["harbor", "lantern"] as const;

/** A tenant of that many published courses, written as an import would; answers its id. */
export async function aCatalog(owner: pg.Client, slug: string, courses: number): Promise<string> {
  const id = randomUUID();
  await owner.query("insert into tenant (id, slug, name, state) values ($1, $2, $2, 'active')", [
    id,
    slug,
  ]);
  await owner.query("select set_config('azora.tenant', $1, false)", [id]);
  const chance = chanceFrom(courses);
  for (let from = 0; from < courses; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, courses - from) }, (_, at) =>
      aCourse(from + at, courses, chance),
    );
    await owner.query(COURSES, [id, JSON.stringify(rows)]);
  }
  return id;
}

const COURSES = `
  with given as (select * from jsonb_to_recordset($2::jsonb) as g (
    slug text, title text, summary text, keywords text[], language text, category text, level text, price bigint, minutes int,
    stars int, raters int, learners int, lesson text)),
  kept as (
    insert into course (tenant_id, slug, title, summary, keywords, language, category, level, price_minor, price_currency, minutes,
                        lesson_count, rating_sum, rating_count, enrollment_count, state, published_at)
    select $1, slug, title, summary, keywords, language, category, level, price, case when price is not null then 'USD' end, minutes,
           1, stars, raters, learners, 'published', now() - random() * interval '1000 days' from given returning id, slug)
  insert into lesson (tenant_id, course_id, position, slug, title, markdown, html)
  select $1, kept.id, 1, 'first', 'First', lesson, lesson from kept join given using (slug)`;

type Chance = () => number;

function aCourse(at: number, of: number, chance: Chance) {
  const some = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const words = (many: number) =>
    Array.from({ length: many }, () => wordOf(Math.floor(WORDS * chance() ** 3)));
  const raters = Math.floor(50 * chance() ** 2);
  const special = [
    at % Math.max(1, Math.floor(of / 12)) === 3 && RARE,
    chance() < 2 / 3 && COMMON,
    chance() < 0.05 && PAIR[0],
    chance() < 0.05 && PAIR[1],
  ];
  return {
    slug: `course-${at}`,
    title: [...special.filter(Boolean), ...words(4)].join(" "),
    summary: words(20).join(" "),
    keywords: words(3),
    language: some(LANGUAGES),
    category: `Subject ${Math.floor(20 * chance() ** 2)}`,
    level: some(LEVELS),
    price: chance() < 0.4 ? null : 100 * Math.ceil(200 * chance()),
    minutes: Math.ceil(1_000 * chance() ** 2),
    stars: Math.round(raters * (2 + 3 * chance())),
    raters,
    learners: Math.floor(5_000 * chance() ** 4),
    lesson: `${COMMON} ${words(150).join(" ")}`,
  };
}

/** The same word for the same number, and no two alike. */
function wordOf(rank: number): string {
  let left = rank;
  let word = "";
  do {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return `${word}x`;
}

/** Chances that come out the same in every run (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
