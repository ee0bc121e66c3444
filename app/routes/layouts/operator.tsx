import { Outlet } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { operate } from "#app/edge-operator.ts";
import { accountLinks } from "#app/ui/account-links.ts";
import { ConsoleShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const loader = operate.read(async () => null);

const NAV = [{ items: [{ to: "/tenants", label: "Academies", icon: Building2 }] }];

export default function OperatorConsole() {
  const { brand, person, roles } = useRoot();
  return (
    <ConsoleShell
      brand={brand}
      person={person}
      accountLinks={accountLinks(roles)}
      label="Operator console"
      homeTo="/tenants"
      nav={NAV}
    >
      <Outlet />
    </ConsoleShell>
  );
}
