import { MailPlus } from "lucide-react";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const TABS = [
  { to: "/company/people", label: "People", end: true },
  { to: "/company/people/invitations", label: "Open invitations" },
];

/** The head of the pages about people. */
export const PeopleHeader = () => (
  <>
    <PageHeader
      title="People"
      description="Who belongs to the academy, and what they may do."
      actions={
        <LinkButton to="/company/people/invite" kind="primary" icon={MailPlus}>
          Invite people
        </LinkButton>
      }
    />
    <Tabs label="People" tabs={TABS} />
  </>
);
