import type { ReactNode } from "react";

type CardProps = Readonly<{
  title?: ReactNode;
  description?: ReactNode;
  /** Beside the title: a link or a button. */
  actions?: ReactNode;
  /** A last line under everything, set apart. */
  footer?: ReactNode;
  /** The level of the title in the page's outline. */
  level?: 2 | 3;
  /** Without inner space, for a table or a list that reaches the edges. */
  flush?: boolean;
  children?: ReactNode;
}>;

/** One subject on its own surface. */
export function Card(props: CardProps) {
  const { title, description, actions, footer, level = 2, flush = false, children } = props;
  const Heading: "h2" | "h3" = `h${level}`;
  return (
    <section className="border-line bg-surface shadow-raised overflow-clip rounded-lg border">
      {title && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-5 pt-5 sm:px-6">
          <div className="min-w-0">
            <Heading className="text-lg">{title}</Heading>
            {description && <p className="text-ink-muted mt-1 text-sm">{description}</p>}
          </div>
          {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
        </header>
      )}
      {children && (
        <div className={flush ? (title ? "border-line mt-4 border-t" : "") : "p-5 sm:px-6"}>
          {children}
        </div>
      )}
      {footer && (
        <footer className="border-line bg-sunken text-ink-muted border-t px-5 py-3 text-sm sm:px-6">
          {footer}
        </footer>
      )}
    </section>
  );
}
