/** What a person may be in a tenant. Everyone is a learner; the others add to it. */
export const ROLES = ["learner", "instructor", "admin", "agent", "operator"] as const;
export type Role = (typeof ROLES)[number];

/** The roles that an admin may hand out. Operators exist on the platform's own tenant only. */
export const GRANTABLE_ROLES = ["learner", "instructor", "admin", "agent"] as const;

/** Which roles open which door. A permission that is not listed for a role is refused. */
const OPENS = {
  "course.study": ["learner", "instructor", "admin", "agent"],
  "course.import": ["instructor", "admin"],
  "course.write": ["instructor", "admin"],
  "course.moderate": ["admin"],
  "certificate.revoke": ["admin"],
  "team.see": ["learner", "instructor", "admin", "agent"],
  "class.see": ["instructor", "admin"],
  "company.classes": ["admin"],
  "company.see": ["admin"],
  "company.settings": ["admin"],
  "company.brand": ["admin"],
  "company.domains": ["admin"],
  "company.people": ["admin"],
  "company.audit": ["admin"],
  "company.billing": ["admin"],
  "platform.tenants": ["operator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof OPENS;
export const PERMISSIONS = Object.keys(OPENS) as Permission[];

/** Whether any of these roles opens that door. */
export const mayWith = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => (OPENS[permission] as readonly Role[]).includes(role));
