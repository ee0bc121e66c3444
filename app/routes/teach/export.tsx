import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { read } from "#app/edge.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";

export const meta: MetaFunction = () => [{ title: "Export" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, version } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, isPublished: version > 0 };
});

export default function ExportCourse() {
  const { slug, isPublished } = useLoaderData<typeof loader>();
  const at = `/teach/courses/${slug}/export/archive`;
  return (
    <div className="max-w-3xl">
      <Card
        title="Take the course along"
        description="One zip with everything you wrote: lessons, pictures, films, questions with their answers, settings. Import it in another academy and it is the same course. What learners did stays here."
      >
        <div className="flex flex-wrap gap-3">
          <Archive href={at} kind={isPublished ? "secondary" : "primary"} label="Your draft" />
          {isPublished && (
            <Archive href={`${at}?edition=published`} kind="primary" label="What learners see" />
          )}
        </div>
      </Card>
    </div>
  );
}

type ArchiveProps = Readonly<{ href: string; kind: "primary" | "secondary"; label: string }>;

const Archive = ({ href, kind, label }: ArchiveProps) => (
  <a href={href} download className={buttonClass(kind, "md")}>
    <Download aria-hidden className="size-4 shrink-0" />
    {label}
  </a>
);
