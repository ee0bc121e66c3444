import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { BookOpen, SearchX } from "lucide-react";
import { coursesOnOffer } from "#app/domain/learning/queries.ts";
import { CatalogQuestion } from "#app/domain/learning/schema.ts";
import { parse, visit } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CourseGrid } from "#app/ui/course-grid.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Courses" }];

export const loader = visit(async (glance, { request }) => {
  const question = parse(CatalogQuestion, Object.fromEntries(new URL(request.url).searchParams));
  return { ...(await coursesOnOffer(glance, question)), words: question.words };
});

export default function Courses() {
  const { courses, older, words } = useLoaderData<typeof loader>();
  const next = new URLSearchParams({ ...(words && { words }), older: older ?? "" });
  return (
    <>
      <PageHeader title="Courses" />
      <div className="mb-8">
        <SearchField label="Search courses" name="words" defaultValue={words} />
      </div>
      {courses.length > 0 ? <CourseGrid courses={courses} /> : <Nothing words={words} />}
      <Pager label="Pages of courses" older={older && `?${next}`} olderLabel="More courses" />
    </>
  );
}

const Nothing = ({ words }: { words: string }) =>
  words ? (
    <Empty
      icon={SearchX}
      title={`No course has “${words}” in it`}
      action={<LinkButton to="/courses">Show all courses</LinkButton>}
    >
      Try fewer words, or another way to say it.
    </Empty>
  ) : (
    <Empty icon={BookOpen} title="The first course is being prepared">
      Come back soon; it will stand here.
    </Empty>
  );
