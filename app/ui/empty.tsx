import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyProps = Readonly<{
  icon?: LucideIcon;
  title: string;
  /** Why there is nothing yet, and what will make it appear. */
  children?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
  level?: 2 | 3;
}>;

/** Nothing here yet: says why, and what to do. */
export function Empty({ icon: Icon, title, children, action, level = 2 }: EmptyProps) {
  const Heading: "h2" | "h3" = `h${level}`;
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      {Icon && (
        <span className="bg-sunken text-ink-muted mb-4 grid size-12 place-items-center rounded-full">
          <Icon aria-hidden className="size-5" />
        </span>
      )}
      <Heading className="text-lg">{title}</Heading>
      {children && (
        <div className="text-ink-muted mt-1 max-w-md text-sm text-balance">{children}</div>
      )}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
