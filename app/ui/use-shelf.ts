import { useCallback, useEffect, useRef, useState } from "react";
import type { Ask, Told } from "#app/offline/words.ts";
import { askWorker, whenIdle } from "#app/ui/ask-worker.ts";

/** What is on this device, as the worker tells it; null until it has, and where there is none. */
export function useShelf(first: Ask) {
  const [told, setTold] = useState<Told | null>(null);
  const ask = useCallback(
    (what: Ask) =>
      askWorker(what, (news) => setTold((before) => ({ ...shelfIn(before), ...news }))),
    [],
  );
  const opening = useRef(first);
  useEffect(() => whenIdle(() => void ask(opening.current)), [ask]);
  return { told, ask };
}

/** While something is under way, what was there before is still shown. */
const shelfIn = (told: Told | null): Told => (told?.shelf ? { shelf: told.shelf } : {});
