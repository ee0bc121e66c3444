import type { MailText } from "#tenants/branding/email.ts";

/** What a letter says; whose look it has is added when it is posted. */
export type Letter = Readonly<{ subject: string; text: MailText }>;

type Named = Readonly<{ academy: string }>;
type Linked = Named & Readonly<{ href: string }>;

const IGNORE =
  "If you did not ask for this, you can ignore this mail: nothing happens without the button.";

/** Signs in whoever reads it, once. */
export const signInLetter = ({ academy, href }: Linked): Letter => ({
  subject: `Your sign-in link for ${academy}`,
  text: {
    preheader: "The link works once, for 30 minutes.",
    heading: `Sign in to ${academy}`,
    paragraphs: ["Here is the link that you asked for. It works once, for 30 minutes."],
    button: { label: "Sign in", href },
    footer: IGNORE,
  },
});

/** Lets whoever reads it choose a new password, once. */
export const resetLetter = ({ academy, href }: Linked): Letter => ({
  subject: `Choose a new password for ${academy}`,
  text: {
    preheader: "The link works once, for an hour.",
    heading: "Choose a new password",
    paragraphs: [
      `Somebody, hopefully you, wants to choose a new password for your account at ${academy}.`,
      "The link works once, for an hour. All your devices are then signed out.",
    ],
    button: { label: "Choose a new password", href },
    footer: IGNORE,
  },
});

/** Lets whoever reads it open an account, once. */
export const joinLetter = ({ academy, href }: Linked): Letter => ({
  subject: `Finish signing up to ${academy}`,
  text: {
    preheader: "One step is left.",
    heading: "One step is left",
    paragraphs: [
      `This address was used to sign up to ${academy}. Choose a name and a password to open the account.`,
      "The link works once, for a day.",
    ],
    button: { label: "Open your account", href },
    footer: IGNORE,
  },
});

/** For an address that has an account already, so that the page need not tell strangers so. */
export const alreadyHereLetter = ({ academy, href }: Linked): Letter => ({
  subject: `You already have an account at ${academy}`,
  text: {
    preheader: "Somebody tried to use this address a second time.",
    heading: "You already have an account",
    paragraphs: [
      `Somebody, perhaps you, tried to use this address for another account at ${academy}. It has one already, so nothing was changed.`,
      "You can sign in as always. If you do not remember your password, you can have a sign-in link sent to you there.",
    ],
    button: { label: "Go to sign-in", href },
    footer: "If this was not you, there is nothing that you need to do.",
  },
});

/** Asks somebody to join. */
export const invitationLetter = ({
  academy,
  href,
  inviter,
}: Linked & { inviter: string }): Letter => ({
  subject: `${inviter} invites you to ${academy}`,
  text: {
    preheader: "Your place is waiting.",
    heading: `You are invited to ${academy}`,
    paragraphs: [
      `${inviter} invites you to join ${academy}. Choose a name and a password, and you are in.`,
      "The invitation is for you alone and holds for 14 days.",
    ],
    button: { label: "Accept the invitation", href },
    footer: "If you do not know what this is about, you can ignore this mail.",
  },
});

/** Proves a new address before it replaces the old one. */
export const confirmEmailLetter = ({ academy, href }: Linked): Letter => ({
  subject: `Confirm your new address for ${academy}`,
  text: {
    preheader: "Your old address stays until you do.",
    heading: "Is this your address?",
    paragraphs: [
      `Somebody, hopefully you, wants to use this address for an account at ${academy}. Until it is confirmed, the old one stays.`,
      "The link works once, for a day.",
    ],
    button: { label: "Confirm this address", href },
    footer: IGNORE,
  },
});

/** Tells the owner of an account that its password is another one now. */
export const passwordChangedLetter = ({ academy, href }: Linked): Letter => ({
  subject: `Your password for ${academy} was changed`,
  text: {
    preheader: "If it was you, all is well.",
    heading: "Your password was changed",
    paragraphs: [
      `The password of your account at ${academy} was changed just now, and your other devices were signed out.`,
      "If this was not you, choose a new password at once and tell an administrator.",
    ],
    button: { label: "That was not me", href },
    footer: "If it was you, there is nothing that you need to do.",
  },
});

/** Tells the address that was in use until now that it is not any more. */
export const emailChangedLetter = ({ academy }: Named): Letter => ({
  subject: `Your address for ${academy} was changed`,
  text: {
    preheader: "If it was you, all is well.",
    heading: "Your address was changed",
    paragraphs: [
      `Your account at ${academy} now uses another e-mail address. This one cannot sign in any more.`,
      "If this was not you, tell an administrator at once.",
    ],
    footer: "If it was you, there is nothing that you need to do.",
  },
});
