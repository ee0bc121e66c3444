import { asked } from "./ask-academy.ts";
import { dropRow, factOf, noteFact } from "./device.ts";
import { coursesOf, dropCourse, lessonsOf, listed } from "./keep.ts";
import { keepCourse, keepOpened, lookAgain } from "./keep-courses.ts";
import { unsent } from "./outbox.ts";
import { currentReader, heardFrom } from "./reader.ts";
import { outbox, sendFinished } from "./send-finished.ts";
import { askedBytes } from "./shelf.ts";
import type { Ask, SavedCourse, Shelf, Told } from "./words.ts";

type Tell = (told: Told) => void;

const NO_ROOM = "There is not enough room on this device. Make some, then save the course again.";
const LOST =
  "The connection was lost. What is saved so far stays; save the course again to get the rest.";
const NOT_YOURS = "This course is not among yours any more. Open the page again.";

/** Does what a page asks, telling how far it is, and says at last what is on this device. */
export async function reply(said: Ask, tell: Tell): Promise<void> {
  const reader = (await currentReader()) ?? (await metReader());
  if (!reader) return tell({ shelf: EMPTY });
  try {
    const mediaBytes = await done(reader, said, tell);
    tell({ shelf: await shelfOf(reader, mediaBytes) });
  } catch (error) {
    tell({ shelf: await shelfOf(reader, 0), refused: wordsOf(error) });
  }
}

const EMPTY: Shelf = { courses: [], mediaBytes: 0, waiting: 0, sent: 0, refused: [] };

/** Before any page went through this worker, the academy is asked who reads. */
async function metReader(): Promise<string | null> {
  const answer = await asked("/no-connection").catch(() => null);
  return answer && heardFrom(answer);
}

/** Answers how much of the course that is asked for comes along only when it is wanted. */
async function done(reader: string, said: Ask, tell: Tell): Promise<number> {
  switch (said.ask) {
    case "shelf":
      await lookAgain(reader, true).catch(() => undefined);
      return 0;
    case "course":
      return listed(reader, said.course).then((course) => (course ? askedBytes(course) : 0));
    case "opened":
      await keepOpened(reader, said.course, said.lesson);
      return 0;
    case "save":
      if (await keepCourse(reader, said.course, said.withMedia, (progress) => tell({ progress })))
        return 0;
      throw new Error(NOT_YOURS);
    case "remove":
      await remove(reader, said.course);
      return 0;
    case "send":
      await sendFinished(reader).catch(() => undefined);
      return 0;
    case "seen":
      await seen(reader);
      return 0;
  }
}

async function remove(reader: string, course: string | null): Promise<void> {
  const all = (await coursesOf(reader)).map(({ slug }) => slug);
  for (const slug of course === null ? all : [course]) await dropCourse(reader, slug);
}

/** What was sent, and what was refused, has been read. */
async function seen(reader: string): Promise<void> {
  await noteFact("sent", 0);
  const refused = (await outbox()).filter((one) => one.reader === reader && one.refused !== null);
  for (const { key } of refused) await dropRow("outbox", key);
}

function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "QuotaExceededError") return NO_ROOM;
  return error instanceof Error && error.message === NOT_YOURS ? NOT_YOURS : LOST;
}

async function shelfOf(reader: string, mediaBytes: number): Promise<Shelf> {
  const [courses, lessons, finished] = await Promise.all([
    coursesOf(reader),
    lessonsOf(reader),
    outbox(),
  ]);
  return {
    courses: courses.map((course) => savedCourse(course, lessons)),
    mediaBytes,
    waiting: unsent(finished, reader).length,
    sent: (await factOf<number>("sent")) ?? 0,
    refused: finished.flatMap(({ reader: by, key, title, refused }) =>
      by === reader && refused !== null ? [{ key, title, why: refused }] : [],
    ),
  };
}

type Courses = Awaited<ReturnType<typeof coursesOf>>;
type Lessons = Awaited<ReturnType<typeof lessonsOf>>;

function savedCourse(
  { slug, title, isPinned, withMedia, total }: Courses[number],
  lessons: Lessons,
): SavedCourse {
  const own = lessons.filter(({ course }) => course === slug);
  const bytes = own.reduce((sum, lesson) => sum + lesson.bytes, 0);
  return { slug, title, isPinned, withMedia, lessons: own.length, total, bytes };
}
