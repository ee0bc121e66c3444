import { z } from "zod";
import { GRANTABLE_ROLES } from "#tenants/role.ts";

/** An e-mail address as it is kept: trimmed and in lower case. */
export const Email = z
  .string({ error: "Enter your e-mail address." })
  .trim()
  .toLowerCase()
  .pipe(
    z.email("Enter an e-mail address like name@example.com.").max(254, "That address is too long."),
  );

const Name = z
  .string({ error: "Enter a name." })
  .trim()
  .min(1, "Enter a name.")
  .max(80, "Use at most 80 characters.");

/** A password that somebody has; nothing is told of the rules that it was once made by. */
const KnownPassword = z
  .string({ error: "Enter your password." })
  .min(1, "Enter your password.")
  .max(1024, "That password is too long.");

/** A password that is chosen now: length is what counts (NIST SP 800-63B, section 3.1.1.2). */
const NewPassword = z
  .string({ error: "Choose a password." })
  .min(10, "Use at least 10 characters. A few words in a row are easy to remember.")
  .max(200, "Use at most 200 characters.")
  .refine((password) => new Set(password).size >= 5, "Use at least five different characters.");

const Secret = z.string({ error: "Open the link from the mail again." }).min(1).max(200);
const Next = z.string().max(2000).optional();
const PersonId = z.uuid("There is no such person.");

/** The roles that were ticked: one, several or none. */
const Roles = z
  .union([z.enum(GRANTABLE_ROLES), z.array(z.enum(GRANTABLE_ROLES))], {
    error: "Choose from the roles that are listed.",
  })
  .default([])
  .transform((roles) => [...new Set(["learner" as const, ...[roles].flat()])]);

export const SignIn = z
  .object({ email: Email, password: KnownPassword })
  .meta({ id: "identity.sign-in", title: "Sign in" });

export const SignOut = z.object({}).meta({ id: "identity.sign-out", title: "Sign out" });

export const AskForSignInLink = z
  .object({ email: Email, next: Next })
  .meta({ id: "identity.ask-for-sign-in-link", title: "Ask for a sign-in link" });
export type AskForSignInLink = z.output<typeof AskForSignInLink>;

export const SignInByLink = z
  .object({ secret: Secret })
  .meta({ id: "identity.sign-in-by-link", title: "Sign in by link" });

export const AskForReset = z
  .object({ email: Email })
  .meta({ id: "identity.ask-for-reset", title: "Ask for a new password" });
export type AskForReset = z.output<typeof AskForReset>;

export const ResetPassword = z
  .object({ secret: Secret, password: NewPassword })
  .meta({ id: "identity.reset-password", title: "Choose a new password" });

export const AskToJoin = z
  .object({ email: Email })
  .meta({ id: "identity.ask-to-join", title: "Sign up" });
export type AskToJoin = z.output<typeof AskToJoin>;

export const OpenAccount = z
  .object({
    secret: Secret,
    name: Name,
    password: NewPassword,
    terms: z.coerce.number().int().nullable().catch(null).default(null),
  })
  .meta({ id: "identity.open-account", title: "Open an account" });

export const ChangeName = z
  .object({ name: Name })
  .meta({ id: "identity.change-name", title: "Change one's name" });
export type ChangeName = z.output<typeof ChangeName>;

export const ChangePassword = z
  .object({ currentPassword: KnownPassword, newPassword: NewPassword })
  .meta({ id: "identity.change-password", title: "Change one's password" });

export const AskToChangeEmail = z
  .object({ email: Email, currentPassword: KnownPassword })
  .meta({ id: "identity.ask-to-change-email", title: "Ask to change one's e-mail address" });

export const ChangeEmail = z
  .object({ secret: Secret })
  .meta({ id: "identity.change-email", title: "Change one's e-mail address" });
export type ChangeEmail = z.output<typeof ChangeEmail>;

export const EndDevice = z
  .object({ sessionId: z.uuid("There is no such device.") })
  .meta({ id: "identity.end-device", title: "Sign a device out" });
export type EndDevice = z.output<typeof EndDevice>;

export const SignOutEverywhere = z
  .object({})
  .meta({ id: "identity.sign-out-everywhere", title: "Sign out everywhere" });

/** Many addresses in one text, however they are set apart; of "Name <address>" the address counts. */
const Addresses = z
  .string({ error: "Enter at least one e-mail address." })
  .max(100_000, "That is too much text. Invite at most 200 people at once.")
  .transform((text, { addIssue }) => {
    const found = addressesIn(text).map((word) => ({ word, read: Email.safeParse(word) }));
    const wrong = found.filter(({ read }) => !read.success).map(({ word }) => word.slice(0, 60));
    const emails = [...new Set(found.flatMap(({ read }) => (read.success ? [read.data] : [])))];
    if (wrong.length > 0)
      addIssue(
        `Not an e-mail address: ${wrong.slice(0, 3).join(", ")}. Correct it or leave it out.`,
      );
    else if (emails.length === 0) addIssue("Enter at least one e-mail address.");
    else if (emails.length > 200) addIssue("Invite at most 200 people at once.");
    return emails;
  });

const addressesIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .flatMap((part) => /<([^<>]*)>/.exec(part)?.[1] ?? part.split(/\s+/))
    .map((word) => word.trim())
    .filter(Boolean);

export const InvitePeople = z
  .object({ emails: Addresses, roles: Roles })
  .meta({ id: "identity.invite-people", title: "Invite people" });
export type InvitePeople = z.output<typeof InvitePeople>;

const Invitation = z.object({ invitationId: z.uuid("There is no such invitation.") });
export const ResendInvitation = Invitation.meta({
  id: "identity.resend-invitation",
  title: "Send an invitation again",
});
export const RevokeInvitation = Invitation.meta({
  id: "identity.revoke-invitation",
  title: "Revoke an invitation",
});
export type Invitation = z.output<typeof Invitation>;

export const ChangeRoles = z
  .object({ personId: PersonId, roles: Roles })
  .meta({ id: "identity.change-roles", title: "Change a person's roles" });
export type ChangeRoles = z.output<typeof ChangeRoles>;

const OnePerson = z.object({ personId: PersonId });
export const DeactivatePerson = OnePerson.meta({
  id: "identity.deactivate-person",
  title: "Deactivate a person",
});
export const ReactivatePerson = OnePerson.meta({
  id: "identity.reactivate-person",
  title: "Reactivate a person",
});
export type OnePerson = z.output<typeof OnePerson>;

export const ErasePerson = OnePerson.extend({ email: Email }).meta({
  id: "identity.erase-person",
  title: "Erase a person",
});
export type ErasePerson = z.output<typeof ErasePerson>;
