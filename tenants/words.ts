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
