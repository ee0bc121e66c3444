/** A lesson as the academy tells of it. `version` is another one when its saved copy should be drawn anew. */
export type ListedLesson = Readonly<{
  slug: string;
  title: string;
  version: string;
  /** Whether its reader ends it, and not a quiz, a package or a film. */
  finishes: boolean;
  /** Bytes of its film or file; 0 without one. */
  mediaBytes: number;
}>;

export type ListedCourse = Readonly<{
  slug: string;
  title: string;
  lessons: readonly ListedLesson[];
}>;

/** A lesson whose copy is on this device; moments in milliseconds. */
export type KeptLesson = Readonly<{
  key: string;
  reader: string;
  course: string;
  slug: string;
  title: string;
  /** Its place in the course. */
  position: number;
  version: string;
  finishes: boolean;
  savedAt: number;
  openedAt: number;
  bytes: number;
  /** Whether its film or file is here too, where it has one. */
  hasMedia: boolean;
  /** The addresses of what its page shows. */
  parts: readonly string[];
}>;

/** What its reader wants of a course: all of it, or only what they open. */
export type KeptCourse = Readonly<{
  key: string;
  reader: string;
  slug: string;
  title: string;
  isPinned: boolean;
  withMedia: boolean;
  /** How many lessons there were when the academy was last asked. */
  total: number;
}>;

const DAY_MS = 86_400_000;

/** Without a word from the academy for so long, nothing that was saved is shown any more. */
const LASTS_MS = 30 * DAY_MS;

/** A copy is drawn anew after so long, whatever its version. */
const FRESH_MS = 7 * DAY_MS;

/** Of lessons that were only opened, so many are kept, and so much. */
const MOST_OPENED = 30;
const MOST_OPENED_BYTES = 100 * 1024 * 1024;

/** What is kept with a lesson without being asked for. */
const SMALL_BYTES = 5 * 1024 * 1024;

/** So much is drawn anew at one contact, so that a new look is not asked for by everybody at once. */
const MOST_AT_ONCE = 20;

/** Whether what was saved is over: the academy was not heard of for too long, or the device's clock was set back. */
export const isOver = (contactAt: number, now: number): boolean =>
  now - contactAt > LASTS_MS || contactAt - now > DAY_MS;

/** Whether a film or a file comes along with its lesson. */
export const takesMedia = ({ mediaBytes }: ListedLesson, withMedia: boolean): boolean =>
  mediaBytes > 0 && (withMedia || mediaBytes <= SMALL_BYTES);

/** What has to be asked for because somebody chose it: bytes that do not come along by themselves. */
export const askedBytes = ({ lessons }: ListedCourse): number =>
  lessons.reduce((sum, { mediaBytes }) => sum + (mediaBytes > SMALL_BYTES ? mediaBytes : 0), 0);

type Wish = Readonly<{ isPinned: boolean; withMedia: boolean }>;

/** Whether the copy that is here does for this lesson. */
export function isFresh(
  kept: KeptLesson | undefined,
  listed: ListedLesson,
  { withMedia }: Pick<Wish, "withMedia">,
  now: number,
): boolean {
  if (!kept || kept.version !== listed.version) return false;
  return now - kept.savedAt < FRESH_MS && (kept.hasMedia || !takesMedia(listed, withMedia));
}

/** What is to be saved, and what has to go, so that the device has what its reader wants and may have. */
export function planFor(
  course: ListedCourse,
  kept: readonly KeptLesson[],
  wish: Wish,
  now: number,
): Readonly<{ save: readonly ListedLesson[]; drop: readonly KeptLesson[] }> {
  const here = new Map(kept.map((lesson) => [lesson.slug, lesson]));
  const listed = new Set(course.lessons.map(({ slug }) => slug));
  const wanted = course.lessons.filter(({ slug }) => wish.isPinned || here.has(slug));
  return {
    save: wanted.filter((lesson) => !isFresh(here.get(lesson.slug), lesson, wish, now)),
    drop: kept.filter(({ slug }) => !listed.has(slug)),
  };
}

/** So much of a plan as is done at one contact. */
export const atOnce = (lessons: readonly ListedLesson[]): readonly ListedLesson[] =>
  lessons.slice(0, MOST_AT_ONCE);

/** Lessons that nobody asked to keep, beyond what is kept of those that were opened last. */
export function overflow(
  lessons: readonly KeptLesson[],
  pinned: ReadonlySet<string>,
): readonly KeptLesson[] {
  const opened = lessons
    .filter(({ course }) => !pinned.has(course))
    .sort((one, other) => other.openedAt - one.openedAt);
  let bytes = 0;
  return opened.filter((lesson, at) => {
    bytes += lesson.bytes;
    return at >= MOST_OPENED || bytes > MOST_OPENED_BYTES;
  });
}

/** The parts of these lessons that none of the others shows. */
export function partsLeft(
  gone: readonly KeptLesson[],
  staying: readonly KeptLesson[],
): readonly string[] {
  const needed = new Set(staying.flatMap(({ parts }) => parts));
  return [...new Set(gone.flatMap(({ parts }) => parts))].filter((part) => !needed.has(part));
}
