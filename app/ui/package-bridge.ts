/** What the server says after each word of a package. */
export type PackageNews = Readonly<{
  /** Another page has taken over. */
  isOver: boolean;
  isDone: boolean;
  parts: readonly Readonly<{
    item: string;
    completion: string;
    success: string;
    score: number | null;
  }>[];
  /** What may be asked for now; null when nobody answers for it any more. */
  offer: PackageOffer | null;
}>;

/** Where the learner may go from here, by the rules of the package. */
export type PackageOffer = Readonly<{
  continue: boolean;
  previous: boolean;
  choose: readonly string[];
  jump: readonly string[];
  hidden: readonly string[];
}>;

export type BridgeState = Readonly<{
  /** Being started, open, left by its own word, taken over by another page, waiting for the network, refused, or closed. */
  state: "starting" | "open" | "ended" | "over" | "waiting" | "refused" | "closed";
  item: string | null;
  /** Why nothing is open, where it is closed. */
  says?: string;
  refused?: string;
  news?: PackageNews;
}>;

type Launched = Readonly<{ launchId: string; item: string; address: string }>;
type Opened = Omit<PackageNews, "isOver"> &
  Readonly<{ launch: Launched | null; says: string | null }>;
/** A part by its name, or what SCORM 2004 calls a navigation request; neither is where it was left. */
type Asked = Readonly<{ item?: string; request?: string }>;
type Word = Readonly<{ run: number; ended: boolean; cmi: unknown }>;

const SOON_MS = 2_000;
const AGAIN_MS = 5_000;
/** What a browser sends for a page that is gone (Fetch, 4.5, "inflight keepalive bytes"), less the rest of the body. */
const MOST_KEPT_ALIVE = 60_000;

/**
 * Plays a package in `frame` and brings what it says to the server, in order and until it has arrived; also when the page is
 * put away. Hears only pages within the frame, which have no origin.
 */
export function packageBridge(
  frame: HTMLIFrameElement,
  at: string,
  tell: (state: BridgeState) => void,
) {
  let launch: Launched | undefined;
  let word: Word | undefined;
  let [run, number] = [0, 0];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  const later = (ms: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(flush, ms);
  };

  function flush(): Promise<void> {
    clearTimeout(waiting);
    if (!sending && word && launch)
      sending = send(word, launch).finally(() => {
        sending = undefined;
      });
    return sending ?? Promise.resolve();
  }

  async function send(said: Word, { launchId, item }: Launched): Promise<void> {
    word = undefined;
    number += 1;
    const { run: of, ended, cmi } = said;
    const body = JSON.stringify(cmi);
    const answer = await post(`${at}/word`, { launchId, number, run: of, ended, body });
    if (launch?.launchId !== launchId) return;
    if (answer === null) word ??= said;
    if (word) later(answer === null ? AGAIN_MS : 0);
    tell({ item, ...stateAfter(answer, ended) });
  }

  /** Starts what is asked for; what the part before said is brought home first. */
  async function open(asked: Asked = {}): Promise<void> {
    const from = launch && asked.request !== undefined ? { from: launch.launchId } : {};
    await leave();
    tell({ state: "starting", item: asked.item ?? null });
    const answer = await post(`${at}/launch`, { ...asked, ...from });
    const refused = answer === null ? NO_NETWORK : answer.refused;
    if (!answer || refused) return tell({ state: "refused", item: null, refused: refused ?? "" });
    show(answer.done as Opened);
  }

  function show({ launch: next, says, ...rest }: Opened): void {
    const news = { isOver: false, ...rest };
    launch = next ?? undefined;
    if (!next) return void tell({ state: "closed", item: null, says: says ?? "", news });
    [run, number] = [0, 0];
    frame.name = "";
    frame.src = next.address;
    tell({ state: "open", item: next.item, news });
  }

  /** Takes the content's leave for it: it hears that its page goes, and its last words are kept. */
  async function leave(): Promise<void> {
    if (!launch) return;
    await emptied(frame);
    await sending;
    await flush();
    launch = undefined;
  }

  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (origin !== "null" || !isWithin(source, frame.contentWindow)) return;
    if (launch && data?.launchId === launch.launchId) hear(data);
  };
  const hear = (data: Readonly<{ what: string; cmi: unknown; asked?: unknown }>) => {
    if (data.what === "begin" || run === 0) run += 1;
    word = { run, ended: data.what === "end", cmi: data.cmi };
    if (data.what === "set") later(SOON_MS);
    else void flush();
    const request = data.what === "end" ? String(data.asked ?? "") : "";
    if (request !== "" && request !== "_none_") void open({ request });
  };
  const onHide = () => {
    if (document.visibilityState === "hidden") void flush();
  };
  const onOnline = () => void flush();

  window.addEventListener("message", onMessage);
  window.addEventListener("online", onOnline);
  window.addEventListener("pagehide", onOnline);
  document.addEventListener("visibilitychange", onHide);
  return {
    open,
    leave,
    stop: () => {
      void flush();
      window.removeEventListener("message", onMessage);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("pagehide", onOnline);
      document.removeEventListener("visibilitychange", onHide);
    },
  };
}

const NO_NETWORK = "The academy does not answer. Check your connection, then load the page again.";

type Answer = Readonly<{ done: unknown; refused: string | null }>;

function stateAfter(answer: Answer | null, ended: boolean): Omit<BridgeState, "item"> {
  if (answer === null) return { state: "waiting" };
  if (answer.refused) return { state: "refused", refused: answer.refused };
  const news = answer.done as PackageNews;
  return { state: news.isOver ? "over" : ended ? "ended" : "open", news };
}

/** Null when nothing was answered, so that asking again may help. */
async function post(address: string, said: object): Promise<Answer | null> {
  const body = JSON.stringify(said);
  const headers = { "Content-Type": "application/json" };
  const keepalive = body.length < MOST_KEPT_ALIVE;
  const answer = await fetch(address, { method: "POST", body, headers, keepalive }).catch(
    () => null,
  );
  return answer === null || answer.status >= 500 ? null : answer.json().catch(() => null);
}

/** The frame shows nothing any more, and whatever its pages had to say on their way out has been said. */
function emptied(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => setTimeout(resolve, 0);
    frame.addEventListener("load", done, { once: true });
    setTimeout(done, 1_000);
    frame.src = "about:blank";
  });
}

/** Whether a message comes from this frame or from one within it. */
function isWithin(source: MessageEventSource | null, frame: Window | null): boolean {
  for (let at = source as Window | null; at && at !== window; at = at.parent)
    if (at === frame) return true;
  return false;
}
