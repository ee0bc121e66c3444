/** What each state of a certificate is called, and what it means to whoever checks it. */
export const STATES = {
  valid: { label: "Valid", text: "This certificate is genuine and valid." },
  expired: {
    label: "Expired",
    text: "This certificate is genuine. The time for which it was issued is over.",
  },
  superseded: {
    label: "Replaced",
    text: "This certificate is genuine. It was replaced by another one for the same achievement.",
  },
  revoked: {
    label: "Revoked",
    text: "The issuer has taken this certificate back. It must not be relied upon.",
  },
} as const;
export type CertificateState = keyof typeof STATES;
