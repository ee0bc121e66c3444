import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import { courseLearners, openRequests } from "#app/domain/learning/joining/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { learnerColumns } from "#app/ui/learner-columns.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { RequestTable } from "#app/ui/request-table.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Learners" }];

export const loader = read("course.write", async (glance, { params, request }) => {
  const courseSlug = String(params["courseSlug"]);
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  const [page, requests] = await Promise.all([
    courseLearners(glance, courseSlug, { search, ...askedIn(query) }),
    openRequests(glance, courseSlug),
  ]);
  return {
    at: `/teach/courses/${courseSlug}/learners`,
    now: glance.now,
    search,
    page,
    ...requests,
  };
});

export default function Learners() {
  const { at, now, search, page, asking, waiting } = useLoaderData<typeof loader>();
  const under = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(search && { q: search }), [key]: id })}`;
  return (
    <div className="flex flex-col gap-6">
      <RequestTable title="Asking to join" rows={asking} at={at} now={now} />
      <RequestTable title="In line for a seat" rows={waiting} at={at} now={now} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1">
          <SearchField label="Search by name or address" defaultValue={search} />
        </div>
        <LinkButton to={`${at}/assign`} kind="primary">
          Add people
        </LinkButton>
      </div>
      <Card flush>
        <Table
          caption="Learners of the course"
          rows={page.rows}
          rowKey={({ id }) => id}
          columns={learnerColumns(at, now)}
          empty={
            <Empty
              icon={Users}
              title={search ? "Nobody is called that" : "Nobody is in the course yet"}
              action={search ? <LinkButton to={at}>Show everybody</LinkButton> : undefined}
            >
              {search
                ? "Try a part of the name or of the e-mail address."
                : "Whoever enrolls stands here, with how far they have come."}
            </Empty>
          }
        />
        <Pager
          label="Pages of learners"
          newer={under("before", page.previous)}
          older={under("after", page.next)}
        />
      </Card>
    </div>
  );
}
