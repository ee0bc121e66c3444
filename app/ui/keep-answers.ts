export type Told = Readonly<{
  /** Nothing new, on their way, kept, waiting for the network, or refused; null before scripts run. */
  state: "idle" | "saving" | "saved" | "waiting" | "refused" | null;
  refused?: string;
  /** Questions whose answer cannot be read as the number that it should be. */
  unclear?: readonly number[];
}>;

const PAUSE_MS = 600;
const AGAIN_MS = 5_000;

/**
 * Sends the answers of `form` to `action` soon after they change, only those that have changed, and again until
 * they have arrived; also when the page is put away. Field names begin with "a" and the question's number; the
 * form's field `slots` says which questions a sent form speaks of.
 */
export function keepAnswers(form: HTMLFormElement, action: string, tell: (told: Told) => void) {
  const changed = new Set<string>();
  const slots = form.elements.namedItem("slots");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  const note = () => {
    if (slots instanceof HTMLInputElement) slots.value = [...changed].join(",");
  };
  const later = (ms: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(flush, ms);
  };

  /** Resolves when all that had changed has been sent, or could not be. */
  function flush(): Promise<void> {
    clearTimeout(waiting);
    if (!sending && changed.size > 0)
      sending = send().finally(() => {
        sending = undefined;
      });
    return sending ?? Promise.resolve();
  }

  async function send(): Promise<void> {
    const going = [...changed];
    const body = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      ),
    );
    body.set("slots", going.join(","));
    changed.clear();
    tell({ state: "saving" });
    const answer = await fetch(action, { method: "POST", body, keepalive: true }).catch(() => null);
    if (answer === null || answer.status >= 500) {
      for (const slot of going) changed.add(slot);
      later(AGAIN_MS);
      tell({ state: "waiting" });
    } else await tellAnswer(answer);
    note();
  }

  async function tellAnswer(answer: Response): Promise<void> {
    const { refused, done } = await answer.json();
    if (refused) tell({ state: "refused", refused });
    else tell({ state: changed.size > 0 ? "saving" : "saved", unclear: done.unclear });
  }

  const onChange = ({ target }: Event) => {
    const slot = /^a(\d+)/.exec((target as HTMLInputElement | null)?.name ?? "")?.[1];
    if (!slot) return;
    changed.add(slot);
    note();
    later(PAUSE_MS);
  };
  const onHide = () => {
    if (document.visibilityState === "hidden") void flush();
  };
  const onOnline = () => void flush();

  note();
  form.addEventListener("input", onChange);
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("online", onOnline);
  return {
    flush,
    stop: () => {
      void flush();
      form.removeEventListener("input", onChange);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("online", onOnline);
    },
  };
}
