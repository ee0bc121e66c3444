import { LIGHT_LABEL, type LightName } from "#tenants/domains/words.ts";
import type { Letter } from "./letters.ts";

type About = Readonly<{ academy: string; host: string; href: string }>;
const FOOTER = "You get this mail because you administer the academy.";

type Reason = Readonly<{ light: LightName; reason: string }>;

/** A domain that worked does so no longer, and exactly why. */
export const driftedLetter = (
  { academy, host, href }: About,
  reasons: readonly Reason[],
  addressMoved: boolean,
): Letter => ({
  subject: `${host} no longer leads to ${academy}`,
  text: {
    preheader: "Something about the domain has changed. Here is what we see.",
    heading: `${host} needs your attention`,
    paragraphs: [
      "We look at this domain regularly, and the last three times it was not in order.",
      ...reasons.map(({ light, reason }) => `${LIGHT_LABEL[light]}: ${reason}`),
      ...(addressMoved
        ? [
            "Until this is settled, your academy lives at its original address, so that people reach it.",
          ]
        : []),
    ],
    button: { label: "See what to do", href },
    footer: FOOTER,
  },
});

/** A domain has passed to somebody who has proved it. */
export const lostLetter = ({ academy, host, href }: About): Letter => ({
  subject: `${host} no longer belongs to ${academy}`,
  text: {
    preheader: "Another academy has proved that the domain is its own.",
    heading: `${host} is somebody else's now`,
    paragraphs: [
      "Another academy has proved this domain with a DNS record, and your own record was no longer there.",
      "If that was not intended, look into who can change the DNS of the domain, take their record out, put yours in, and check again.",
    ],
    button: { label: "See your domains", href },
    footer: FOOTER,
  },
});
