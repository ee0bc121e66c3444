import type { Letter } from "../identity/letters.ts";
import type { PaidPlan } from "./plan.ts";
import type { Reader } from "./tell-once.ts";
import { PLAN_WORDS } from "./words.ts";

type About = Reader & Readonly<{ plan: PaidPlan }>;

/** A trial ends soon, and what is charged then. */
export function trialEndingLetter(
  about: About & Readonly<{ endsAt: Date; price: string }>,
): Letter {
  const { academy, href, plan, day, endsAt, price } = about;
  const { name } = PLAN_WORDS[plan];
  return {
    subject: `Your trial of ${name} ends on ${day(endsAt)}`,
    text: {
      preheader: `After that, ${name} costs ${price} a month.`,
      heading: "Your trial ends soon",
      paragraphs: [
        `You can try ${name} at ${academy} until ${day(endsAt)}. On that day your card is charged ${price} for the first month, and then every month.`,
        "If you do not want to go on, cancel before that day: then nothing is charged.",
      ],
      button: { label: "See your plan", href },
      footer: "If you want to keep the plan, there is nothing that you need to do.",
    },
  };
}

/** A charge did not go through: what stays open until when, and what to do. */
export function paymentFailedLetter(
  about: About & Readonly<{ amount: string; openUntil: Date }>,
): Letter {
  const { academy, href, plan, day, amount, openUntil } = about;
  const { name } = PLAN_WORDS[plan];
  return {
    subject: `Your payment for ${name} did not go through`,
    text: {
      preheader: `${name} stays open until ${day(openUntil)}. Please check your card.`,
      heading: "Your payment did not go through",
      paragraphs: [
        `We could not charge ${amount} for ${name} at ${academy}. Often a card has expired, or its bank wants to hear from you.`,
        `Please change the card, or ask your bank. We try again in the next days; until ${day(openUntil)} everything stays open.`,
        "If it cannot be paid until then, you are on the Free plan. What you have learned and earned stays yours.",
      ],
      button: { label: "Change the card", href },
      footer: "If you have changed the card already, there is nothing else that you need to do.",
    },
  };
}

/** A subscription is over. */
export function endedLetter({ academy, href, plan }: About): Letter {
  const { name } = PLAN_WORDS[plan];
  return {
    subject: `Your ${name} plan has ended`,
    text: {
      preheader: "You are on the Free plan, and nothing more is charged.",
      heading: `${name} has ended`,
      paragraphs: [
        `Your ${name} plan at ${academy} has ended. Nothing more is charged.`,
        "You are on the Free plan now. Your courses, your certificates and what you have earned stay yours.",
      ],
      button: { label: "See the plans", href },
      footer: `You can choose ${name} again whenever you like.`,
    },
  };
}
