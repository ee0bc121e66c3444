import { Timer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Time } from "#app/ui/time.tsx";

type CountdownProps = Readonly<{
  deadlineAt: Date;
  /** By the server's clock, when the page was drawn. */
  now: Date;
  onOver: () => void;
}>;

const MARKS = [
  { seconds: 300, words: "5 minutes left." },
  { seconds: 60, words: "1 minute left." },
  { seconds: 0, words: "The time is over. Your answers are being handed in." },
] as const;

/** The time that is left, by the server's clock; said politely at five minutes, at one, and at the end. */
export function Countdown({ deadlineAt, now, onOver }: CountdownProps) {
  const left = useSecondsLeft(deadlineAt, now, onOver);
  const said = MARKS.findLast(({ seconds }) => left <= seconds && left > seconds - 60)?.words ?? "";
  return (
    <div className="flex items-center gap-2 text-sm">
      <Timer aria-hidden className="size-4 shrink-0" />
      <span role="timer" className={`figures font-medium ${left <= 300 ? "text-danger" : ""}`}>
        {clock(left)}
      </span>
      <span className="text-ink-muted">
        until <Time at={deadlineAt} style="time" />
      </span>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </div>
  );
}

function useSecondsLeft(deadlineAt: Date, now: Date, onOver: () => void): number {
  const until = (moment: number) => Math.max(0, Math.ceil((deadlineAt.getTime() - moment) / 1_000));
  const [left, setLeft] = useState(() => until(now.getTime()));
  const over = useRef(onOver);
  over.current = onOver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another moment begins another count.
  useEffect(() => {
    // How far this machine's clock is from the server's, but for the way through the network.
    const ahead = Date.now() - now.getTime();
    const timer = setInterval(() => {
      const seconds = until(Date.now() - ahead);
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      over.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [deadlineAt.getTime(), now.getTime()]);
  return left;
}

/** 1:02:03, or 2:03 within the last hour. */
function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
