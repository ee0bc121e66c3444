import type { Letter } from "#app/domain/identity/letters.ts";

type About = Readonly<{ academy: string; courseTitle: string; href: string }>;

/** Brings the certificate to whoever earned it. */
export const certificateLetter = ({
  academy,
  courseTitle,
  href,
  what,
}: About & Readonly<{ what: "course" | "learning path" }>): Letter => ({
  subject: `Your certificate for ${courseTitle}`,
  text: {
    preheader: `You have completed the ${what}.`,
    heading: "Your certificate is here",
    paragraphs: [
      `You have completed ${courseTitle} at ${academy}. Well done.`,
      "Behind the button you can download your certificate. Whoever you send the address to can check there that it is genuine.",
    ],
    button: { label: "See the certificate", href },
    footer: `You receive this because you completed a ${what} at ${academy}.`,
  },
});

/** Says that a certificate ends, in time to renew it. */
export const endingLetter = ({
  academy,
  courseTitle,
  href,
  lastDay,
  isRenewable,
}: About & Readonly<{ lastDay: string; isRenewable: boolean }>): Letter => ({
  subject: `Your certificate for ${courseTitle} ends on ${lastDay}`,
  text: {
    preheader: isRenewable ? "You can renew it now." : "It stays yours to show.",
    heading: `Valid through ${lastDay}`,
    paragraphs: [
      `Your certificate for ${courseTitle} at ${academy} is valid through ${lastDay}.`,
      isRenewable
        ? "Take the course again and you receive the next one. Until then the one that you have stays as it is."
        : "It stays in the list of your certificates, and says that it has expired.",
    ],
    button: { label: isRenewable ? "Renew it" : "See your certificates", href },
    footer: `You receive this because you hold a certificate of ${academy}.`,
  },
});
