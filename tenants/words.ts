/** Names under the platform's host that no academy may have. */
export const RESERVED_SLUGS: readonly string[] = [
  "www",
  "api",
  "app",
  "admin",
  "auth",
  "operator",
  "mail",
  "static",
  "status",
  "support",
  "docs",
];

/** The tiers of a license, the smallest first. */
export const TIERS = ["starter", "professional", "enterprise", "custom"] as const;
export type Tier = (typeof TIERS)[number];

/** What each tier is called. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  starter: "Starter",
  professional: "Professional",
  enterprise: "Enterprise",
  custom: "Custom",
};

/** The states of an academy that can be seen; one that was deleted is not shown. */
export const TENANT_STATES = ["trial", "active", "past_due", "suspended", "closing"] as const;

/** What each state is called. */
export const STATE_WORDS: Readonly<Record<string, string>> = {
  trial: "Trial",
  active: "Active",
  past_due: "Payment due",
  suspended: "Suspended",
  closing: "Closing",
};
