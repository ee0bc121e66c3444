import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#app/kernel/log.ts";
import { knownPlaces } from "./by-host.ts";
import { listenTo } from "./control-plane.ts";
import type { PlaceMemory } from "./place-memory.ts";

const CHANNEL = "azora_tenant";
const LONG_MS = 60_000;
const SHORT_MS = 1_000;
const PULSE_MS = 10_000;

/**
 * Keeps what this process remembers of tenants in step with every other process. Answers a function
 * that hangs up.
 *
 * A line is believed only while it carries our own pulse: one that was cut, or that a pooler has
 * broken in two, is replaced, and until then nothing is believed for more than a second.
 */
export function hearTenantChanges(places: PlaceMemory = knownPlaces): () => Promise<void> {
  const hungUp = new AbortController();
  const listening = listen(places, hungUp.signal);
  return () => {
    hungUp.abort();
    return listening;
  };
}

async function listen(places: PlaceMemory, hungUp: AbortSignal): Promise<void> {
  while (!hungUp.aborted) {
    await hearOneLine(places, hungUp).catch((error: Error) =>
      log.warn({ error: error.message }, "changes of tenants are not heard"),
    );
    places.believeFor(SHORT_MS);
    await pause(SHORT_MS, hungUp);
  }
}

async function hearOneLine(places: PlaceMemory, hungUp: AbortSignal): Promise<void> {
  let beats = 0;
  const line = await listenTo(CHANNEL, (tenantId) => {
    if (tenantId) return places.forget(tenantId);
    if (beats === 0) places.believeFor(LONG_MS);
    beats += 1;
  });
  const cut = new AbortController();
  line.once("end", () => cut.abort());
  try {
    for (let before = -1; beats > before && !cut.signal.aborted && !hungUp.aborted; ) {
      before = beats;
      await line.query(`notify ${CHANNEL}`);
      await pause(PULSE_MS, AbortSignal.any([cut.signal, hungUp]));
    }
  } finally {
    void line.end();
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => {});
