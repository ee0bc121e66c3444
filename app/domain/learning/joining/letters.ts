import type { Letter } from "../../identity/letters.ts";

type About = Readonly<{ academy: string; title: string; href: string }>;

/** A seat has become free, and the reader has it. */
export const seatLetter = ({ academy, title, href }: About): Letter => ({
  subject: `You have a seat in ${title}`,
  text: {
    preheader: "You were next in line.",
    heading: `You are enrolled in ${title}`,
    paragraphs: [`A seat became free at ${academy}, you were next in line, and now it is yours.`],
    button: { label: "Start the course", href },
    footer:
      "If you do not want it any more, leave the course: the seat then goes to the next in line.",
  },
});

/** Whoever asked to join is in, or in line for a seat. */
export const approvedLetter = ({ title, href }: About): Letter => ({
  subject: `Your request for ${title} is approved`,
  text: {
    preheader: "You asked to join, and you may.",
    heading: "You may join",
    paragraphs: [`Your request to join ${title} is approved.`],
    button: { label: "Go to the course", href },
    footer: "Where every seat is taken, the page of the course says how far you are in line.",
  },
});

/** Whoever asked to join cannot, and why. */
export const declinedLetter = ({ title, href, reason }: About & { reason: string }): Letter => ({
  subject: `Your request for ${title} is declined`,
  text: {
    preheader: "Here is the reason.",
    heading: "You cannot join now",
    paragraphs: [`Your request to join ${title} is declined:`, reason],
    button: { label: "Go to the course", href },
    footer: "If something has changed since, you can ask again on the page of the course.",
  },
});

const DUE = {
  week: { subject: "is due in a week", preheader: "There is still time." },
  day: { subject: "is due soon", preheader: "A day is left, or less." },
  overdue: { subject: "is overdue", preheader: "It still counts when you complete it now." },
} as const;

export type DueKind = keyof typeof DUE;

type Due = About & Readonly<{ day: string; what: "course" | "path" | "bundle" }>;

/** A course, a path or a bundle is to be completed by a day that comes, or has gone. */
export function dueLetter(kind: DueKind, { title, href, day, what }: Due): Letter {
  const { subject, preheader } = DUE[kind];
  const told = `The last day to complete ${title} ${kind === "overdue" ? "was" : "is"} ${day}.`;
  return {
    subject: `${title} ${subject}`,
    text: {
      preheader,
      heading: `${title} ${subject}`,
      paragraphs:
        kind === "overdue" ? [told, "You can still complete it; it counts as late."] : [told],
      button: { label: `Go on with the ${what}`, href },
      footer: `Ask whoever ${what === "course" ? "teaches" : "looks after"} the ${what} if you need more time.`,
    },
  };
}
