import { CircleAlert, CircleCheck, X } from "lucide-react";
import * as Radix from "radix-ui/toast";
import { type ReactNode, useEffect, useState } from "react";

/** Something that was just done. `id` tells two equal messages apart. */
type Message = Readonly<{ id: string; text: string; tone?: "success" | "danger" }>;

const SHOWN_MS = 6_000;
const PLACE =
  "fixed inset-x-4 bottom-20 z-50 mx-auto max-w-md sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96";
const BOX =
  "flex items-center gap-3 rounded-md border border-line bg-surface px-4 py-3 text-sm shadow-float";

/**
 * Says in passing that something was done, and leaves by itself; pointing at it or focusing it
 * keeps it. Without scripts it stands at the head of the page until the next one.
 */
export function Toast({ message }: { message: Message | null | undefined }) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (!message) return null;
  if (!scripted) return <PlainToast {...message} />;
  return (
    <Radix.Provider duration={SHOWN_MS} label="Message">
      <Radix.Root key={message.id} className={BOX}>
        <Radix.Description asChild>
          <Face {...message} />
        </Radix.Description>
        <Radix.Close className="text-ink-muted hover:bg-sunken hover:text-ink ms-auto -me-2 grid size-8 shrink-0 place-items-center rounded-sm">
          <X aria-hidden className="size-4" />
          <span className="sr-only">Close</span>
        </Radix.Close>
      </Radix.Root>
      <Radix.Viewport className={PLACE} />
    </Radix.Provider>
  );
}

/** The same words, drawn by the server. */
const PlainToast = (message: Message) => (
  <div role="status" className={`${PLACE} ${BOX}`}>
    <Face {...message} />
  </div>
);

function Face({ text, tone = "success" }: Message): ReactNode {
  const Icon = tone === "success" ? CircleCheck : CircleAlert;
  return (
    <p className="flex gap-3">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${tone === "success" ? "text-success" : "text-danger"}`}
      />
      {text}
    </p>
  );
}
