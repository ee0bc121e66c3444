import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { History } from "lucide-react";
import { courseHistory } from "#app/domain/learning/authoring/queries.ts";
import { STEP_WORDS, type Step } from "#app/domain/learning/authoring/words.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ChangeList } from "#app/ui/change-list.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ListingCard } from "#app/ui/listing-card.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "History of the course" }];

export const loader = read("course.write", (glance, { params }) =>
  courseHistory(glance, String(params["courseSlug"])),
);

export default function CourseHistory() {
  const { course, versions, steps } = useLoaderData<typeof loader>();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-6">
        {versions.map(({ number, note, changes, publishedAt, publishedBy }) => (
          <Card
            key={number}
            title={`Version ${number}`}
            description={
              <>
                <Time at={publishedAt} style="date-time" />
                {publishedBy && `, by ${publishedBy}`}
              </>
            }
          >
            {note && <p className="mb-3 text-sm">{note}</p>}
            <ChangeList changes={changes} otherwise="No lesson changed." />
          </Card>
        ))}
        {versions.length === 0 && (
          <Card>
            <Empty
              icon={History}
              title="Nothing was published yet"
              action={
                <LinkButton to={`/teach/courses/${course.slug}/publish`}>
                  See what is missing
                </LinkButton>
              }
            >
              Every version is listed here with what it changed.
            </Empty>
          </Card>
        )}
      </div>
      <div className="flex flex-col gap-6">
        <ListingCard course={course} />
        {steps.length > 0 && (
          <Card title="What was decided">
            <ol className="flex flex-col gap-4 text-sm">
              {steps.map(({ id, step, reason, at, by }) => (
                <li key={id}>
                  <p className="font-medium">{STEP_WORDS[step as Step]}</p>
                  {reason && <p>{reason}</p>}
                  <p className="text-ink-muted">
                    <Time at={at} style="date-time" />
                    {by && `, ${by}`}
                  </p>
                </li>
              ))}
            </ol>
          </Card>
        )}
      </div>
    </div>
  );
}
