import type { ShellLink } from "#app/ui/account-menu.tsx";

/** The pages that somebody with these roles reaches from the account menu. What a page refuses, it refuses itself. */
export const accountLinks = (roles: readonly string[]): readonly ShellLink[] => [
  { to: "/account", label: "Your account" },
  ...(roles.includes("admin") ? [{ to: "/company", label: "Administration" }] : []),
];

/** Whether the pages of authors are shown to somebody with these roles. */
export const mayTeach = (roles: readonly string[]): boolean =>
  roles.includes("instructor") || roles.includes("admin");
