import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { departmentChoices, oneDepartment } from "#app/domain/identity/departments/queries.ts";
import { removeDepartment } from "#app/domain/identity/departments/remove-department.ts";
import { RemoveDepartment } from "#app/domain/identity/departments/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { DepartmentSelect } from "#app/ui/department-select.tsx";

export const meta: MetaFunction = () => [{ title: "Remove a department" }];

export const loader = read("company.people", async (glance, { params }) => ({
  department: await oneDepartment(glance, String(params["departmentId"])),
  choices: await departmentChoices(glance),
}));

export const action = write(RemoveDepartment, removeDepartment, {
  goTo: () => "/company/departments",
});

export default function Remove() {
  const { department, choices } = useLoaderData<typeof loader>();
  const { id, name, people } = department;
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title={`Remove ${name}?`}
      description="Its people go to the department that you choose, and classes that took their people from it take them from that one."
      confirm="Remove"
      cancelTo={`/company/departments/${id}`}
      fields={
        <DepartmentSelect
          name="into"
          label="Its people go to"
          none={people > 0 ? "Choose a department" : "Nobody is in it"}
          choices={choices.filter((one) => one.id !== id)}
        />
      }
    />
  );
}
