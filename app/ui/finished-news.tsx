import { useEffect, useState } from "react";
import type { Shelf } from "#app/offline/words.ts";
import { askWorker, hasWorker, whenIdle } from "#app/ui/ask-worker.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

const nothing = () => undefined;

/** What has become of lessons that were finished without a connection: sent, waiting, or refused and why. */
export function FinishedNews() {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  useEffect(() => {
    if (!hasWorker()) return;
    const look = async () => {
      const found = await askWorker({ ask: "send" }, nothing);
      if (!found || (found.sent === 0 && found.waiting === 0 && found.refused.length === 0)) return;
      setShelf(found);
      if (found.refused.length === 0) await askWorker({ ask: "seen" }, nothing);
    };
    const stop = whenIdle(() => void look());
    const onOnline = () => void look();
    window.addEventListener("online", onOnline);
    return () => {
      stop();
      window.removeEventListener("online", onOnline);
    };
  }, []);
  if (!shelf) return null;
  const seen = () => {
    setShelf(null);
    void askWorker({ ask: "seen" }, nothing);
  };
  const close = (
    <Button type="button" kind="ghost" size="sm" onClick={seen}>
      Close
    </Button>
  );
  return (
    <div className="mb-6 flex flex-col gap-3">
      {shelf.refused.map(({ key, title, why }) => (
        <Banner
          key={key}
          live
          tone="warning"
          title={`“${title}” was not counted as finished.`}
          action={close}
        >
          {why}
        </Banner>
      ))}
      {shelf.refused.length === 0 && <Banner live title={wordsOf(shelf)} action={close} />}
    </div>
  );
}

const lessons = (count: number): string =>
  count === 1 ? "1 lesson that you finished offline" : `${count} lessons that you finished offline`;

const wordsOf = ({ sent, waiting }: Shelf): string =>
  waiting > 0 ? `Not sent yet: ${lessons(waiting)}.` : `Sent: ${lessons(sent)}.`;
