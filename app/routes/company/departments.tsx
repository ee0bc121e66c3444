import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Network } from "lucide-react";
import { createDepartment } from "#app/domain/identity/departments/create-department.ts";
import { departmentChoices, departmentTree } from "#app/domain/identity/departments/queries.ts";
import { CreateDepartment } from "#app/domain/identity/departments/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DepartmentSelect } from "#app/ui/department-select.tsx";
import { DepartmentTree } from "#app/ui/department-tree.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Departments" }];

export const loader = read("company.people", async (glance, { request }) => {
  const search = new URL(request.url).searchParams.get("q")?.trim().slice(0, 100) ?? "";
  const [tree, choices] = await Promise.all([departmentTree(glance), departmentChoices(glance)]);
  return { search, tree, choices };
});

export const action = write(CreateDepartment, createDepartment);

export default function Departments() {
  const { search, tree, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const found = choices.filter(({ words }) => words.toLowerCase().includes(search.toLowerCase()));
  return (
    <>
      <PageHeader
        title="Departments"
        description="Where people belong in the company. A class can take its people from a department, and managers see how theirs are doing."
        actions={
          <>
            <a
              href="/company/departments/export.csv"
              download
              className={buttonClass("secondary", "md")}
            >
              Export as CSV
            </a>
            <LinkButton to="/company/departments/import">Import a list</LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <SearchField label="Search departments" defaultValue={search} />
          <Card>
            {tree.length === 0 ? (
              <Empty icon={Network} title="There are no departments yet">
                Create the first one here, or import a list of people and departments.
              </Empty>
            ) : search ? (
              <Found choices={found} />
            ) : (
              <DepartmentTree branches={tree} />
            )}
          </Card>
        </div>
        <Card title="New department">
          <Form answer={answer} key={answer?.done?.departmentId ?? "new"}>
            {answer?.done && <Banner tone="success" title="The department is there." live />}
            <TextField name="name" label="Name" maxLength={80} />
            <DepartmentSelect
              name="parentId"
              label="Below"
              none="Nothing: it is on top"
              choices={choices}
            />
            <div>
              <Button pendingLabel="Creating…">Create department</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}

type FoundProps = { choices: readonly { id: string; words: string }[] };

const Found = ({ choices }: FoundProps) =>
  choices.length === 0 ? (
    <Empty
      icon={Network}
      title="No department is called that"
      action={<LinkButton to="/company/departments">Show all</LinkButton>}
    >
      Try a part of its name.
    </Empty>
  ) : (
    <ul>
      {choices.map(({ id, words }) => (
        <li key={id} className="flex min-h-11 items-center">
          <Link to={`/company/departments/${id}`} className="link font-medium">
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
