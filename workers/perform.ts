import { log, loggedAs } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Delivery, Duty } from "./handle.ts";

/**
 * Does the duty and leaves one line about it. A refusal is an answer: the job is over. Anything else
 * that is thrown goes on to the queue, which tries again later.
 */
export function perform(duty: Duty, delivery: Delivery): Promise<void> {
  return loggedAs({ job: duty.name }, async () => {
    const began = performance.now();
    const ms = () => Math.round((performance.now() - began) * 10) / 10;
    const event = delivery.event || undefined;
    try {
      await duty.does(delivery);
      log.info({ event, outcome: "done", ms: ms() }, "job");
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log.warn({ event, outcome: "failed", ms: ms(), error: reasonOf(error) }, "job");
        throw error;
      }
      log.info({ event, outcome: "refused", code: error.code, ms: ms() }, "job");
    }
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
