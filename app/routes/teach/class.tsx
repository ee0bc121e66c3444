import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import { classBoard } from "#app/domain/learning/classes/board.ts";
import { taughtClass } from "#app/domain/learning/classes/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { counted } from "#app/ui/amount.tsx";
import { buttonClass, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ClassBoard } from "#app/ui/class-board.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const loader = read(
  "class.see",
  async (glance, { params, request }) => {
    const classId = String(params["classId"]);
    const query = new URL(request.url).searchParams;
    const search = query.get("q")?.trim().slice(0, 100) ?? "";
    const late = query.get("late") === "1";
    const asked = { search, late, size: 25, ...askedIn(query) };
    const [about, page] = await Promise.all([
      taughtClass(glance, classId),
      classBoard(glance, classId, asked),
    ]);
    return { about, page, search, late, now: glance.now };
  },
  { opens: "classes.see" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.about.name ?? "" }];

export default function ClassOverview() {
  const { about, page, search, late, now } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const at = `/teach/classes/${about.id}`;
  const under = (key: "after" | "before", id: string | null) =>
    id &&
    `?${new URLSearchParams({ ...(search && { q: search }), ...(late && { late: "1" }), [key]: id })}`;
  return (
    <>
      <PageHeader
        title={about.name}
        description={counted(about.members, "person", "people", locale)}
        breadcrumbs={[{ to: "/teach/classes", label: "Classes" }]}
        actions={
          <>
            <LinkButton to={`${at}/history`}>Who came and went</LinkButton>
            <a href={`${at}/export.csv`} download className={buttonClass("secondary", "md")}>
              Export as CSV
            </a>
            {about.mayChange && (
              <>
                <LinkButton to={`/company/classes/${about.id}`}>Settings</LinkButton>
                <LinkButton to={`/company/classes/${about.id}/add`} kind="primary">
                  Add people
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
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
        <Card flush>
          <ClassBoard
            rows={page.rows}
            now={now}
            membersAt={about.mayChange ? `/company/classes/${about.id}/members` : null}
            empty={
              <Empty
                icon={Users}
                title={search || late ? "Nobody here" : "Nobody is in the class yet"}
              >
                {search || late
                  ? "Nobody in this class is what you asked for."
                  : "Whoever meets its conditions comes within a minute."}
              </Empty>
            }
          />
          <Pager
            label="Pages of people"
            newer={under("before", page.previous)}
            older={under("after", page.next)}
          />
        </Card>
      </div>
    </>
  );
}
