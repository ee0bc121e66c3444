import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from "lucide-react";
import type { SaveState } from "#app/ui/draft-saver.ts";

const SAID = {
  saved: [CircleCheck, "Saved"],
  unsaved: [CircleDashed, "Not saved yet"],
  saving: [LoaderCircle, "Saving…"],
  stale: [CircleAlert, "Not saved: there are two versions"],
  refused: [CircleAlert, "Not saved: look at the marked fields"],
  unreachable: [CircleAlert, "Not saved: no connection. Trying again…"],
  "signed-out": [
    CircleAlert,
    "Not saved: you are signed out. Sign in again in another tab; your text stays here.",
  ],
} as const satisfies Record<SaveState, readonly unknown[]>;

/** Whether what is written is kept, in words that are read out when they change. */
export function SaveLight({ state }: { state: SaveState }) {
  const [Icon, words] = SAID[state];
  const isBad = Icon === CircleAlert;
  return (
    <p
      role="status"
      className={`flex items-center gap-2 text-sm noscript:hidden ${isBad ? "text-danger font-medium" : "text-ink-muted"}`}
    >
      <Icon aria-hidden className={`size-4 shrink-0 ${state === "saving" ? "animate-spin" : ""}`} />
      {words}
    </p>
  );
}
