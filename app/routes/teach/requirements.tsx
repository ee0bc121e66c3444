import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Waypoints } from "lucide-react";
import { joiningDesk } from "#app/domain/learning/joining/queries.ts";
import { requireCourse } from "#app/domain/learning/joining/require-course.ts";
import { RequireCourse } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Required first" }];

export const loader = read("course.write", (glance, { params }) =>
  joiningDesk(glance, String(params["courseSlug"])),
);

export const action = write(RequireCourse, requireCourse);

export default function Requirements() {
  const { slug, required, waived, titles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/teach/courses/${slug}/requirements`;
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Card title="Required first" flush>
        <Table
          caption="Courses to be completed before this one"
          rows={required}
          rowKey={({ id }) => id}
          columns={[
            {
              header: "Course",
              cell: (course) => (
                <Link to={`/courses/${course.slug}`} className="link">
                  {course.title}
                </Link>
              ),
            },
            {
              header: "What to do",
              quiet: true,
              align: "end",
              cell: ({ id, title }) => (
                <ConfirmDialog
                  to={`${at}/${id}/release`}
                  label="Release"
                  title={`Require ${title} no more?`}
                  description="Learners can then begin this course without it."
                  confirm="Release"
                />
              ),
            },
          ]}
          empty={
            <Empty icon={Waypoints} title="Nothing is required">
              Learners can begin this course without any other.
            </Empty>
          }
        />
      </Card>
      <Form answer={answer} key={required.length}>
        {answer?.done && <Banner tone="success" title="Saved." live />}
        <TextField
          name="required"
          label="Require another course"
          hint="Its title, or the last part of its address."
          list="courses"
          autoComplete="off"
        />
        <datalist id="courses">
          {titles.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
        <div>
          <Button pendingLabel="Saving…">Require it</Button>
        </div>
      </Form>
      <Card
        title="Who may begin without"
        actions={<LinkButton to={`/teach/courses/${slug}/waivers`}>Let somebody in</LinkButton>}
        flush={waived.length > 0}
      >
        <Table
          caption="People for whom the requirements are waived, the last first"
          rows={waived}
          rowKey={({ id }) => id}
          columns={[
            { header: "Learner", cell: ({ name }) => name },
            { header: "Reason", cell: ({ reason }) => reason },
            { header: "By", cell: ({ by }) => by },
            { header: "Since", cell: ({ waivedAt }) => <Time at={waivedAt} /> },
          ]}
          empty={<p className="text-ink-muted text-sm">Nobody so far.</p>}
        />
      </Card>
    </div>
  );
}
