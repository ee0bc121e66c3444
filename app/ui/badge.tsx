import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

const TONE = {
  neutral: "bg-sunken text-ink-muted",
  primary: "bg-primary-soft text-on-primary-soft",
  accent: "bg-accent-soft text-on-accent-soft",
  success: "bg-success-soft text-on-success-soft",
  warning: "bg-warning-soft text-on-warning-soft",
  danger: "bg-danger-soft text-on-danger-soft",
} as const;

export type Tone = keyof typeof TONE;

type BadgeProps = Readonly<{ tone?: Tone; icon?: LucideIcon; children: ReactNode }>;

/** A state in one or two words. The word carries the meaning; the color repeats it. */
export const Badge = ({ tone = "neutral", icon: Icon, children }: BadgeProps) => (
  <span
    className={`inline-flex items-center gap-1 rounded-sm border border-transparent px-2 py-0.5 text-xs font-medium whitespace-nowrap ${TONE[tone]}`}
  >
    {Icon && <Icon aria-hidden className="size-3.5" />}
    {children}
  </span>
);
