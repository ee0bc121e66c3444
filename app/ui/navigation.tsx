import { Link, NavLink, useLocation } from "@remix-run/react";
import { Ellipsis, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useDisclosure } from "#app/ui/use-disclosure.ts";

/** One destination. */
export type NavItem = Readonly<{
  to: string;
  label: string;
  icon: LucideIcon;
  /** Marked only on exactly this page, not on the pages below it. */
  end?: boolean;
  /** Marked here, and on the pages below, too. */
  alsoAt?: string;
}>;

/** Destinations under one heading. */
export type NavGroup = Readonly<{ label?: string; items: readonly NavItem[] }>;

const CURRENT = "aria-[current=page]:bg-sunken aria-[current=page]:text-ink";

type PlaceProps = Readonly<{ item: NavItem; className: string; children: ReactNode }>;

/** The way there, marked where one is. */
function Place({ item: { to, end = false, alsoAt }, ...link }: PlaceProps) {
  const { pathname } = useLocation();
  const isBeside = alsoAt && `${pathname}/`.startsWith(`${alsoAt}/`);
  return isBeside ? (
    <Link to={to} aria-current="page" {...link} />
  ) : (
    <NavLink to={to} end={end} {...link} />
  );
}

/** In the top bar, where there is room for it. */
export const TopNav = ({ items }: { items: readonly NavItem[] }) => (
  <nav aria-label="Main" className="hidden md:block">
    <ul className="flex items-center gap-1">
      {items.map((item) => (
        <li key={item.to}>
          <Place
            item={item}
            className={`text-ink-muted hover:text-ink flex min-h-9 items-center rounded-md px-3 text-sm font-medium ${CURRENT}`}
          >
            {item.label}
          </Place>
        </li>
      ))}
    </ul>
  </nav>
);

const THUMB =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 font-medium text-ink-muted text-xs aria-[current=page]:text-link";

/** Under the thumb on a narrow screen: at most five places, the rest behind the last of them. */
export function BottomNav({ items }: { items: readonly NavItem[] }) {
  const shown = items.length > 5 ? items.slice(0, 4) : items;
  const more = items.slice(shown.length);
  return (
    <nav
      aria-label="Main, bottom"
      className="border-line bg-surface fixed inset-x-0 bottom-0 z-30 border-t pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {shown.map((item) => (
          <li key={item.to} className="min-w-0 flex-1">
            <Place item={item} className={THUMB}>
              <item.icon aria-hidden className="size-5" />
              <span className="max-w-full truncate">{item.label}</span>
            </Place>
          </li>
        ))}
        {more.length > 0 && (
          <li className="min-w-0 flex-1">
            <MoreNav items={more} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function MoreNav({ items }: { items: readonly NavItem[] }) {
  const disclosure = useDisclosure();
  return (
    <details ref={disclosure} className="relative">
      <summary className={THUMB}>
        <Ellipsis aria-hidden className="size-5" />
        More
      </summary>
      <div className="border-line bg-surface shadow-float absolute end-2 bottom-full mb-2 w-60 rounded-lg border p-1.5">
        <SideList items={items} />
      </div>
    </details>
  );
}

/** Down the side of a console. */
export const SideNav = ({ label, groups }: { label: string; groups: readonly NavGroup[] }) => (
  <nav aria-label={label} className="flex flex-col gap-6">
    {groups.map((group) => (
      <div key={group.label ?? "main"}>
        {group.label && (
          <p className="text-ink-muted mb-1 px-3 text-xs font-medium">{group.label}</p>
        )}
        <SideList items={group.items} />
      </div>
    ))}
  </nav>
);

const SideList = ({ items }: { items: readonly NavItem[] }) => (
  <ul className="flex flex-col gap-0.5">
    {items.map((item) => (
      <li key={item.to}>
        <Place
          item={item}
          className={`text-ink-muted hover:bg-sunken hover:text-ink flex min-h-9 items-center gap-2.5 rounded-md px-3 text-sm font-medium ${CURRENT}`}
        >
          <item.icon aria-hidden className="size-4 shrink-0" />
          {item.label}
        </Place>
      </li>
    ))}
  </ul>
);
