import { claimLetter } from "#tenants/mail/claim-letter.ts";
import { deliverLetter } from "#tenants/mail/deliver-letter.ts";
import { mailQueued } from "#tenants/mail/events.ts";
import { settleLetter } from "#tenants/mail/settle-letter.ts";
import { whenOutside } from "./handle.ts";

export const onMailQueued = whenOutside(mailQueued, "mail.send-letter", {
  reserve: (scope, { mailId }) => claimLetter(scope, mailId),
  ask: deliverLetter,
  settle: settleLetter,
});
