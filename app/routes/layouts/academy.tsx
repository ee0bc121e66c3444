import { Outlet } from "@remix-run/react";
import { BookOpen, Coins, GraduationCap, House } from "lucide-react";
import { AppShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

const EVERYONE = [
  { to: "/", label: "Home", icon: House, end: true },
  { to: "/courses", label: "Courses", icon: BookOpen },
];
const PEOPLE = [
  ...EVERYONE,
  { to: "/learn", label: "My learning", icon: GraduationCap },
  { to: "/wallet", label: "Tokens", icon: Coins },
];

export default function Academy() {
  const { brand, person } = useRoot();
  return (
    <AppShell brand={brand} person={person} nav={person ? PEOPLE : EVERYONE}>
      <Outlet />
    </AppShell>
  );
}
