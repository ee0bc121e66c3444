import type { Letter } from "../../identity/letters.ts";

type About = Readonly<{ academy: string; amount: string; href: string }>;

/** Money is on its way to the reader's bank. */
export const paidLetter = ({ academy, amount, href }: About): Letter => ({
  subject: `${amount} is on its way to you`,
  text: {
    preheader: `Your earnings at ${academy} are paid out.`,
    heading: `You are paid ${amount}`,
    paragraphs: [
      `What your courses earned at ${academy} has left for your account. Your bank shows it within a few working days.`,
    ],
    button: { label: "See the statement", href },
    footer: "You get this letter because courses of yours were sold.",
  },
});

/** Money could not be sent, and is still the reader's. */
export const failedLetter = ({ academy, amount, href }: About): Letter => ({
  subject: `${amount} could not be paid out`,
  text: {
    preheader: "Nothing is lost: it is in your balance again.",
    heading: "Your payout did not go through",
    paragraphs: [
      `We could not send you the ${amount} that your courses earned at ${academy}. It is in your balance again, and the next payout tries to send it.`,
      "If your payout account needs something of you, the page of your earnings says what.",
    ],
    button: { label: "See your earnings", href },
    footer: "You get this letter because courses of yours were sold.",
  },
});
