import type { Ask, Shelf, Told } from "#app/offline/words.ts";

/** Whether this browser can keep pages of the academy at all (it needs https, or localhost). */
const canKeep = (): boolean => typeof navigator !== "undefined" && "serviceWorker" in navigator;

/** Whether what this page asks for goes through the worker already. */
export const hasWorker = (): boolean => canKeep() && navigator.serviceWorker.controller !== null;

async function worker(): Promise<ServiceWorker | null> {
  if (!canKeep()) return null;
  const begun = await navigator.serviceWorker
    .register("/sw.js", { updateViaCache: "none" })
    .catch(() => null);
  return begun && (await navigator.serviceWorker.ready).active;
}

/**
 * Asks the worker, which is set up for that when it is not there. Tells how far it is, and answers what is on this device
 * in the end; null in a browser that cannot keep anything.
 */
export async function askWorker(ask: Ask, tell: (told: Told) => void): Promise<Shelf | null> {
  const asked = await worker();
  if (!asked) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Told>) => {
      tell(data);
      if (!data.shelf) return;
      port1.close();
      resolve(data.shelf);
    };
    asked.postMessage(ask, [port2]);
  });
}

/** Does it when the page has nothing else to do; not any more once the returned function is called. */
export function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const waiting = setTimeout(work, 1_000);
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(waiting);
}
