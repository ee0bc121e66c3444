import { Outlet } from "@remix-run/react";
import { BookOpen, Building2, Coins, GraduationCap, House, PenLine } from "lucide-react";
import { accountLinks, mayTeach } from "#app/ui/account-links.ts";
import { FinishedNews } from "#app/ui/finished-news.tsx";
import { AppShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

const EVERYONE = [
  { to: "/", label: "Home", icon: House, end: true },
  { to: "/courses", label: "Courses", icon: BookOpen, alsoAt: "/paths" },
];
const PEOPLE = [
  ...EVERYONE,
  { to: "/learn", label: "My learning", icon: GraduationCap },
  { to: "/wallet", label: "Tokens", icon: Coins },
];

const AUTHORS = [...PEOPLE, { to: "/teach", label: "Teaching", icon: PenLine }];

const OWN = [
  { to: "/billing", label: "Your plan" },
  { to: "/orders", label: "Orders" },
  { to: "/offline", label: "Saved for offline" },
];

const OPERATORS = [{ to: "/tenants", label: "Academies", icon: Building2 }];

export default function Academy() {
  const { kind, brand, legal, person, roles } = useRoot();
  const people = mayTeach(roles) ? AUTHORS : PEOPLE;
  const nav = kind === "platform" ? OPERATORS : person ? people : EVERYONE;
  return (
    <AppShell
      brand={brand}
      legal={legal}
      person={person}
      nav={nav}
      accountLinks={kind === "academy" ? [...accountLinks(roles), ...OWN] : accountLinks(roles)}
    >
      {person && kind === "academy" && <FinishedNews />}
      <Outlet />
    </AppShell>
  );
}
