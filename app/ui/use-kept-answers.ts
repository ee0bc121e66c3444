import { type RefObject, useEffect, useRef, useState } from "react";
import { keepAnswers, type Told } from "#app/ui/keep-answers.ts";

type KeptAnswers = Readonly<{
  /** For the element around the form. */
  around: RefObject<HTMLDivElement>;
  told: Told;
  /** Sends at once what has not been sent. */
  flush: () => Promise<void>;
}>;

/** Keeps the answers of the form inside `around` as they change; `page` names the form that is shown. */
export function useKeptAnswers(action: string, page: string): KeptAnswers {
  const around = useRef<HTMLDivElement>(null);
  const flush = useRef<() => Promise<void>>(async () => {});
  const [told, tell] = useState<Told>({ state: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another form.
  useEffect(() => {
    const form = around.current?.querySelector("form");
    if (!form) return;
    tell({ state: "idle" });
    const keeper = keepAnswers(form, action, tell);
    flush.current = keeper.flush;
    return keeper.stop;
  }, [action, page]);
  return { around, told, flush: () => flush.current() };
}
