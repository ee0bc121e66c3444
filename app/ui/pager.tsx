import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "#app/ui/button.tsx";

type PagerProps = Readonly<{
  /** Addresses of the neighboring pages; absent at either end. */
  newer?: string | null | undefined;
  older?: string | null | undefined;
  /** What is paged, for screen readers: "Pages of people". */
  label: string;
  newerLabel?: string;
  olderLabel?: string;
  /** Between the two, for example how many there are. */
  children?: ReactNode;
}>;

const step = buttonClass("secondary", "sm");
const arrow = "size-4 shrink-0 rtl:-scale-x-100";

/** Steps through a list by key, so that nothing is shown twice or left out while the list grows. */
export function Pager(props: PagerProps) {
  const { newer, older, label, newerLabel = "Newer", olderLabel = "Older", children } = props;
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-4 px-5 py-3 sm:px-6">
      {newer ? (
        <Link to={newer} rel="prev" className={step}>
          <ChevronLeft aria-hidden className={arrow} />
          {newerLabel}
        </Link>
      ) : (
        <span />
      )}
      <div className="text-ink-muted text-sm">{children}</div>
      {older ? (
        <Link to={older} rel="next" className={step}>
          {olderLabel}
          <ChevronRight aria-hidden className={arrow} />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
