/** What each role is called, and what it opens. */
export const ROLE_WORDS = {
  learner: { label: "Learner", description: "Takes courses." },
  instructor: { label: "Instructor", description: "Writes, imports and publishes courses." },
  admin: {
    label: "Administrator",
    description: "Changes the brand, domains, settings and people of the academy.",
  },
  agent: { label: "Support agent", description: "Answers people who ask for help." },
  operator: { label: "Operator", description: "Looks after all academies." },
} as const;

/** The roles that can be added to being a learner, which everyone is. */
export const ROLES_TO_ADD = ["instructor", "admin", "agent"] as const;
