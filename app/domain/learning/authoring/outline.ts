/** Sections in order, each with the ids of its lessons in order. */
export type Outline = readonly Readonly<{ id: string; lessons: readonly string[] }>[];

/** Where a lesson is to stand; an index beyond the end is the end. */
export type Spot = Readonly<{ sectionId: string; index: number }>;

/** The same outline with this lesson at that spot; unchanged when either is not in it. */
export function movedLesson(outline: Outline, lessonId: string, spot: Spot): Outline {
  const known = outline.some(({ lessons }) => lessons.includes(lessonId));
  if (!known || !outline.some(({ id }) => id === spot.sectionId)) return outline;
  return outline.map(({ id, lessons }) => {
    const others = lessons.filter((lesson) => lesson !== lessonId);
    return { id, lessons: id === spot.sectionId ? placed(others, lessonId, spot.index) : others };
  });
}

/** The spot one step before or after, across the ends of sections; null where there is none. */
export function nextSpot(outline: Outline, lessonId: string, step: "up" | "down"): Spot | null {
  const at = outline.findIndex(({ lessons }) => lessons.includes(lessonId));
  const here = outline[at];
  if (!here) return null;
  const index = here.lessons.indexOf(lessonId) + (step === "up" ? -1 : 1);
  if (index >= 0 && index < here.lessons.length) return { sectionId: here.id, index };
  const neighbor = outline[at + (step === "up" ? -1 : 1)];
  return (
    (neighbor && { sectionId: neighbor.id, index: step === "up" ? neighbor.lessons.length : 0 }) ??
    null
  );
}

/** The same outline with this section at that place, its lessons with it. */
export function movedSection(outline: Outline, sectionId: string, index: number): Outline {
  const section = outline.find(({ id }) => id === sectionId);
  if (!section) return outline;
  return placed(
    outline.filter(({ id }) => id !== sectionId),
    section,
    index,
  );
}

const placed = <T>(others: readonly T[], one: T, index: number): T[] => {
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), one, ...others.slice(at)];
};
