import { forget, remember, urlRemembered } from "#app/ui/remembered-uploads.ts";
import { type Said, uploadRequest } from "#app/ui/upload-request.ts";
import { begun, sendChunk, standingOf, verdictOn } from "#app/ui/upload-steps.ts";

/** How a file stands on its way to the server; sizes in bytes. */
export type Sending = Readonly<{
  state: "sending" | "waiting" | "paused" | "done" | "refused";
  name: string;
  size: number;
  sent: number;
  /** What the server knows the file by, when it is done. */
  uploadId: string;
  /** Why it was refused. */
  message: string;
}>;

export type FileSender = Readonly<{ pause: () => void; goOn: () => void; stop: () => void }>;

type Told = (news: Partial<Sending>) => void;

const LONGEST_PAUSE_MS = 30_000;
const AT_FIRST = { state: "sending", sent: 0, uploadId: "", message: "" } as const;

/**
 * Sends a file from where the server says that it stands, also when it was begun before the page was loaded.
 * Breaks are waited out and gone on from; `told` hears of every step.
 */
export function sendFile(
  purpose: string,
  file: File,
  told: (sending: Sending) => void,
): FileSender {
  let now: Sending = { ...AT_FIRST, name: file.name, size: file.size };
  let running = new AbortController();
  const tell: Told = (news) => {
    now = { ...now, ...news };
    told(now);
  };
  const start = () => {
    running = new AbortController();
    tell({ state: "sending", message: "" });
    void run({ purpose, file, signal: running.signal, tell });
  };
  start();
  return {
    pause: () => {
      running.abort();
      tell({ state: "paused" });
    },
    goOn: start,
    stop: () => {
      running.abort();
      const url = urlRemembered(purpose, file);
      if (!url) return;
      forget(purpose, url);
      void uploadRequest({ method: "DELETE", url });
    },
  };
}

type Way = Readonly<{ purpose: string; file: File; signal: AbortSignal; tell: Told }>;

async function run(way: Way): Promise<void> {
  let failures = 0;
  let said = await standing(way);
  while (!way.signal.aborted) {
    const verdict = verdictOn(said);
    if (verdict === "done" || verdict === "refused") return end(way, verdict, said);
    failures = verdict === "stands" ? 0 : failures + 1;
    way.tell({ state: failures > 1 ? "waiting" : "sending" });
    said = failures === 0 ? await further(way, said) : await lookAgain(way, failures);
  }
}

function end({ purpose, file, tell }: Way, verdict: "done" | "refused", said: Said): void {
  const url = urlRemembered(purpose, file) ?? "";
  forget(purpose, url);
  tell(verdict === "done" ? arrived(file, url) : refusedBy(said));
}

function further({ purpose, file, signal, tell }: Way, { header }: Said): Promise<Said> {
  const url = urlRemembered(purpose, file) ?? "";
  const at = Number(header("Upload-Offset"));
  return sendChunk({ url, file, at, signal, onSent: (sent) => tell({ sent }) });
}

async function lookAgain(way: Way, failures: number): Promise<Said> {
  await pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures), way.signal);
  return standing(way);
}

/** Where the file stands; one that the server does not know any more is begun anew. */
async function standing({ purpose, file, signal }: Way): Promise<Said> {
  const known = urlRemembered(purpose, file);
  if (known) {
    const said = await standingOf(known, signal);
    if (said.status !== 404) return said;
    forget(purpose, known);
  }
  const url = await begun(purpose, file, signal);
  if (typeof url !== "string") return url;
  remember(purpose, file, url);
  return standingOf(url, signal);
}

const arrived = ({ size }: File, url: string): Partial<Sending> => ({
  state: "done",
  sent: size,
  uploadId: url.split("/").at(-1) ?? "",
});

const refusedBy = ({ text }: Said): Partial<Sending> => ({
  state: "refused",
  message: text || "The file was refused. Load the page again, and choose it anew.",
});

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const now = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", now, { once: true });
    window.addEventListener("online", now, { once: true, signal });
  });
