import type { Duty } from "./handle.ts";
import * as learning from "./learning.ts";
import type { QueueName } from "./queues.ts";

/** Who does what: every duty of the product, on the queue that it waits in. */
export const CREW: Readonly<Record<QueueName, readonly Duty[]>> = {
  events: Object.values(learning),
  mail: [],
  clock: [],
};
