import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonClass } from "#app/ui/button.tsx";

type CopyButtonProps = Readonly<{
  value: string;
  /** What is copied, for screen readers: "the TXT value". */
  what: string;
}>;

const SHOWN_MS = 2_500;
const WORDS = { idle: "Copy", copied: "Copied", refused: "Select and copy it by hand" } as const;

/** Puts a value on the clipboard and says so. Absent without scripts: the value can be selected. */
export function CopyButton({ value, what }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof WORDS>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const later = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(later);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="noscript:hidden">
      <button type="button" onClick={copy} className={buttonClass("secondary", "sm")}>
        <Icon aria-hidden className="size-3.5" />
        {WORDS[state]}
        <span className="sr-only"> {what}</span>
      </button>
      <span role="status" className="sr-only">
        {state === "idle" ? "" : WORDS[state]}
      </span>
    </span>
  );
}
