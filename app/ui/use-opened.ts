import { useEffect } from "react";
import { askWorker, whenIdle } from "#app/ui/ask-worker.ts";

type Place = Readonly<{ course: string; lesson: string }>;

const nothing = () => undefined;

/**
 * Tells the server that the lesson was opened, so that the course resumes here, and this device, so that it can be read
 * without a connection; reading goes on if they cannot.
 */
export function useOpened(address: string, { course, lesson }: Place) {
  useEffect(() => {
    const body = new URLSearchParams();
    fetch(address, { method: "POST", body, keepalive: true }).catch(() => undefined);
    return whenIdle(() => void askWorker({ ask: "opened", course, lesson }, nothing));
  }, [address, course, lesson]);
}
