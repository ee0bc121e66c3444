/** A lesson as it is compared: `body` is all of it that a learner sees. */
export type Compared = Readonly<{ id: string; title: string; body: string }>;

/** What a publication does to the lessons of a course, by their titles. */
export type Changes = Readonly<
  Record<"added" | "changed" | "removed" | "moved", readonly string[]>
>;

/** What has become of the lessons, both lists in their order. A lesson has moved when others of those kept had to make way. */
export function changesBetween(before: readonly Compared[], after: readonly Compared[]): Changes {
  const [old, fresh] = [byId(before), byId(after)];
  const kept = after.filter(({ id }) => old.has(id));
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const still = new Set(longestRise(kept, ({ id }) => places.get(id) ?? 0));
  return {
    added: titles(after.filter(({ id }) => !old.has(id))),
    changed: titles(
      kept.filter(
        ({ id, title, body }) => old.get(id)?.title !== title || old.get(id)?.body !== body,
      ),
    ),
    removed: titles(before.filter(({ id }) => !fresh.has(id))),
    moved: titles(kept.filter((lesson) => !still.has(lesson))),
  };
}

/** Whether anything is different for learners. */
export const isChange = (changes: Changes): boolean =>
  Object.values(changes).some((lessons) => lessons.length > 0);

const byId = (lessons: readonly Compared[]) =>
  new Map(lessons.map((lesson) => [lesson.id, lesson]));
const titles = (lessons: readonly Compared[]) => lessons.map(({ title }) => title);

/** The longest part of the list, in its order, whose values rise. */
function longestRise<T>(list: readonly T[], placeOf: (one: T) => number): T[] {
  const runs: T[][] = [];
  for (const one of list) {
    const before = runs
      .filter((run) => run.length > 0 && placeOf(run[run.length - 1] as T) < placeOf(one))
      .reduce<T[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, one]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
