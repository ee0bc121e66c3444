import { Form, Link } from "@remix-run/react";
import { ChevronDown, LogOut } from "lucide-react";
import { Avatar } from "#app/ui/avatar.tsx";
import { useDisclosure } from "#app/ui/use-disclosure.ts";

export type ShellPerson = Readonly<{ name: string; email: string }>;
export type ShellLink = Readonly<{ to: string; label: string }>;

type AccountMenuProps = Readonly<{
  person: ShellPerson;
  links: readonly ShellLink[];
  signOutTo: string;
}>;

/** Who is signed in, their own pages, and the way out. A disclosure, so that it opens without JavaScript. */
export function AccountMenu({ person, links, signOutTo }: AccountMenuProps) {
  const disclosure = useDisclosure();
  return (
    <details ref={disclosure} className="group relative shrink-0">
      <summary className="hover:bg-sunken flex min-h-10 items-center gap-1.5 rounded-md px-1.5">
        <span className="sr-only">Account of {person.name}</span>
        <Avatar name={person.name} size="sm" />
        <ChevronDown aria-hidden className="text-ink-muted size-4 group-open:rotate-180" />
      </summary>
      <div className="border-line bg-surface shadow-float absolute end-0 top-full z-40 mt-2 w-64 rounded-lg border py-1.5">
        <div className="border-line border-b px-4 pt-1.5 pb-3">
          <p className="truncate text-sm font-medium">{person.name}</p>
          <p className="text-ink-muted truncate text-xs">{person.email}</p>
        </div>
        {links.length > 0 && (
          <ul className="border-line border-b py-1.5">
            {links.map((link) => (
              <li key={link.to}>
                <Link
                  to={link.to}
                  className="hover:bg-sunken flex min-h-9 items-center px-4 text-sm"
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" action={signOutTo} reloadDocument className="pt-1.5">
          <button
            type="submit"
            className="hover:bg-sunken flex min-h-9 w-full items-center gap-2 px-4 text-sm"
          >
            <LogOut aria-hidden className="text-ink-muted size-4" />
            Sign out
          </button>
        </Form>
      </div>
    </details>
  );
}
