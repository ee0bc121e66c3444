import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { ShellLink } from "#app/ui/account-menu.tsx";

type PageHeaderProps = Readonly<{
  title: ReactNode;
  description?: ReactNode;
  /** The pages above this one, the highest first. */
  breadcrumbs?: readonly ShellLink[];
  /** Beside the title: what can be done with all of the page. */
  actions?: ReactNode;
}>;

/** Where the reader is: the page's one first-level heading, the way up, and what can be done here. */
export const PageHeader = ({ title, description, breadcrumbs, actions }: PageHeaderProps) => (
  <header className="mb-8 flex flex-col gap-3">
    {breadcrumbs && <Breadcrumbs links={breadcrumbs} />}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="max-w-2xl min-w-0">
        <h1 className="text-2xl">{title}</h1>
        {description && <p className="text-ink-muted mt-1.5">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  </header>
);

const Breadcrumbs = ({ links }: { links: readonly ShellLink[] }) => (
  <nav aria-label="Breadcrumb">
    <ol className="text-ink-muted flex flex-wrap items-center gap-1.5 text-sm">
      {links.map((link, index) => (
        <li key={link.to} className="flex items-center gap-1.5">
          {index > 0 && <ChevronRight aria-hidden className="size-3.5 rtl:-scale-x-100" />}
          <Link to={link.to} className="hover:text-ink hover:underline">
            {link.label}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);
