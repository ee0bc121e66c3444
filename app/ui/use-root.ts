import { useRouteLoaderData } from "@remix-run/react";
import type { ShellLink, ShellPerson } from "#app/ui/account-menu.tsx";
import type { Brand } from "#app/ui/brand-mark.tsx";
import type { Role } from "#tenants/role.ts";

type Root = Readonly<{
  kind: "academy" | "platform";
  brand: Brand & Readonly<{ tagline: string }>;
  /** The legal pages that there are. */
  legal: readonly ShellLink[];
  person: ShellPerson | null;
  roles: readonly Role[];
}>;

const NOBODY: Root = {
  kind: "academy",
  brand: { name: "", tagline: "" },
  legal: [],
  person: null,
  roles: [],
};

/** Whose pages these are and who is looking at them, as the document's loader knows it. */
export const useRoot = (): Root => (useRouteLoaderData("root") as Root | undefined) ?? NOBODY;
