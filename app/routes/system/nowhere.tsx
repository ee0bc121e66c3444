import { visit } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { problemWords } from "#app/ui/problem.tsx";

/** An address that leads nowhere, so that the page which says so has the academy's look. */
export const loader = visit(
  async () => {
    throw new Refusal("missing", problemWords(404).text);
  },
  { at: "both", whileSuspended: true },
);

export default function Nowhere() {
  return null;
}
