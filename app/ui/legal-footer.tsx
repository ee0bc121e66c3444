import { Link } from "@remix-run/react";
import type { ShellLink } from "#app/ui/account-menu.tsx";
import type { Brand } from "#app/ui/brand-mark.tsx";

type LegalFooterProps = { brand: Brand; legal: readonly ShellLink[]; className?: string };

/** Whose pages these are, and what the law asks to be found on each of them. */
export const LegalFooter = ({ brand, legal, className = "" }: LegalFooterProps) => (
  <footer className={`border-line border-t ${className}`}>
    <div className="text-ink-muted mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm sm:px-6">
      <p>{brand.name}</p>
      {legal.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {legal.map((link) => (
            <li key={link.to}>
              <Link to={link.to} className="hover:text-ink hover:underline">
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  </footer>
);
