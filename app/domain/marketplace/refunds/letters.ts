import type { Letter } from "#app/domain/identity/letters.ts";

type About = Readonly<{ title: string; href: string }>;

/** A learner wants money back; whoever may decide reads it. */
export const askedLetter = ({
  title,
  href,
  name,
  reason,
}: About & { name: string; reason: string }): Letter => ({
  subject: `${name} asks for a refund of ${title}`,
  text: {
    preheader: "Grant it or decline it.",
    heading: "A refund is asked for",
    paragraphs: [`${name} asks for the money for ${title} back:`, reason],
    button: { label: "Decide", href },
    footer: "Nothing goes back until somebody grants it.",
  },
});

/** The money of a purchase is on its way back to the card. */
export const refundedLetter = ({ title, href, amount }: About & { amount: string }): Letter => ({
  subject: `Your refund of ${amount}`,
  text: {
    preheader: `For ${title}.`,
    heading: `${amount} goes back to you`,
    paragraphs: [
      `We have refunded ${amount} for ${title} to the card that you paid with.`,
      "Banks take up to ten days to show it.",
    ],
    button: { label: "Look at the order", href },
    footer: "A course whose whole price has gone back is closed; what you did in it is kept.",
  },
});

/** The money of a purchase stays, and why. */
export const declinedLetter = ({ title, href, reason }: About & { reason: string }): Letter => ({
  subject: `Your request for a refund of ${title} is declined`,
  text: {
    preheader: "Here is the reason.",
    heading: "No refund this time",
    paragraphs: [`Your request for a refund of ${title} is declined:`, reason],
    button: { label: "Look at the order", href },
    footer: "The course stays yours.",
  },
});
