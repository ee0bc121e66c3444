import { ROLE_WORDS } from "#app/domain/identity/words.ts";
import { Badge } from "#app/ui/badge.tsx";

type RoleBadgesProps = Readonly<{ roles: readonly (keyof typeof ROLE_WORDS)[] }>;

/** Somebody's roles, being a learner only where it is all. */
export function RoleBadges({ roles }: RoleBadgesProps) {
  const more = roles.filter((role) => role !== "learner");
  const shown = more.length > 0 ? more : (["learner"] as const);
  return (
    <span className="flex flex-wrap gap-1">
      {shown.map((role) => (
        <Badge key={role} tone={role === "admin" ? "primary" : "neutral"}>
          {ROLE_WORDS[role].label}
        </Badge>
      ))}
    </span>
  );
}
