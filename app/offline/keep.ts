import { asked, isNoMore } from "./ask-academy.ts";
import { dropRow, forgetReading, keptOf, lookOf, putRow, rowsOf } from "./device.ts";
import { currentReader, heardFrom, readerIn } from "./reader.ts";
import { partsIn } from "./saved-page.ts";
import {
  type KeptCourse,
  type KeptLesson,
  type ListedCourse,
  type ListedLesson,
  overflow,
  partsLeft,
  takesMedia,
} from "./shelf.ts";

/** The page that is shown for what is not saved. */
export const NO_CONNECTION = "/no-connection";

export const lessonsOf = async (reader: string): Promise<readonly KeptLesson[]> =>
  (await rowsOf<KeptLesson>("lessons"))
    .filter((lesson) => lesson.reader === reader)
    .sort((one, other) => one.position - other.position);

export const coursesOf = async (reader: string): Promise<readonly KeptCourse[]> =>
  (await rowsOf<KeptCourse>("courses")).filter((course) => course.reader === reader);

/** A course as the academy lists it for this reader; null, and gone from here, when it is theirs no more. */
export async function listed(reader: string, course: string): Promise<ListedCourse | null> {
  const answer = await asked(`/offline/${course}`);
  // Whoever has not signed in is led elsewhere.
  if (answer.type === "opaqueredirect") {
    await forgetReading();
    return null;
  }
  if ((await heardFrom(answer)) !== reader) return null;
  if (isNoMore(answer)) await dropCourse(reader, course);
  return answer.ok ? answer.json() : null;
}

type Wanted = Readonly<{ reader: string; course: ListedCourse; withMedia: boolean }>;

/** The copy of this lesson is on this device, with all that its page shows; unless somebody else reads by now. */
export async function keepLesson(wanted: Wanted, lesson: ListedLesson): Promise<void> {
  const { reader, course } = wanted;
  const address = `/learn/${course.slug}/${lesson.slug}`;
  const page = await asked(`/offline/${course.slug}/${lesson.slug}`);
  const known = (await lessonsOf(reader)).find((one) => one.key === keyOf(reader, address));
  if (isNoMore(page) && known) await dropLessons(reader, [known]);
  if (!page.ok || readerIn(page) !== reader) return;

  const html = await page.text();
  const hasMedia = takesMedia(lesson, wanted.withMedia);
  const parts = partsIn(html, hasMedia);
  const sizes = await Promise.all(parts.map((part) => keepPart(reader, part)));
  const kept = await keptOf(reader);
  await kept.put(address, pageOf(html, page.headers));
  const now = Date.now();
  await putRow("lessons", {
    key: keyOf(reader, address),
    reader,
    course: course.slug,
    slug: lesson.slug,
    title: lesson.title,
    position: course.lessons.indexOf(lesson),
    version: lesson.version,
    finishes: lesson.finishes,
    savedAt: now,
    openedAt: known?.openedAt ?? now,
    bytes: sizes.reduce((sum, size) => sum + size, new Blob([html]).size),
    hasMedia,
    parts: parts.filter((part) => !isLook(part)).map(nameOf),
  } satisfies KeptLesson);
  // Whoever signed out while it was on its way leaves nothing behind.
  if ((await currentReader()) !== reader) await dropLessons(reader, await lessonsOf(reader));
}

const keyOf = (reader: string, address: string): string => `${reader} ${address}`;

/** As it was drawn, with the policy that it was drawn under; what tells of its way here is left out. */
function pageOf(html: string, headers: Headers): Response {
  const own = new Headers(headers);
  for (const name of ["Content-Encoding", "Content-Length", "Date", "Reader"]) own.delete(name);
  return new Response(html, { headers: own });
}

const isLook = (part: string): boolean => /^\/(assets|brand)[/.]/.test(part);

/** Signed addresses end; what they lead to stays the same. */
const nameOf = (part: string): string =>
  part.startsWith("/held/") ? (part.split("?")[0] ?? part) : part;

/** Brings what a page shows, once. Says how large it is; 0 for what belongs to the academy's look. */
async function keepPart(reader: string, part: string): Promise<number> {
  const cache = isLook(part) ? await lookOf() : await keptOf(reader);
  const known = await cache.match(nameOf(part));
  const answer = known ?? (await fetch(part));
  if (!answer.ok) return 0;
  const whole = await answer.blob();
  if (!known) await cache.put(nameOf(part), new Response(whole, { headers: answer.headers }));
  return isLook(part) ? 0 : whole.size;
}

/** The page for lost connections, in the look that the academy has now. */
export async function keepNoConnection(reader: string): Promise<void> {
  const page = await asked(NO_CONNECTION);
  if (!page.ok) return;
  const html = await page.text();
  await Promise.all(partsIn(html, false).map((part) => keepPart(reader, part)));
  await (await lookOf()).put(NO_CONNECTION, pageOf(html, page.headers));
}

/** The course is here no more, and nothing that only its lessons showed. */
export async function dropCourse(reader: string, course: string): Promise<void> {
  const lessons = (await lessonsOf(reader)).filter((lesson) => lesson.course === course);
  await dropLessons(reader, lessons);
  await dropRow("courses", `${reader} ${course}`);
}

export async function dropLessons(reader: string, gone: readonly KeptLesson[]): Promise<void> {
  const keys = new Set(gone.map(({ key }) => key));
  const staying = (await lessonsOf(reader)).filter(({ key }) => !keys.has(key));
  const kept = await keptOf(reader);
  for (const { key, course, slug } of gone) {
    await kept.delete(`/learn/${course}/${slug}`);
    await dropRow("lessons", key);
  }
  for (const part of partsLeft(gone, staying)) await kept.delete(part);
}

/** Of what was only opened, the oldest makes room; a course of which nothing is left is forgotten. */
export async function makeRoom(reader: string): Promise<void> {
  const courses = await coursesOf(reader);
  const pinned = new Set(courses.filter(({ isPinned }) => isPinned).map(({ slug }) => slug));
  await dropLessons(reader, overflow(await lessonsOf(reader), pinned));
  const left = new Set((await lessonsOf(reader)).map(({ course }) => course));
  for (const { key, slug, isPinned } of courses)
    if (!isPinned && !left.has(slug)) await dropRow("courses", key);
}
