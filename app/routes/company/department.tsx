import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import {
  departmentChoices,
  departmentPeople,
  oneDepartment,
} from "#app/domain/identity/departments/queries.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { SaveDepartment } from "#app/domain/identity/departments/schema.ts";
import { read, write } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DepartmentSelect } from "#app/ui/department-select.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = read("company.people", async (glance, { params, request }) => {
  const department = await oneDepartment(glance, String(params["departmentId"]));
  const asked = askedIn(new URL(request.url).searchParams);
  const [page, choices] = await Promise.all([
    departmentPeople(glance, department.id, asked),
    departmentChoices(glance),
  ]);
  return { department, page, choices };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.department.name ?? "" },
];

export const action = write(SaveDepartment, saveDepartment);

export default function DepartmentPage() {
  const { department, page, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/company/departments/${department.id}`;
  const full = choices.find(({ id }) => id === department.id)?.words;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={department.name}
        description={full === department.name ? undefined : full}
        breadcrumbs={[{ to: "/company/departments", label: "Departments" }]}
        actions={
          <>
            <LinkButton to={`${at}/remove`}>Remove</LinkButton>
            <LinkButton to={`${at}/people`} kind="primary">
              Add people
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Card title="People" flush>
          <Table
            caption="People of the department"
            rows={page.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                header: "Person",
                cell: ({ id, name }) => (
                  <Link to={`/company/people/${id}`} className="link">
                    {name}
                  </Link>
                ),
              },
              {
                header: "Address",
                cell: ({ email }) => <span className="break-all">{email}</span>,
              },
            ]}
            empty={
              <Empty icon={Users} title="Nobody is in it yet" level={3}>
                Add people by their addresses, or import a list.
              </Empty>
            }
          />
          <Pager
            label="Pages of people"
            newer={page.previous && `?before=${page.previous}`}
            older={page.next && `?after=${page.next}`}
          />
        </Card>
        <Card title="Name, place and managers">
          <Form answer={answer}>
            {answer?.done && <Banner tone="success" title="Saved." live />}
            <TextField name="name" label="Name" maxLength={80} defaultValue={department.name} />
            <DepartmentSelect
              name="parentId"
              label="Below"
              none="Nothing: it is on top"
              choices={choices.filter(
                ({ words }) => words !== full && !words.startsWith(`${full} /`),
              )}
              defaultValue={department.parentId}
            />
            <TextArea
              name="managers"
              label="Managers"
              hint="Their e-mail addresses, one to a line. They see how the people here and below are doing."
              rows={2}
              optional
              defaultValue={department.managers.join("\n")}
            />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        </Card>
      </div>
    </div>
  );
}
