/** How far somebody is in one course of a program. */
export type Taken = Readonly<{
  completed: boolean;
  /** Lessons done, of those that the course has now. */
  done: number;
  lessons: number;
  /** Whether it is there for them: a course that is not on offer any more counts for those only who are in it or have completed it. */
  counts: boolean;
}>;

/** Courses of a program that stand together; `needed` says how many of them, none: all. */
export type Stage<T extends Taken = Taken> = Readonly<{
  needed: number | null;
  courses: readonly T[];
}>;

export type Progress = Readonly<{
  /** How many courses are needed, and how many of these are completed. */
  needed: number;
  completed: number;
  /** What is done of the needed courses, in courses: a course half done is a half. Equals `needed` only at the end. */
  value: number;
  isComplete: boolean;
}>;

/**
 * How far somebody is in a program: of each stage, those courses in which they are furthest, as many as are needed. A
 * completed course counts one, another one the share of its lessons. It falls only when the program or its courses change,
 * and nothing needed is nothing completed.
 */
export function progressOf(stages: readonly Stage[]): Progress {
  const parts = stages.map((stage) => {
    const shares = there(stage)
      .map(shareOf)
      .sort((one, other) => other - one)
      .slice(0, neededOf(stage));
    return { needed: shares.length, completed: completedOf(stage), value: sum(shares) };
  });
  const needed = sum(parts.map((part) => part.needed));
  const completed = sum(parts.map((part) => part.completed));
  const value = sum(parts.map((part) => part.value));
  return { needed, completed, value, isComplete: needed > 0 && completed === needed };
}

/**
 * The courses that are open. Without an order all are; in order, a stage opens when those before it are done and, where
 * all of its courses are needed, each of them when the one before it is.
 */
export function openCourses<T extends Taken>(stages: readonly Stage<T>[], inOrder: boolean): T[] {
  if (!inOrder) return stages.flatMap(there);
  const first = stages.findIndex((stage) => completedOf(stage) < neededOf(stage));
  return stages.slice(0, first < 0 ? undefined : first + 1).flatMap(openIn);
}

/** Whether every course of the stage is needed, so that there is nothing to choose. */
export const needsAll = (stage: Stage): boolean => neededOf(stage) === there(stage).length;

function openIn<T extends Taken>(stage: Stage<T>): T[] {
  const courses = there(stage);
  if (!needsAll(stage)) return courses;
  const next = courses.findIndex(({ completed }) => !completed);
  return courses.filter(({ completed }, at) => completed || at === next);
}

const there = <T extends Taken>({ courses }: Stage<T>): T[] =>
  courses.filter(({ counts }) => counts);

const neededOf = (stage: Stage): number =>
  Math.min(stage.needed ?? Number.POSITIVE_INFINITY, there(stage).length);

const completedOf = (stage: Stage): number =>
  Math.min(there(stage).filter(({ completed }) => completed).length, neededOf(stage));

/** Only the server's word that a course is completed makes it a whole one. */
const shareOf = ({ completed, done, lessons }: Taken): number =>
  completed ? 1 : lessons > 0 ? Math.min(done / lessons, 0.99) : 0;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
