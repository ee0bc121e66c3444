import { CircleCheck, CircleDashed, CircleHelp, CircleX } from "lucide-react";
import type { ReactNode } from "react";

const LOOK = {
  ok: { icon: CircleCheck, color: "text-success", words: "In order" },
  waiting: { icon: CircleDashed, color: "text-warning", words: "Waiting" },
  failed: { icon: CircleX, color: "text-danger", words: "Failed" },
  unknown: { icon: CircleHelp, color: "text-ink-muted", words: "Not checked yet" },
} as const;

export type Light = keyof typeof LOOK;

type StatusLightProps = Readonly<{
  state: Light;
  /** What is looked at: "Certificate". */
  label: string;
  /** The state in words; a plain word for it when left out. */
  words?: string;
  /** The exact reason, or what happens next. */
  children?: ReactNode;
}>;

/** One thing and how it stands: by shape, by word, and only then by color. */
export function StatusLight({ state, label, words, children }: StatusLightProps) {
  const { icon: Icon, color, words: plain } = LOOK[state];
  return (
    <div className="flex gap-3 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${color}`} />
      <div className="min-w-0">
        <p>
          <span className="font-medium">{label}</span>
          <span className={`ms-2 ${color}`}>{words ?? plain}</span>
        </p>
        {children && <div className="text-ink-muted mt-0.5">{children}</div>}
      </div>
    </div>
  );
}
