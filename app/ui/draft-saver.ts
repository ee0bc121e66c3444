/** What came of sending a draft: its new revision, or why it is not kept. */
export type SaveOutcome =
  | Readonly<{ kind: "saved"; revision: number }>
  | Readonly<{ kind: "stale" }>
  | Readonly<{ kind: "refused"; fields: Readonly<Record<string, string>>; words: string }>
  | Readonly<{ kind: "unreachable" }>
  | Readonly<{ kind: "signed-out" }>;

/** How the text on the page stands to the one that is kept. */
export type SaveState = SaveOutcome["kind"] | "unsaved" | "saving";

const PAUSE_MS = 800;
const AGAIN_MS = 5_000;

type Wiring = Readonly<{
  /** Sends what is on the page, as based on this revision. */
  send: (revision: number) => Promise<SaveOutcome>;
  tell: (state: SaveState, outcome?: SaveOutcome) => void;
}>;

/**
 * Keeps a text that is being written: one save at a time, each based on the one before, again until it is kept. A stale
 * one waits until somebody has decided between the two texts.
 */
export function draftSaver(from: number, { send, tell }: Wiring) {
  let revision = from;
  let isDirty = false;
  let isBusy = false;
  let isStale = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(save, ms);
  };
  async function save(): Promise<void> {
    clearTimeout(waiting);
    if (!isDirty || isBusy || isStale) return;
    [isBusy, isDirty] = [true, false];
    tell("saving");
    settle(await send(revision));
  }
  function settle(outcome: SaveOutcome): void {
    isBusy = false;
    if (outcome.kind === "saved") revision = outcome.revision;
    else isDirty = true;
    isStale = outcome.kind === "stale";
    const state = outcome.kind === "saved" && isDirty ? "unsaved" : outcome.kind;
    tell(state, outcome);
    if (state === "unsaved") later(PAUSE_MS);
    if (state === "unreachable" || state === "signed-out") later(AGAIN_MS);
  }
  return {
    changed: () => {
      isDirty = true;
      if (!isBusy && !isStale) tell("unsaved");
      later(PAUSE_MS);
    },
    save,
    /** What is on the page is meant to follow this newer revision. */
    follow: (newer: number) => {
      [revision, isStale, isDirty] = [newer, false, true];
      return save();
    },
    isOpen: () => isDirty || isBusy,
    stop: () => clearTimeout(waiting),
  };
}
