import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

type Tab = Readonly<{ to: string; label: ReactNode; end?: boolean }>;

/** Pages side by side under one heading. Each is a link, so each has an address and works without scripts. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav
    aria-label={label}
    className="border-line -mx-4 mb-6 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0"
  >
    <ul className="flex gap-6">
      {tabs.map((tab) => (
        <li key={tab.to} className="shrink-0">
          <NavLink
            to={tab.to}
            end={tab.end ?? false}
            preventScrollReset
            className="text-ink-muted hover:text-ink aria-[current=page]:border-primary aria-[current=page]:text-ink -mb-px flex min-h-11 items-center border-b-2 border-transparent text-sm font-medium outline-offset-[-2px]"
          >
            {tab.label}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
);
