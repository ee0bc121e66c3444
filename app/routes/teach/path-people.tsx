import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import { programBoard } from "#app/domain/learning/programs/board.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgramBoard } from "#app/ui/program-board.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "People on the path" }];

export const loader = read("course.write", async (glance, { params, request }) => {
  const slug = String(params["programSlug"]);
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  const late = query.get("late") === "1";
  const asked = { search, late, size: 25, ...askedIn(query) };
  return { slug, search, late, now: glance.now, ...(await programBoard(glance, slug, asked)) };
});

export default function PathPeople() {
  const { slug, rows, next, previous, search, late, now } = useLoaderData<typeof loader>();
  const at = `/teach/paths/${slug}`;
  const under = (key: "after" | "before", id: string | null) =>
    id &&
    `?${new URLSearchParams({ ...(search && { q: search }), ...(late && { late: "1" }), [key]: id })}`;
  const isAsked = search !== "" || late;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-3 max-sm:flex-col">
        <div className="w-full min-w-0 flex-1">
          <SearchField label="Search by name or address" defaultValue={search}>
            <select
              name="late"
              aria-label="Who is shown"
              defaultValue={late ? "1" : ""}
              className={CONTROL}
            >
              <option value="">Everybody</option>
              <option value="1">Overdue only</option>
            </select>
          </SearchField>
        </div>
        <a href={`${at}/people.csv`} download className={buttonClass("secondary", "md")}>
          Export as CSV
        </a>
      </div>
      <Card flush>
        <ProgramBoard
          rows={rows}
          now={now}
          at={at}
          empty={
            <Empty icon={Users} title={isAsked ? "Nobody here" : "Nobody is on it yet"}>
              {isAsked ? "Nobody on it is what you asked for." : "Whoever joins stands here."}
            </Empty>
          }
        />
        <Pager
          label="Pages of people"
          newer={under("before", previous)}
          older={under("after", next)}
        />
      </Card>
    </div>
  );
}
