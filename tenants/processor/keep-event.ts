import type { ProcessorEvent } from "./event.ts";
import { keepEvents } from "./keep-events.ts";

/** More than this in one statement would keep the first of them waiting. */
const MOST = 500;

/**
 * The event is kept when this returns, and survives whatever happens then. What arrives while others are being written
 * goes with the next statement, so that a flood costs few commits and one event alone waits for nobody.
 */
export function keepEvent(event: ProcessorEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push({ event, resolve, reject });
    if (!writing) void write();
  });
}

type Waiting = Readonly<{
  event: ProcessorEvent;
  resolve: () => void;
  reject: (error: unknown) => void;
}>;

let waiting: Waiting[] = [];
let writing = false;

async function write(): Promise<void> {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    try {
      await keepEvents(batch.map(({ event }) => event));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  writing = false;
}
