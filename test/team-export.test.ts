import { expect, test } from "vitest";
import { placePeople } from "#app/domain/identity/departments/place-people.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { teamExport } from "#app/team-export.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

test("whoever is in a manager's departments is a line of their export, others are not, and no name becomes a formula", async () => {
  const acme = await aTenant();
  await offer(acme, [{ slug: "knots", title: "Knots" }]);
  const { admin, ids } = await departmentsOf(acme, ["Sales", "Yard"]);
  const [boss, amara, bo] = [await acme.learner(), await acme.learner(), await acme.learner()];
  const departmentId = ids["Sales"] ?? "";
  await admin.does(placePeople, { departmentId, emails: [amara.email] });
  await admin.does(placePeople, { departmentId: ids["Yard"] ?? "", emails: [bo.email] });
  const asked = { departmentId, name: "Sales", parentId: null, managers: [boss.email] };
  await admin.does(saveDepartment, asked);
  await amara.does(enrollLearner, { courseSlug: "knots" });
  await acme.setUp(
    ({ sql }) => sql`update person set name = '=1+1' where id = ${amara.personId}::uuid`,
  );

  const text = await new Response(teamExport(acme.tenant, boss)).text();

  expect(text.split("\r\n")).toEqual([
    "Name,E-mail,Department,In progress,Completed,Overdue",
    `'=1+1,${amara.email},Sales,1,0,`,
    "",
  ]);
});
