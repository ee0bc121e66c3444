import type { ActionFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useNavigation } from "@remix-run/react";
import { read } from "#app/edge.ts";
import { counted } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { Table } from "#app/ui/table.tsx";
import { type CourseReport, uploadCourse } from "#app/upload-course.ts";

export const meta: MetaFunction = () => [{ title: "Import a course" }];

export const loader = read("course.import", async () => null);

export const action = (args: ActionFunctionArgs) => uploadCourse(args);

export default function ImportCourse() {
  const answer = useActionData<typeof action>();
  const importing = useNavigation().state === "submitting";
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <PageHeader
        title="Import a course"
        description="An archive (.zip or .tar.gz) with a course that was exported from an academy or from Open edX, with a SCORM package, with pages of Markdown, or in the layout of the Carpentries Workbench."
      />
      {importing && <Skeleton />}
      {answer?.done && !importing && <Report report={answer.done as CourseReport} />}
      <Card>
        <Form answer={answer} encType="multipart/form-data">
          <FileField
            name="archive"
            label="Course"
            accept=".zip,.gz,.tgz,application/zip,application/gzip"
            hint="At most 100 MB. Importing the same course again brings it up to date; nobody loses progress."
          />
          <Button pendingLabel="Importing…">Import</Button>
        </Form>
      </Card>
    </div>
  );
}

function outcomeWords({ created, changed, state }: CourseReport): string {
  if (!changed) return "Nothing had changed";
  if (state === "draft")
    return created ? "The course is here as a draft" : "Your draft is up to date";
  if (state === "submitted") return "The course waits to be looked at";
  return created ? "The course is on offer" : "The course is up to date";
}

function Report({ report }: { report: CourseReport }) {
  const { locale } = useLocale();
  const { course, state, lessons, figures, problems } = report;
  const took = `${counted(lessons, "lesson", "lessons", locale)} and ${counted(figures, "figure", "figures", locale)}`;
  return (
    <>
      <Banner
        tone="success"
        live
        title={outcomeWords(report)}
        action={
          <Link
            to={state === "on-sale" ? `/courses/${course.slug}` : `/teach/courses/${course.slug}`}
            className="link"
          >
            {state === "on-sale" ? "See the course" : "See the draft"}
          </Link>
        }
      >
        {course.title}: {took} were taken.
      </Banner>
      {problems.length > 0 && (
        <Card title="What could not be taken" flush>
          <Table
            caption="What could not be taken"
            rows={problems}
            rowKey={({ kind, where, what }) => `${kind} ${where} ${what}`}
            columns={[
              {
                header: "Where",
                cell: ({ where }) => <code className="font-mono text-xs">{where}</code>,
              },
              { header: "What", cell: ({ what }) => what },
            ]}
          />
        </Card>
      )}
    </>
  );
}
