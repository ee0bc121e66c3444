import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { BookOpen } from "lucide-react";
import { programPage } from "#app/domain/learning/programs/queries.ts";
import { PROGRAM_KINDS } from "#app/domain/learning/programs/words.ts";
import { visit } from "#app/edge.ts";
import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgramCourses } from "#app/ui/program-courses.tsx";
import { ProgramDoor } from "#app/ui/program-door.tsx";

export const loader = visit(async (glance, { params }) => ({
  ...(await programPage(glance, String(params["programSlug"]))),
  language: glance.tenant.locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.program.title ?? "" },
  { name: "description", content: data?.program.summary ?? "" },
];

export default function Path() {
  const { program, sections, language } = useLoaderData<typeof loader>();
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="-mb-8 min-w-0">
        <PageHeader
          title={program.title}
          description={program.summary}
          breadcrumbs={[{ to: "/paths", label: "Paths and bundles" }]}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-10 max-lg:row-start-3">
        {program.description && <LessonText html={program.description} language={language} />}
        <Outcomes outcomes={program.outcomes} />
        <section>
          <h2 className="mb-4 text-lg">What is in it</h2>
          {sections.length > 0 ? (
            <ProgramCourses sections={sections} inOrder={program.inOrder} />
          ) : (
            <Empty icon={BookOpen} title="None of its courses is on offer now" level={3}>
              Come back soon.
            </Empty>
          )}
        </section>
      </div>
      <aside
        aria-label={`About this ${program.kind}`}
        className="flex flex-col gap-5 max-lg:row-start-2 lg:sticky lg:top-20 lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        <ProgramDoor program={program} />
        <Facts />
      </aside>
    </div>
  );
}

const Outcomes = ({ outcomes }: { outcomes: readonly string[] }) =>
  outcomes.length > 0 && (
    <section>
      <h2 className="mb-3 text-lg">What you will be able to do</h2>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        {outcomes.map((outcome) => (
          <li key={outcome}>{outcome}</li>
        ))}
      </ul>
    </section>
  );

function Facts() {
  const { program, sections } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const courses = sections.flatMap((section) => section.courses);
  const minutes = courses.reduce((all, course) => all + course.minutes, 0);
  const items = [
    { term: "What", value: PROGRAM_KINDS[program.kind].label },
    { term: "Courses", value: counted(courses.length, "course", "courses", locale) },
    { term: "Time", value: minutes > 0 ? formatMinutes(minutes, locale) : null },
    { term: "Certificate", value: program.certified && "Valid for good" },
    { term: "Order", value: program.inOrder ? "One after the other" : "Any order" },
  ];
  return (
    <Card title="Good to know">
      <DefinitionList items={items.filter(({ value }) => value)} />
    </Card>
  );
}
