import { useActionData } from "@remix-run/react";
import { resendInvitation } from "#app/domain/identity/resend-invitation.ts";
import { ResendInvitation } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

const LIST = "/company/people/invitations";

export const action = write(ResendInvitation, resendInvitation, { goTo: () => LIST });

export default function ResendInvitationPage() {
  const answer = useActionData<typeof action>();
  return (
    <Banner
      title={answer?.refused ?? "Choose the invitation from the list."}
      action={<LinkButton to={LIST}>See open invitations</LinkButton>}
    />
  );
}
