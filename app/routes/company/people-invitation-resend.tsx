import { type MetaFunction, useActionData } from "@remix-run/react";
import { resendInvitation } from "#app/domain/identity/resend-invitation.ts";
import { ResendInvitation } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

const LIST = "/company/people/invitations";

export const meta: MetaFunction = () => [{ title: "Send an invitation again" }];

export const action = write(ResendInvitation, resendInvitation, { goTo: () => LIST });

export default function ResendInvitationPage() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Send an invitation again" />
      <Banner
        title={answer?.refused ?? "Choose the invitation from the list."}
        action={<LinkButton to={LIST}>See open invitations</LinkButton>}
      />
    </>
  );
}
