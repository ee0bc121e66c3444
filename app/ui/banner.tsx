import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const LOOK = {
  info: { icon: Info, className: "border-line bg-surface text-ink" },
  success: {
    icon: CircleCheck,
    className: "border-transparent bg-success-soft text-on-success-soft",
  },
  warning: {
    icon: TriangleAlert,
    className: "border-transparent bg-warning-soft text-on-warning-soft",
  },
  danger: { icon: CircleAlert, className: "border-transparent bg-danger-soft text-on-danger-soft" },
} as const;

type BannerTone = keyof typeof LOOK;

type BannerProps = Readonly<{
  tone?: BannerTone;
  title: ReactNode;
  children?: ReactNode;
  /** What to do about it: one link or button. */
  action?: ReactNode;
  /** Read out when it appears on an open page. */
  live?: boolean;
  /** Across the whole page, above it, its words in the column of this class. */
  column?: string;
}>;

/** Something to know before going on. Stays until its reason is gone. */
export function Banner(props: BannerProps) {
  const { tone = "info", title, children, action, live = false, column } = props;
  const { icon: Icon, className } = LOOK[tone];
  return (
    <div
      role={live ? "status" : undefined}
      className={`border text-sm ${column === undefined ? "rounded-md" : "border-x-0"} ${className}`}
    >
      <div
        className={`flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 ${column === undefined ? "" : `sm:px-6 ${column}`}`}
      >
        <div className="flex min-w-60 flex-1 gap-3">
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div>
            <p className="font-medium">{title}</p>
            {children && <div className="text-ink mt-0.5">{children}</div>}
          </div>
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
    </div>
  );
}
