import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode, RefObject } from "react";

type DialogProps = Readonly<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Where the focus goes back to. */
  opener: RefObject<HTMLElement>;
  children?: ReactNode;
}>;

/**
 * A question in front of the page. The focus stays inside until it is answered and then returns;
 * Escape and a press outside close it. The scrim is a plain element and the page is held still by
 * the style sheet, because a style element written by a script would need the page's nonce.
 */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  opener,
  children,
}: DialogProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Portal>
      <div aria-hidden className="bg-scrim fixed inset-0 z-50" />
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          opener.current?.focus();
        }}
        className="border-line bg-surface shadow-float fixed inset-x-4 bottom-4 z-50 mx-auto flex max-h-[calc(100dvh-2rem)] max-w-md flex-col gap-4 overflow-y-auto rounded-lg border p-6 sm:inset-x-0 sm:top-[20vh] sm:bottom-auto"
      >
        <Radix.Title className="pe-8 text-lg">{title}</Radix.Title>
        {description && (
          <Radix.Description asChild>
            <div className="text-ink-muted text-sm">{description}</div>
          </Radix.Description>
        )}
        {children}
        <Radix.Close className="text-ink-muted hover:bg-sunken hover:text-ink absolute end-3 top-3 grid size-10 place-items-center rounded-md">
          <X aria-hidden className="size-4" />
          <span className="sr-only">Close</span>
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
