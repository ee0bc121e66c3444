import type { AppLoadContext } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { beginImport } from "#app/domain/learning/importing/begin-import.ts";
import { recentImports } from "#app/domain/learning/importing/queries.ts";
import { ImportCourse } from "#app/domain/learning/importing/schema.ts";
import type { CourseReport } from "#app/domain/learning/importing/words.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { ImportReport } from "#app/ui/import-report.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RecentImports } from "#app/ui/recent-imports.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { UploadField } from "#app/ui/upload-field.tsx";
import { takeSentCourse } from "#app/upload-course.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export const meta: MetaFunction = () => [{ title: "Import a course" }];

export const loader = read("course.import", async (glance) => ({
  imports: await recentImports(glance),
  now: glance.now,
}));

type Sent = Readonly<{ report: CourseReport } | { uploadId: string }>;

/** What the form brought itself is taken at once; what was sent before it waits for a worker. */
const taken = async ({ archive }: ImportCourse, context: AppLoadContext): Promise<Sent> =>
  typeof archive === "string"
    ? { uploadId: archive }
    : { report: await takeSentCourse(context, archive) };

const begun = async (scope: Scope<Person>, sent: Sent) =>
  "report" in sent ? sent : beginImport(scope, sent);

export const action = write(ImportCourse, begun, {
  opens: "courses.import",
  prepare: (input, { context }) => taken(input, context),
  goTo: (done) => ("importId" in done ? `/teach/imports/${done.importId}` : undefined),
});

export default function ImportPage() {
  const { imports, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const importing = useNavigation().state === "submitting";
  const done = answer?.done;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <PageHeader
        title="Import a course"
        description="An archive (.zip or .tar.gz) with a course that was exported from an academy or from Open edX, with a SCORM package, with pages of Markdown, or in the layout of the Carpentries Workbench."
      />
      {importing && <Skeleton />}
      {done && "report" in done && !importing && <ImportReport report={done.report} />}
      <Card>
        <Form answer={answer} encType="multipart/form-data">
          <UploadField
            name="archive"
            purpose="course-archive"
            label="Course"
            accept=".zip,.gz,.tgz,application/zip,application/gzip"
            hint="At most 5 GB. Importing the same course again brings it up to date; nobody loses progress."
          />
          <Button pendingLabel="Importing…">Import</Button>
        </Form>
      </Card>
      <RecentImports imports={imports} now={now} />
    </div>
  );
}
