import { Outlet } from "@remix-run/react";
import {
  Award,
  BookCheck,
  ChartColumn,
  Gauge,
  Globe,
  HandCoins,
  Network,
  Palette,
  Percent,
  Scale,
  School,
  ScrollText,
  Send,
  Settings,
  TicketPercent,
  Undo2,
  Users,
} from "lucide-react";
import { read } from "#app/edge.ts";
import { accountLinks } from "#app/ui/account-links.ts";
import { ConsoleShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const loader = read("company.see", async () => null, { whileSuspended: true });

const NAV = [
  {
    items: [
      { to: "/company", label: "Overview", icon: Gauge, end: true },
      { to: "/company/usage", label: "Usage", icon: ChartColumn },
      { to: "/company/people", label: "People", icon: Users },
      { to: "/company/departments", label: "Departments", icon: Network },
      { to: "/company/classes", label: "Classes", icon: School },
      { to: "/company/assignments", label: "Assignments", icon: Send },
      { to: "/company/courses", label: "Courses", icon: BookCheck },
      { to: "/company/certificates", label: "Certificates", icon: Award },
      { to: "/company/coupons", label: "Coupons", icon: TicketPercent },
      { to: "/company/refunds", label: "Refunds", icon: Undo2 },
      { to: "/company/payouts", label: "Payouts", icon: HandCoins },
      { to: "/company/tax", label: "Tax", icon: Percent },
      { to: "/company/brand", label: "Brand", icon: Palette },
      { to: "/company/legal", label: "Legal pages", icon: Scale },
      { to: "/company/domains", label: "Domains", icon: Globe },
      { to: "/company/settings", label: "Settings", icon: Settings },
      { to: "/company/journal", label: "Journal", icon: ScrollText },
    ],
  },
];

export default function Company() {
  const { brand, person, roles } = useRoot();
  return (
    <ConsoleShell
      brand={brand}
      person={person}
      accountLinks={accountLinks(roles)}
      label="Administration"
      homeTo="/company"
      backTo={{ to: "/", label: "Back to the academy" }}
      nav={NAV}
    >
      <Outlet />
    </ConsoleShell>
  );
}
