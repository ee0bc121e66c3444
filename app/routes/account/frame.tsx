import { Outlet } from "@remix-run/react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const TABS = [
  { to: "/account", label: "Name", end: true },
  { to: "/account/email", label: "E-mail address" },
  { to: "/account/password", label: "Password" },
  { to: "/account/devices", label: "Devices" },
];

export default function Account() {
  return (
    <>
      <PageHeader title="Your account" />
      <Tabs label="Your account" tabs={TABS} />
      <div className="max-w-xl">
        <Outlet />
      </div>
    </>
  );
}
