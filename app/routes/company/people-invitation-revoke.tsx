import { type MetaFunction, useActionData } from "@remix-run/react";
import { revokeInvitation } from "#app/domain/identity/revoke-invitation.ts";
import { RevokeInvitation } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

const LIST = "/company/people/invitations";

export const meta: MetaFunction = () => [{ title: "Revoke an invitation" }];

export const action = write(RevokeInvitation, revokeInvitation, { goTo: () => LIST });

export default function RevokeInvitationPage() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Revoke an invitation" />
      <Banner
        title={answer?.refused ?? "Choose the invitation from the list."}
        action={<LinkButton to={LIST}>See open invitations</LinkButton>}
      />
    </>
  );
}
