import { useFetcher } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Answer } from "#app/ui/answer.ts";
import { type ButtonKind, buttonClass } from "#app/ui/button.tsx";

type DeedProps = Readonly<{
  /** Where it is posted. */
  to: string;
  fields?: Readonly<Record<string, string>>;
  /** What it does, said in full to screen readers. */
  label: string;
  icon: LucideIcon;
  id?: string;
  kind?: ButtonKind;
  /** At the end of what it can do: it stays in reach and does nothing. */
  idle?: boolean;
  onSend?: () => void;
  /** Words beside the icon; only the icon without them. */
  children?: ReactNode;
}>;

/** One small thing to do on an open page, which stays as it is; a plain form where scripts do not run. */
export function Deed(props: DeedProps) {
  const { to, fields = {}, label, icon: Icon, id, kind = "ghost", idle = false, onSend } = props;
  const fetcher = useFetcher<Answer>();
  const refused = fetcher.state === "idle" ? fetcher.data?.refused : null;
  return (
    <fetcher.Form
      method="post"
      action={to}
      onSubmit={(event) => (idle ? event.preventDefault() : onSend?.())}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        id={id}
        title={props.children ? undefined : label}
        aria-disabled={idle || undefined}
        className={`${buttonClass(kind, "sm")} ${idle ? "text-line-strong cursor-default" : ""}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        {props.children ? (
          <>
            <span aria-hidden>{props.children}</span>
            <span className="sr-only">{label}</span>
          </>
        ) : (
          <span className="sr-only">{label}</span>
        )}
      </button>
      {refused && (
        <p role="alert" className="text-danger text-sm">
          {refused}
        </p>
      )}
    </fetcher.Form>
  );
}
