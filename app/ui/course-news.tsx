import type { NewVersion } from "#app/domain/learning/changes-since.ts";
import { Card } from "#app/ui/card.tsx";
import { ChangeList } from "#app/ui/change-list.tsx";
import { Time } from "#app/ui/time.tsx";

/** What has changed in a course since its reader was last there. */
export const CourseNews = ({ news }: { news: readonly NewVersion[] }) => (
  <Card
    title="What is new"
    description="Since you were last here. What you have completed stays completed."
  >
    <ol className="flex flex-col gap-5">
      {news.map(({ number, note, changes, publishedAt }) => (
        <li key={number} className="flex flex-col gap-2 text-sm">
          <p className="text-ink-muted">
            <Time at={publishedAt} style="long-date" />
          </p>
          {note && <p>{note}</p>}
          <ChangeList changes={changes} otherwise="" />
        </li>
      ))}
    </ol>
  </Card>
);
