import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { ScrollText, SearchX } from "lucide-react";
import { parse, read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { journalPage } from "#tenants/audit/journal-page.ts";
import { JournalQuestion } from "#tenants/audit/schema.ts";
import { WHO_WORDS } from "#tenants/audit/words.ts";

export const meta: MetaFunction = () => [{ title: "Journal" }];

export const loader = read(
  "company.audit",
  async (glance, { request }) => {
    const query = new URL(request.url).searchParams;
    const question = parse(JournalQuestion, Object.fromEntries(query));
    return { ...(await journalPage(glance, question, askedIn(query).after)), question };
  },
  { whileSuspended: true },
);

export default function Journal() {
  const { rows, next, previous, question } = useLoaderData<typeof loader>();
  const { words, who = "" } = question;
  const asked = { ...(words && { words }), ...(who && { who }) };
  const at = (more: Record<string, string>) => `?${new URLSearchParams({ ...asked, ...more })}`;
  return (
    <>
      <PageHeader
        title="Journal"
        description="Whatever is changed in the academy is written down here, and nobody can change what is written."
      />
      <div className="mb-6">
        <SearchField label="Search by person or event" name="words" defaultValue={words}>
          <select name="who" aria-label="Who" defaultValue={who} className={`${CONTROL} w-52`}>
            <option value="">Everybody</option>
            {Object.entries(WHO_WORDS).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </SearchField>
      </div>
      <Card flush>
        <Table
          caption="What happened, the last first"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<Nothing searched={words !== "" || who !== ""} />}
        />
        <Pager
          label="Pages of the journal"
          newer={previous && at({})}
          newerLabel="Newest"
          older={next && at({ after: next })}
        />
      </Card>
    </>
  );
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    header: "What",
    cell: ({ what, details, because }) => (
      <span className="flex flex-col gap-0.5">
        {what}
        {because && <span className="font-normal break-words">{because}</span>}
        {details.length > 0 && (
          <span className="text-ink-muted text-xs font-normal break-all">
            {details.map(({ term, value }) => `${term}: ${value}`).join(" · ")}
          </span>
        )}
      </span>
    ),
  },
  { header: "Who", cell: (row) => <Who {...row} /> },
  { header: "When", cell: ({ at }) => <Time at={at} style="date-time" /> },
];

function Who({ who, personId, personName }: Row) {
  if (who === "visitor") return <span>A visitor</span>;
  if (who !== "people" || !personId)
    return <span>{who === "provider" ? "Your provider" : "Automatic"}</span>;
  return (
    <Link to={`/company/people/${personId}`} className="link">
      {personName}
    </Link>
  );
}

const Nothing = ({ searched }: { searched: boolean }) => (
  <Empty icon={searched ? SearchX : ScrollText} title={searched ? "Nothing fits" : "Nothing yet"}>
    {searched ? "Try fewer words, or somebody else." : "The first change will stand here."}
  </Empty>
);
