import type { DefaultJobOptions } from "bullmq";

/**
 * How one queue is worked: jobs at once (at most 20), tries, the longest first pause after a failure, and how many jobs
 * may wait before events stay in the outbox, where every tenant has its turn: about a second's work.
 */
export type Terms = Readonly<{
  concurrency: number;
  attempts: number;
  firstPauseMs: number;
  room: number;
}>;

/**
 * Every queue there is. They differ in what they wait for, never in whom they work for: a queue for
 * each tenant would cost a connection for each tenant. BullMQ on PostgreSQL bears six, and 20 jobs at once.
 */
export const QUEUES = {
  /** Commands that follow from events: our own database, a few milliseconds each. */
  events: { concurrency: 8, attempts: 6, firstPauseMs: 4_000, room: 400 },
  /** Letters: somebody else's server, seconds each. */
  mail: { concurrency: 5, attempts: 10, firstPauseMs: 8_000, room: 20 },
  /** Films: minutes to hours each, as much as the machine gives. */
  films: { concurrency: 1, attempts: 8, firstPauseMs: 8_000, room: 20 },
  /** Archives of courses: seconds to an hour each. */
  imports: { concurrency: 2, attempts: 8, firstPauseMs: 8_000, room: 20 },
  /** What the payment processor told us of: each tick looks at all that is due, a second or more for each look. */
  payments: { concurrency: 3, attempts: 5, firstPauseMs: 4_000, room: 20 },
  /** The timetable: each tick does everything that is due. */
  clock: { concurrency: 2, attempts: 5, firstPauseMs: 4_000, room: 20 },
} satisfies Record<string, Terms>;

export type QueueName = keyof typeof QUEUES;

/**
 * What every job of a queue is told: pauses double, each cut by up to a half, so that failures of
 * the same moment do not come back in the same moment and none comes back within two seconds. What
 * was given up is kept in the journal, where it can be set going again under the same id.
 */
export const jobOptions = ({ attempts, firstPauseMs }: Terms): DefaultJobOptions => ({
  attempts,
  backoff: { type: "exponential", delay: firstPauseMs, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
});

/** How long a job may go without a sign of life before another worker takes it. */
export const ALIVE = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5 };
