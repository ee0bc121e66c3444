import { Link } from "@remix-run/react";
import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { AccountMenu, type ShellLink, type ShellPerson } from "#app/ui/account-menu.tsx";
import { type Brand, BrandMark } from "#app/ui/brand-mark.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { LegalFooter } from "#app/ui/legal-footer.tsx";
import { LoadingBar } from "#app/ui/loading-bar.tsx";
import { BottomNav, type NavGroup, type NavItem, SideNav, TopNav } from "#app/ui/navigation.tsx";
import { Notices } from "#app/ui/notices.tsx";
import { useArrival } from "#app/ui/use-arrival.ts";
import { useDisclosure } from "#app/ui/use-disclosure.ts";

type Signed = Readonly<{
  /** Who is signed in; a visitor gets a way to sign in instead. */
  person?: ShellPerson | null | undefined;
  accountLinks?: readonly ShellLink[];
  signInTo?: string;
  signOutTo?: string;
}>;

type AppShellProps = Signed &
  Readonly<{
    brand: Brand;
    nav: readonly NavItem[];
    legal?: readonly ShellLink[];
    children: ReactNode;
  }>;

/** A page of an academy, for visitors and for people who have signed in. */
export function AppShell(props: AppShellProps) {
  const { brand, nav, legal = [], children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <PageStart column="mx-auto max-w-6xl" />
      <header className="border-line bg-surface sticky top-0 z-30 border-b">
        <div className="mx-auto flex min-h-14 max-w-6xl items-center gap-6 px-4 sm:px-6">
          <BrandMark brand={brand} />
          <TopNav items={nav} />
          <div className="ms-auto flex shrink-0 items-center gap-2">
            <Account {...props} />
          </div>
        </div>
      </header>
      <Main>{children}</Main>
      <LegalFooter brand={brand} legal={legal} className="max-md:mb-14" />
      <BottomNav items={nav} />
    </div>
  );
}

type ConsoleShellProps = Signed &
  Readonly<{
    brand: Brand;
    /** What this console is, for example "Administration". */
    label: string;
    homeTo?: string;
    /** The way out of the console, for example back to the academy. */
    backTo?: ShellLink;
    nav: readonly NavGroup[];
    children: ReactNode;
  }>;

/** A page of a console: many destinations down the side, dense content beside them. */
export function ConsoleShell(props: ConsoleShellProps) {
  const { brand, label, homeTo = "/", nav, children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <PageStart />
      <header className="border-line bg-surface sticky top-0 z-30 border-b">
        <div className="flex min-h-14 items-center gap-3 px-4 sm:px-6">
          <ConsoleDrawer {...props} />
          <BrandMark brand={brand} to={homeTo} />
          <span className="border-line text-ink-muted hidden truncate border-s ps-3 text-sm sm:block">
            {label}
          </span>
          <div className="ms-auto flex shrink-0 items-center gap-2">
            <BackLink link={props.backTo} className="hidden lg:inline" />
            <Account {...props} />
          </div>
        </div>
      </header>
      <div className="flex flex-1">
        <div className="border-line bg-surface hidden w-60 shrink-0 border-e lg:block">
          <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto px-3 py-5">
            <SideNav label="Main" groups={nav} />
          </div>
        </div>
        <Main>{children}</Main>
      </div>
    </div>
  );
}

/** The same destinations on a narrow screen, behind one button. */
function ConsoleDrawer({ nav, backTo }: ConsoleShellProps) {
  const disclosure = useDisclosure();
  return (
    <details ref={disclosure} className="shrink-0 lg:hidden">
      <summary className="hover:bg-sunken -ms-2 grid size-10 place-items-center rounded-md">
        <span className="sr-only">Menu</span>
        <Menu aria-hidden className="size-5" />
      </summary>
      <div className="border-line bg-surface shadow-float absolute inset-x-0 top-full max-h-[calc(100dvh-3.5rem)] overflow-y-auto border-b px-3 py-4">
        <SideNav label="Main, menu" groups={nav} />
        <BackLink link={backTo} className="mt-4 inline-block px-3" />
      </div>
    </details>
  );
}

const BackLink = ({ link, className }: { link: ShellLink | undefined; className: string }) =>
  link ? (
    <Link to={link.to} className={`link text-sm ${className}`}>
      {link.label}
    </Link>
  ) : null;

type FocusShellProps = Readonly<{
  /** Absent on pages that belong to no tenant. */
  brand?: Brand | undefined;
  legal?: readonly ShellLink[];
  children: ReactNode;
}>;

/** A page with one thing to do: sign in, confirm, read what went wrong. */
export function FocusShell({ brand, legal = [], children }: FocusShellProps) {
  const main = useArrival();
  return (
    <div className="flex min-h-dvh flex-col">
      <PageStart column="mx-auto max-w-md" />
      <div className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-6 px-4 py-10">
        {brand && (
          <header className="self-center">
            <BrandMark brand={brand} />
          </header>
        )}
        <main
          id="main"
          ref={main}
          tabIndex={-1}
          className="border-line bg-surface shadow-raised flex flex-col gap-6 rounded-lg border p-6 sm:p-8"
        >
          {children}
        </main>
      </div>
      {brand && <LegalFooter brand={brand} legal={legal} />}
    </div>
  );
}

const PageStart = ({ column = "" }: { column?: string }) => (
  <>
    <a href="#main" className="skip-link">
      Skip to content
    </a>
    <LoadingBar />
    <Notices column={column} />
  </>
);

function Main({ children }: { children: ReactNode }) {
  const main = useArrival();
  return (
    <main id="main" ref={main} tabIndex={-1} className="min-w-0 flex-1">
      <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 sm:py-10">{children}</div>
    </main>
  );
}

const Account = ({
  person,
  accountLinks = [],
  signInTo = "/sign-in",
  signOutTo = "/sign-out",
}: Signed) =>
  person ? (
    <AccountMenu person={person} links={accountLinks} signOutTo={signOutTo} />
  ) : (
    <LinkButton to={signInTo} kind="primary" size="sm">
      Sign in
    </LinkButton>
  );
