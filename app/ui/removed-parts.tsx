import { Undo2 } from "lucide-react";
import { Card } from "#app/ui/card.tsx";
import { Deed } from "#app/ui/deed.tsx";

type RemovedPartsProps = Readonly<{
  removed: readonly Readonly<{ id: string; title: string; kind: "lesson" | "section" }>[];
  at: string;
}>;

/** What was taken out of a course, each with the way back. Nothing when nothing was. */
export const RemovedParts = ({ removed, at }: RemovedPartsProps) =>
  removed.length > 0 && (
    <Card title="Removed" description="Gone from the next version. Everything can be put back.">
      <ul className="flex flex-col gap-2">
        {removed.map(({ id, title, kind }) => (
          <li key={id} className="flex items-center justify-between gap-3 text-sm">
            <span>
              {title || "Section without a heading"}
              {kind === "section" && <span className="text-ink-muted">, with its lessons</span>}
            </span>
            <Deed
              to={`${at}/${kind}s/${id}/restore`}
              label={`Put ${title || "the section"} back`}
              icon={Undo2}
              kind="secondary"
            >
              Put back
            </Deed>
          </li>
        ))}
      </ul>
    </Card>
  );
