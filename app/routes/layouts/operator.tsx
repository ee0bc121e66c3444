import { Outlet, useLoaderData } from "@remix-run/react";
import { Building2, Cog, Inbox, Landmark } from "lucide-react";
import { operate } from "#app/edge-operator.ts";
import { env } from "#app/kernel/env.ts";
import { accountLinks } from "#app/ui/account-links.ts";
import { ConsoleShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const loader = operate.read(async () => ({ hasMailbox: env().mail.kind === "mailbox" }));

const ACADEMIES = { to: "/tenants", label: "Academies", icon: Building2 };
const WORK = { to: "/work", label: "Work", icon: Cog };
const PAYMENTS = { to: "/payments", label: "Payments", icon: Landmark };
const MAILBOX = { to: "/mailbox", label: "Mailbox", icon: Inbox };

export default function OperatorConsole() {
  const { brand, person, roles } = useRoot();
  const { hasMailbox } = useLoaderData<typeof loader>();
  return (
    <ConsoleShell
      brand={brand}
      person={person}
      accountLinks={accountLinks(roles)}
      label="Operator console"
      homeTo="/tenants"
      nav={[{ items: [ACADEMIES, WORK, PAYMENTS, ...(hasMailbox ? [MAILBOX] : [])] }]}
    >
      <Outlet />
    </ConsoleShell>
  );
}
