import { expect, test } from "vitest";
import { placePeople } from "#app/domain/identity/departments/place-people.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { managedDepartments, teamBoard } from "#app/domain/learning/teams/queries.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const everybody = { after: null, before: null, search: "", late: false, size: 25 };

test("a manager sees how the people of their department and below are doing, and nobody else's", async () => {
  const acme = await aTenant();
  await offer(acme, [{ slug: "knots", title: "Knots" }]);
  const { admin, ids } = await departmentsOf(acme, ["Sales", "Sales / North", "Yard"]);
  const [boss, amara, bo] = [await acme.learner(), await acme.learner(), await acme.learner()];
  const place = (words: string, email: string) =>
    admin.does(placePeople, { departmentId: ids[words] ?? "", emails: [email] });
  await place("Sales / North", amara.email);
  await place("Yard", bo.email);
  await amara.does(enrollLearner, { courseSlug: "knots" });
  expect((await boss.sees(teamBoard, everybody)).rows).toEqual([]);

  const asked = { departmentId: ids["Sales"] ?? "", name: "Sales", parentId: null };
  await admin.does(saveDepartment, { ...asked, managers: [boss.email] });
  expect(await boss.sees(managedDepartments)).toEqual(["Sales"]);
  const row = { id: amara.personId, department: "North", open: 1, completed: 0, overdue: [] };
  expect((await boss.sees(teamBoard, everybody)).rows).toMatchObject([row]);
  const late = { ...everybody, late: true };
  expect((await boss.sees(teamBoard, late)).rows).toEqual([]);
  await admin.does(setJoining, joiningRule("knots", { dueOn: "2020-01-01" }));
  expect((await boss.sees(teamBoard, late)).rows).toMatchObject([{ overdue: ["Knots"] }]);
  expect((await amara.sees(teamBoard, everybody)).rows).toEqual([]);

  await admin.does(saveDepartment, { ...asked, managers: [] });
  expect((await boss.sees(teamBoard, everybody)).rows).toEqual([]);
});
