import { useActionData } from "@remix-run/react";
import { revokeInvitation } from "#app/domain/identity/revoke-invitation.ts";
import { RevokeInvitation } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

const LIST = "/company/people/invitations";

export const action = write(RevokeInvitation, revokeInvitation, { goTo: () => LIST });

export default function RevokeInvitationPage() {
  const answer = useActionData<typeof action>();
  return (
    <Banner
      title={answer?.refused ?? "Choose the invitation from the list."}
      action={<LinkButton to={LIST}>See open invitations</LinkButton>}
    />
  );
}
