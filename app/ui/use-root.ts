import { useRouteLoaderData } from "@remix-run/react";
import type { ShellLink, ShellPerson } from "#app/ui/account-menu.tsx";
import type { Brand } from "#app/ui/brand-mark.tsx";
import type { Role } from "#tenants/role.ts";

type Root = Readonly<{
  kind: "academy" | "platform";
  /** `isPreview` when the reader sees a draft of it. */
  brand: Brand & Readonly<{ tagline: string; isPreview: boolean }>;
  /** The legal pages that there are. */
  legal: readonly ShellLink[];
  /** The number of new terms that the reader has yet to agree to. */
  termsToAccept: number | null;
  /** Whether anything can be paid for here. */
  takesPayments: boolean;
  person: ShellPerson | null;
  roles: readonly Role[];
}>;

const NOBODY: Root = {
  kind: "academy",
  brand: { name: "", tagline: "", isPreview: false },
  legal: [],
  termsToAccept: null,
  takesPayments: false,
  person: null,
  roles: [],
};

/** Whose pages these are and who is looking at them, as the document's loader knows it. */
export const useRoot = (): Root => (useRouteLoaderData("root") as Root | undefined) ?? NOBODY;
