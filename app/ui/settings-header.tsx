import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const TABS = [
  { to: "/company/settings", label: "General", end: true },
  { to: "/company/settings/sign-up", label: "Who may join" },
];

/** The head of the pages of settings. */
export const SettingsHeader = () => (
  <>
    <PageHeader title="Settings" />
    <Tabs label="Settings" tabs={TABS} />
  </>
);
