import { factOf, noteFact, pruneLook, putRow } from "./device.ts";
import {
  coursesOf,
  dropLessons,
  keepLesson,
  keepNoConnection,
  lessonsOf,
  listed,
  makeRoom,
} from "./keep.ts";
import { atOnce, isFresh, type KeptCourse, type ListedCourse, planFor } from "./shelf.ts";

type Wish = Readonly<{ isPinned: boolean; withMedia: boolean }>;
type Tell = (progress: Readonly<{ done: number; total: number }>) => void;

/** What was asked of the academy may have changed after so long. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** All of a course is on this device; its films and large files only when they are wanted. */
export async function keepCourse(
  reader: string,
  slug: string,
  withMedia: boolean,
  tell: Tell,
): Promise<boolean> {
  const course = await listed(reader, slug);
  if (!course) return false;
  const wish = { isPinned: true, withMedia };
  await noteCourse(reader, course, wish);
  await keepNoConnection(reader);
  const { save } = planFor(course, await keptIn(reader, slug), wish, Date.now());
  const total = course.lessons.length;
  for (const [at, lesson] of save.entries()) {
    tell({ done: total - save.length + at, total });
    await keepLesson({ reader, course, withMedia }, lesson);
  }
  tell({ done: total, total });
  return true;
}

/** The reader has opened this lesson of a course of theirs: it stays on this device among those opened last. */
export async function keepOpened(reader: string, slug: string, lessonSlug: string): Promise<void> {
  const course = await listed(reader, slug);
  const lesson = course?.lessons.find((one) => one.slug === lessonSlug);
  if (!course || !lesson) return;
  const known = (await coursesOf(reader)).find((one) => one.slug === slug);
  const wish = known ?? { isPinned: false, withMedia: false };
  await noteCourse(reader, course, wish);
  const kept = (await keptIn(reader, slug)).find((one) => one.slug === lessonSlug);
  if (kept && isFresh(kept, lesson, wish, Date.now()))
    await putRow("lessons", { ...kept, openedAt: Date.now() });
  else await keepLesson({ reader, course, withMedia: wish.withMedia }, lesson);
  if (!known) await keepNoConnection(reader);
  await makeRoom(reader);
}

/** Asks the academy, now and then, what is still so: what is theirs no more goes, what is new comes. */
export async function lookAgain(reader: string, atOnceToo = false): Promise<void> {
  const before = (await factOf<number>("lookedAt")) ?? 0;
  if (!atOnceToo && Math.abs(Date.now() - before) < LOOK_AGAIN_MS) return;
  await noteFact("lookedAt", Date.now());
  for (const course of await coursesOf(reader)) await renew(reader, course);
  if ((await coursesOf(reader)).length > 0) await keepNoConnection(reader);
  await pruneLook();
}

async function renew(reader: string, wish: KeptCourse): Promise<void> {
  const course = await listed(reader, wish.slug);
  if (!course) return;
  await noteCourse(reader, course, wish);
  const { save, drop } = planFor(course, await keptIn(reader, wish.slug), wish, Date.now());
  await dropLessons(reader, drop);
  for (const lesson of atOnce(save))
    await keepLesson({ reader, course, withMedia: wish.withMedia }, lesson);
}

const keptIn = async (reader: string, slug: string) =>
  (await lessonsOf(reader)).filter(({ course }) => course === slug);

const noteCourse = (
  reader: string,
  { slug, title, lessons }: ListedCourse,
  { isPinned, withMedia }: Wish,
): Promise<unknown> =>
  putRow("courses", {
    key: `${reader} ${slug}`,
    reader,
    slug,
    title,
    isPinned,
    withMedia,
    total: lessons.length,
  } satisfies KeptCourse);
