import { Link, type LinkProps } from "@remix-run/react";
import { LoaderCircle, type LucideIcon } from "lucide-react";
import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useRef } from "react";
import { useFormState } from "#app/ui/form-state.ts";

export type ButtonKind = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const KIND: Record<ButtonKind, string> = {
  primary: "border-transparent bg-primary text-on-primary hover:bg-primary-hover",
  secondary:
    "border-line bg-surface text-ink shadow-raised hover:border-line-strong hover:bg-sunken",
  ghost: "border-transparent text-ink hover:bg-sunken",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-hover",
};

const SIZE: Record<ButtonSize, string> = {
  sm: "min-h-8 gap-1.5 px-2.5 py-1 text-sm",
  md: "min-h-10 gap-2 px-4 py-2 text-sm",
  lg: "min-h-12 gap-2 px-5 py-2.5 text-base",
};

const ALWAYS =
  "relative inline-flex items-center justify-center rounded-md border text-center font-medium transition-colors";

/** The classes of a button, for the rare element that must look like one. */
export const buttonClass = (kind: ButtonKind, size: ButtonSize, wide = false): string =>
  `${ALWAYS} ${KIND[kind]} ${SIZE[size]} ${wide ? "w-full" : ""}`.trim();

type Look = Readonly<{
  kind?: ButtonKind;
  size?: ButtonSize;
  /** As wide as its place. */
  wide?: boolean;
  icon?: LucideIcon;
}>;

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
    /** What is said while the form is on its way, for example "Saving…". */
    pendingLabel?: string;
    children: ReactNode;
  };

/**
 * A button. Inside a `Form` it sends the form; while that is on its way it says so, keeps the
 * focus, and does nothing when pressed again.
 */
export function Button(props: ButtonProps) {
  const { kind = "primary", size = "md", wide = false, icon, pendingLabel, ...rest } = props;
  const { children, onClick, type = "submit", ...others } = rest;
  const form = useFormState();
  const self = useRef<HTMLButtonElement>(null);
  const held = type === "submit" && form.pending;
  const busy = held && (form.submitter === null || form.submitter === self.current);
  const press = (event: MouseEvent<HTMLButtonElement>) =>
    held ? event.preventDefault() : onClick?.(event);
  return (
    <button
      {...others}
      ref={self}
      type={type}
      onClick={press}
      aria-disabled={held || undefined}
      aria-busy={busy || undefined}
      className={buttonClass(kind, size, wide)}
    >
      <Face icon={icon} busy={busy}>
        {busy && pendingLabel ? pendingLabel : children}
      </Face>
    </button>
  );
}

type LinkButtonProps = Look & Omit<LinkProps, "className"> & { children: ReactNode };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { kind = "secondary", size = "md", wide = false, icon, children, ...rest } = props;
  return (
    <Link {...rest} className={buttonClass(kind, size, wide)}>
      <Face icon={icon}>{children}</Face>
    </Link>
  );
}

type FaceProps = { icon: LucideIcon | undefined; busy?: boolean; children: ReactNode };

function Face({ icon: Icon, busy = false, children }: FaceProps) {
  return (
    <>
      {busy && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />}
      {Icon && !busy && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </>
  );
}
