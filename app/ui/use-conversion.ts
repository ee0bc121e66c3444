import { useEffect, useState } from "react";
import type { Conversion } from "#tenants/films/conversion.ts";

const LOOK_MS = 3_000;

/** How far the film at this address is, looked at again until nothing more will happen to it. */
export function useConversion(at: string, known: Conversion): Conversion {
  const [seen, setSeen] = useState(known);
  useEffect(() => setSeen(known), [known]);
  const moves = seen.state === "waiting" || seen.state === "running";
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => void look(at).then((now) => now && setSeen(now)), LOOK_MS);
    return () => clearInterval(timer);
  }, [at, moves]);
  return seen;
}

/** Null when the server cannot be reached; the next look may succeed. */
async function look(at: string): Promise<Conversion | null> {
  const answer = await fetch(at).catch(() => null);
  return answer?.ok ? (await answer.json()).film : null;
}
