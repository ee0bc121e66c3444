import type { BackendFactory, IQueueBackend } from "bullmq";

/** BullMQ's way to say: no job, ask again in this many milliseconds. */
const ASK_LATER = [null, "", 1_000, 0];

/**
 * The same backend, except that its workers neither claim a job nor look for dead ones unless
 * `mayClaim` says so. Jobs that are running are still finished.
 */
export const claimingOnlyIf =
  <B extends IQueueBackend, C>(
    mayClaim: () => boolean,
    factory: BackendFactory<B, C>,
  ): BackendFactory<B, C> =>
  (name, options, more) => {
    const backend = factory(name, options, more);
    const { moveToActive, moveStalledJobsToWait } = backend;
    const { moveToCompleted, moveToFailed, moveToDelayed } = backend;
    const gated: Partial<IQueueBackend> = {
      moveToActive: async (token, worker) =>
        mayClaim() ? moveToActive.call(backend, token, worker) : ASK_LATER,
      moveStalledJobsToWait: async () => (mayClaim() ? moveStalledJobsToWait.call(backend) : []),
      moveToCompleted: (job, value, keep, token, next) =>
        moveToCompleted.call(backend, job, value, keep, token, next && mayClaim()),
      moveToFailed: (job, reason, keep, token, next, fields) =>
        moveToFailed.call(backend, job, reason, keep, token, next && mayClaim(), fields),
      moveToDelayed: (id, at, delay, token, given) =>
        moveToDelayed.call(backend, id, at, delay, token, {
          ...given,
          fetchNext: given?.fetchNext === true && mayClaim(),
        }),
    };
    return Object.assign(backend, gated);
  };
