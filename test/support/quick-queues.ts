import { QUEUES } from "#workers/queues.ts";

/** The queues as they are, but with pauses that a test can wait for. */
export const QUICK = {
  events: { ...QUEUES.events, attempts: 5, firstPauseMs: 200 },
  mail: { ...QUEUES.mail, firstPauseMs: 200 },
  films: QUEUES.films,
  imports: { ...QUEUES.imports, firstPauseMs: 200 },
  payments: QUEUES.payments,
  clock: QUEUES.clock,
};

/** A shift that notices within three seconds that another one has died. */
export const QUICKLY = {
  queues: QUICK,
  alive: { lockDuration: 1_500, stalledInterval: 500, maxStalledCount: 20 },
};
