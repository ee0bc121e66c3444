import { CircleCheck, CircleDot, CircleX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import {
  type BridgeState,
  type PackageNews,
  type PackageOffer,
  packageBridge,
} from "#app/ui/package-bridge.ts";
import { NeedsScript, PackageFrame } from "#app/ui/package-frame.tsx";
import { partLine } from "#app/ui/part-line.ts";

type Part = Readonly<{
  id: string;
  title: string;
  depth: number;
  canStart: boolean;
  completion: string;
  success: string;
  score: number | null;
}>;

type PackagePlayerProps = Readonly<{
  title: string;
  /** The address under which it is launched and heard. */
  at: string;
  parts: readonly Part[];
  offer: PackageOffer;
  onNews: (news: PackageNews) => void;
}>;

const SAID: Readonly<Record<string, string>> = {
  over: "This lesson was opened on another page. Go on there, or load this page again.",
  waiting: "Waiting for the connection. What you do is kept here until it is back.",
};

/** A package, its table of contents where it has more than one part, and word of anything that keeps it from being heard. */
export function PackagePlayer({ title, at, parts, offer, onNews }: PackagePlayerProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const bridge = useRef<ReturnType<typeof packageBridge> | null>(null);
  const heard = useRef(onNews);
  heard.current = onNews;
  const [now, setNow] = useState<BridgeState>({ state: "starting", item: null });
  useEffect(() => {
    if (!frame.current) return;
    const told = (state: BridgeState) => {
      setNow((before) => ({ ...state, news: state.news ?? before.news }) as BridgeState);
      if (state.news) heard.current(state.news);
    };
    const made = packageBridge(frame.current, at, told);
    bridge.current = made;
    void made.open();
    return made.stop;
  }, [at]);
  const trouble = now.refused ?? now.says ?? SAID[now.state];
  const offered = now.news?.offer ?? offer;
  const open = (asked: Readonly<{ item?: string; request?: string }>) =>
    void bridge.current?.open(asked);
  return (
    <div className="flex flex-col gap-4">
      <NeedsScript />
      {trouble && <Banner tone="warning" title={trouble} live />}
      <div className={parts.length > 1 ? "grid gap-4 lg:grid-cols-[15rem_minmax(0,1fr)]" : ""}>
        {parts.length > 1 && (
          <div className="flex flex-col gap-4">
            <Steps now={now} offer={offered} onAsk={(request) => open({ request })} />
            <PartList parts={parts} now={now} offer={offered} onOpen={(item) => open({ item })} />
          </div>
        )}
        <PackageFrame ref={frame} title={title} />
      </div>
    </div>
  );
}

type StepsProps = Readonly<{
  now: BridgeState;
  offer: PackageOffer;
  onAsk: (request: "continue" | "previous") => void;
}>;

const STEPS = [
  { request: "previous", label: "Previous" },
  { request: "continue", label: "Continue" },
] as const;

/** The buttons to go on and back, but for those that the package brings itself. */
function Steps({ now, offer, onAsk }: StepsProps) {
  const shown = STEPS.filter(({ request }) => !offer.hidden.includes(request));
  if (shown.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map(({ request, label }) => (
        <Button
          key={request}
          type="button"
          kind="secondary"
          disabled={!offer[request] || now.state === "starting"}
          onClick={() => onAsk(request)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

type PartListProps = Readonly<{
  parts: readonly Part[];
  now: BridgeState;
  offer: PackageOffer;
  onOpen: (item: string) => void;
}>;

function PartList({ parts, now, offer, onOpen }: PartListProps) {
  const said = new Map(now.news?.parts.map((part) => [part.item, part]));
  return (
    <nav aria-label="Parts of this lesson">
      <ol className="flex flex-col gap-1 text-sm">
        {parts.map((part) => {
          const standing = said.get(part.id) ?? part;
          return (
            <li key={part.id}>
              {offer.choose.includes(part.id) ? (
                <button
                  type="button"
                  aria-current={now.item === part.id ? "step" : undefined}
                  onClick={() => onOpen(part.id)}
                  className={partLine("button", part.depth)}
                >
                  <PartMark {...standing} />
                  <span className="min-w-0 flex-1">{part.title}</span>
                </button>
              ) : (
                <p className={partLine("heading", part.depth)}>
                  {part.canStart && <PartMark {...standing} />}
                  <span className="min-w-0 flex-1">{part.title}</span>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function PartMark({ completion, success }: Readonly<{ completion: string; success: string }>) {
  if (success === "failed")
    return <CircleX role="img" aria-label="Not passed" className="text-danger size-4 shrink-0" />;
  if (success === "passed" || completion === "completed")
    return <CircleCheck role="img" aria-label="Done" className="text-success size-4 shrink-0" />;
  return <CircleDot role="img" aria-label="To do" className="text-ink-muted size-4 shrink-0" />;
}
