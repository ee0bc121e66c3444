import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { draftSaver, type SaveOutcome, type SaveState } from "#app/ui/draft-saver.ts";

type DraftSave = Readonly<{
  state: SaveState;
  /** What the last save was refused for. */
  refusal: Extract<SaveOutcome, { kind: "refused" }> | null;
  saver: ReturnType<typeof draftSaver>;
}>;

/**
 * Saves the form inside `around` to `to` whenever its writer pauses, and warns before the page is left with something unsaved. `onSaved`
 * hears of every save. The network may fail: what was typed stays on the page.
 */
export function useDraftSave(
  around: RefObject<HTMLElement>,
  to: string,
  revision: number,
  onSaved: () => void,
): DraftSave {
  const [state, setState] = useState<SaveState>("saved");
  const [refusal, setRefusal] = useState<DraftSave["refusal"]>(null);
  // Kept when the page is left, for the last save.
  const form = useRef<HTMLFormElement | null>(null);
  const heard = useRef(onSaved);
  heard.current = onSaved;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer revision from elsewhere must not pass for ours.
  const saver = useMemo(
    () =>
      draftSaver(revision, {
        send: (based) => sent(form.current, to, based),
        tell: (now, outcome) => {
          setState(now);
          if (outcome) setRefusal(outcome.kind === "refused" ? outcome : null);
          if (outcome?.kind === "saved") heard.current();
        },
      }),
    [to],
  );
  useEffect(() => {
    form.current = around.current?.querySelector("form") ?? null;
    return listen(around.current, saver);
  }, [around, saver]);
  return { state, refusal, saver };
}

function listen(place: HTMLElement | null, saver: DraftSave["saver"]): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    if (saver.isOpen()) event.preventDefault();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    saver.changed();
    void saver.save();
  };
  place?.addEventListener("submit", submit, true);
  place?.addEventListener("input", saver.changed);
  place?.addEventListener("focusout", saver.save);
  addEventListener("beforeunload", hold);
  return () => {
    place?.removeEventListener("submit", submit, true);
    place?.removeEventListener("input", saver.changed);
    place?.removeEventListener("focusout", saver.save);
    removeEventListener("beforeunload", hold);
    void saver.save();
    saver.stop();
  };
}

async function sent(
  form: HTMLFormElement | null,
  to: string,
  revision: number,
): Promise<SaveOutcome> {
  if (!form) return { kind: "unreachable" };
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  body.set("revision", String(revision));
  try {
    const answer = await fetch(to, {
      method: "POST",
      body,
      keepalive: body.toString().length < 60_000,
    });
    return await outcomeOf(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

async function outcomeOf(answer: Response): Promise<SaveOutcome> {
  if (answer.redirected) return { kind: "signed-out" };
  if (answer.status === 409) return { kind: "stale" };
  if (answer.status >= 500 || answer.status === 429) return { kind: "unreachable" };
  const { done, refused, fields } = await answer.json();
  return answer.ok
    ? { kind: "saved", revision: done.revision }
    : { kind: "refused", fields: fields ?? {}, words: refused ?? "" };
}
