import { PROGRAM_STATES, type ProgramState as State } from "#app/domain/learning/programs/words.ts";
import { Badge } from "#app/ui/badge.tsx";

/** Where a path or a bundle stands. */
export const ProgramState = ({ state }: { state: State }) => (
  <Badge tone={PROGRAM_STATES[state].tone}>{PROGRAM_STATES[state].label}</Badge>
);
