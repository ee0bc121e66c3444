import type { ImportState as State } from "#app/domain/learning/importing/words.ts";
import { Badge } from "#app/ui/badge.tsx";

const LOOK = {
  waiting: ["neutral", "Waits its turn"],
  running: ["primary", "Going on"],
  done: ["success", "Done"],
  refused: ["danger", "Refused"],
  stopped: ["warning", "Stopped"],
} as const;

/** Whether an import waits, goes on or is over, and how it ended. */
export function ImportState({ state }: { state: State }) {
  const [tone, words] = LOOK[state];
  return <Badge tone={tone}>{words}</Badge>;
}
