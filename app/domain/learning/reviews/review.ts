/** How far a learner has to be in a course to review it, in percent of its lessons. */
const LEAST_PROGRESS_PERCENT = 10;

/** For how long a review can be changed after it was written. */
const EDITABLE_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether that much of a course is enough to say something of it. */
export const hasSeenEnough = (done: number, lessons: number): boolean =>
  done > 0 && done * 100 >= LEAST_PROGRESS_PERCENT * lessons;

/** Whether a review that was written then may still be changed now. */
export const isEditable = (writtenAt: Date, now: Date): boolean =>
  now.getTime() - writtenAt.getTime() <= EDITABLE_DAYS * DAY_MS;
