import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import type { Answer } from "#app/ui/answer.ts";

const PAUSE_MS = 500;

type Autosave = Readonly<{
  /** For the element around the form. */
  around: RefObject<HTMLDivElement>;
  state: "idle" | "saving" | "saved" | "refused";
  /** Which fields of the last save were wrong. No more than that: a summary would take the focus from who types. */
  answer: Answer | undefined;
}>;

/** Sends the form inside `around` to `action` whenever somebody pauses while changing it, or leaves a field. */
export function useAutosave(action: string): Autosave {
  const around = useRef<HTMLDivElement>(null);
  const { state, data, submit } = useFetcher<Answer>();
  const send = useRef(submit);
  send.current = submit;
  useEffect(() => {
    const place = around.current;
    if (!place) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      waiting = undefined;
      send.current(place.querySelector("form"), { method: "post", action });
    };
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE_MS);
    };
    place.addEventListener("input", wait);
    place.addEventListener("focusout", save);
    return () => {
      clearTimeout(waiting);
      place.removeEventListener("input", wait);
      place.removeEventListener("focusout", save);
    };
  }, [action]);
  const after = data ? (data.refused ? "refused" : "saved") : "idle";
  return {
    around,
    state: state === "idle" ? after : "saving",
    answer: data && { fields: data.fields },
  };
}
