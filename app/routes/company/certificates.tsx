import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { numberCertificates } from "#app/domain/learning/certificates/number-certificates.ts";
import { certificatesPage, numbering } from "#app/domain/learning/certificates/queries.ts";
import { NumberCertificates } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CertificateTable } from "#app/ui/certificate-table.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Certificates" }];

export const loader = read("certificate.revoke", async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  const { prefix } = await numbering(glance);
  return { search, prefix, ...(await certificatesPage(glance, { search, ...askedIn(query) })) };
});

export const action = write(NumberCertificates, numberCertificates);

export default function Certificates() {
  const { search, prefix, rows, next, previous } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(search && { q: search }), [key]: id })}`;
  return (
    <>
      <PageHeader
        title="Certificates"
        description={
          <>
            What was issued here. Anybody can check a certificate at{" "}
            <Link to="/verify" className="link">
              its public page
            </Link>
            .
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <SearchField label="Search by name, course, path or number" defaultValue={search} />
        <Card flush>
          <CertificateTable rows={rows} search={search} />
          <Pager
            label="Pages of certificates"
            newer={at("before", previous)}
            older={at("after", next)}
            newerLabel="Issued later"
            olderLabel="Issued earlier"
          />
        </Card>
        <Card
          title="Signature"
          description="Open Badges are signed with a key of the academy's own. If you fear that somebody else has it, sign with a new one."
        >
          <LinkButton to="/company/certificates/new-key">Use a new key</LinkButton>
        </Card>
        <Card title="Numbers" description="They follow one another without a gap.">
          <Form answer={answer} className="flex max-w-sm flex-col gap-4">
            {answer?.done && <Banner tone="success" title="Saved." live />}
            <TextField
              name="prefix"
              label="Begin with"
              hint="2 to 8 letters and digits, like ABC in ABC-2026-000123. It holds from the next one on."
              defaultValue={prefix ?? ""}
              maxLength={8}
              autoComplete="off"
              autoCapitalize="characters"
            />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
