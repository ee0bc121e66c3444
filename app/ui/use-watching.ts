import { type RefObject, useEffect, useState } from "react";
import type { Watching } from "#app/domain/learning/watching/watching-of.ts";
import { watchLog } from "#app/ui/watch-log.ts";

const REPORT_MS = 15_000;
/** Whoever was this close to the end begins anew. */
const END_S = 5;

export type Seen = Readonly<{ percent: number; done: boolean }>;

/**
 * The player goes on where this learner was, and the server hears what they watch, also when they leave. Answers what
 * the server makes of it; it may be out of reach, then the film plays on.
 */
export function useWatching(
  player: RefObject<HTMLVideoElement>,
  to: string | null,
  { positionMs, percent }: Watching,
): Seen {
  const [seen, setSeen] = useState<Seen>({ percent, done: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the film stood is asked once, when its page opens.
  useEffect(() => {
    const film = player.current;
    if (!film || to === null) return;
    return report(film, to, positionMs, setSeen);
  }, [player, to]);
  return seen;
}

function report(film: HTMLVideoElement, to: string, startMs: number, tell: (seen: Seen) => void) {
  const log = watchLog();
  const here = () => film.currentTime * 1_000;
  const send = () => {
    const ranges = log.take();
    const positionMs = Math.round(here());
    void told(to, { ranges, positionMs }).then((seen) => seen && tell(seen));
  };
  const stand = () => {
    log.stands();
    send();
  };
  const resume = () => {
    if (startMs > 0 && startMs / 1_000 < film.duration - END_S) film.currentTime = startMs / 1_000;
    void told(to, { ranges: [], positionMs: startMs });
  };
  const moves = () => {
    if (!film.paused && !film.seeking) log.plays(here());
  };
  const hides = () => {
    if (document.visibilityState === "hidden") send();
  };
  const timer = setInterval(() => !film.paused && send(), REPORT_MS);
  const hears = [
    ["timeupdate", moves],
    ["seeking", log.stands],
    ["pause", stand],
    ["ended", stand],
  ] as const;
  for (const [event, hear] of hears) film.addEventListener(event, hear);
  document.addEventListener("visibilitychange", hides);
  if (film.readyState >= 1) resume();
  else film.addEventListener("loadedmetadata", resume, { once: true });
  return () => {
    clearInterval(timer);
    for (const [event, hear] of hears) film.removeEventListener(event, hear);
    film.removeEventListener("loadedmetadata", resume);
    document.removeEventListener("visibilitychange", hides);
    send();
  };
}

async function told(to: string, said: object): Promise<Seen | null> {
  try {
    const answer = await fetch(to, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
      keepalive: true,
    });
    return answer.ok && !answer.redirected ? (await answer.json()).done : null;
  } catch {
    return null;
  }
}
