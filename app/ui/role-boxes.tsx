import { ROLE_WORDS, ROLES_TO_ADD } from "#app/domain/identity/words.ts";
import { useFormState } from "#app/ui/form-state.ts";

type RoleBoxesProps = Readonly<{ roles?: readonly string[] }>;

/** Which roles somebody has besides being a learner. */
export function RoleBoxes({ roles = [] }: RoleBoxesProps) {
  const { id = "roles" } = useFormState();
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">Roles</legend>
      <p className="text-ink-muted -mt-1 text-sm">Everyone is a learner. These add to it.</p>
      {ROLES_TO_ADD.map((role) => (
        <div key={role} className="flex items-start gap-3 text-sm">
          <input
            type="checkbox"
            id={`${id}-${role}`}
            name="roles"
            value={role}
            defaultChecked={roles.includes(role)}
            aria-describedby={`${id}-${role}-hint`}
            className="mt-0.5 size-5 shrink-0 sm:size-4.5"
          />
          <div>
            <label htmlFor={`${id}-${role}`} className="font-medium">
              {ROLE_WORDS[role].label}
            </label>
            <p id={`${id}-${role}-hint`} className="text-ink-muted">
              {ROLE_WORDS[role].description}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
