import type { AttemptState, FeedbackRule } from "./words.ts";

const MINUTE_MS = 60_000;

/** How late an answer may still arrive, for the way through the network. */
export const GRACE_MS = 15_000;

type Times = Readonly<{
  startedAt: Date;
  limitMinutes: number | null;
  /** What somebody has on top of the limit, in percent of it. */
  extraPercent: number;
  closesAt: Date | null;
}>;

/** When an attempt ends by the server's clock: after its time, and never after the quiz has closed. */
export function deadlineOf({
  startedAt,
  limitMinutes,
  extraPercent,
  closesAt,
}: Times): Date | null {
  const limitMs = limitMinutes === null ? null : limitMinutes * MINUTE_MS;
  const ends =
    limitMs === null
      ? null
      : startedAt.getTime() + Math.round((limitMs * (100 + extraPercent)) / 100);
  const times = [ends, closesAt?.getTime() ?? null].filter((at) => at !== null);
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** Whether an answer that arrives now still counts. */
export const isInTime = (deadlineAt: Date | null, now: Date): boolean =>
  deadlineAt === null || now.getTime() <= deadlineAt.getTime() + GRACE_MS;

/** Whether that many points are enough. A quiz without points to earn is passed by handing it in. */
export const isPassing = (score: number, maxScore: number, passPercent: number): boolean =>
  score * 100 >= passPercent * maxScore;

/** Whole percent, rounded down, so that what is shown as the pass mark has reached it. */
export const percentScored = (score: number, maxScore: number): number =>
  maxScore === 0 ? 100 : Math.floor((score * 100) / maxScore);

type Standing = Readonly<{
  rule: FeedbackRule;
  state: AttemptState;
  hasPassed: boolean;
  attemptsLeft: number | null;
  closesAt: Date | null;
  now: Date;
}>;

/** Whether a learner may see the keys now. Never while an attempt is open. */
export function showsFeedback({ rule, state, ...standing }: Standing): boolean {
  if (state === "open" || rule === "none") return false;
  if (rule === "after-submit") return true;
  if (rule === "after-pass") return standing.hasPassed || standing.attemptsLeft === 0;
  return standing.closesAt !== null && standing.closesAt < standing.now;
}
