import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assignmentExport } from "#app/assignment-export.ts";
import { placePeople } from "#app/domain/identity/departments/place-people.ts";
import { assignMany } from "#app/domain/learning/assigning/assign-many.ts";
import { cancelAssignment } from "#app/domain/learning/assigning/cancel-assignment.ts";
import { goOnAssigning } from "#app/domain/learning/assigning/go-on-assigning.ts";
import {
  assignmentChoices,
  assignmentCounts,
  assignmentLines,
  ownAssignment,
  recentAssignments,
} from "#app/domain/learning/assigning/queries.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { aCrowd, assignmentForm } from "#test/support/assigning.ts";
import { aClass } from "#test/support/classes.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const all = { from: 1, size: 1_000, onlyOut: false };

async function aHarbor() {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  return { acme, admin: await acme.admin() };
}

const enrolled = ({ setUp }: Awaited<ReturnType<typeof aTenant>>) =>
  setUp(
    ({ sql }) => sql<{ people: number; told: number }>`
      select (select count(*)::integer from enrollment) as people,
             (select count(*)::integer from journal where name = 'learning.learner-enrolled') as told`,
  ).then(([found]) => found);

test("people are assigned by address at once, and each line says what became of it", async () => {
  const { acme, admin } = await aHarbor();
  const [amara, bo, gone] = [await acme.learner(), await acme.learner(), await acme.learner()];
  await acme.setUp(
    ({ sql }) => sql`update person set state = 'deactivated' where id = ${gone.personId}::uuid`,
  );
  await admin.does(setJoining, joiningRule(courseSlug, { joining: "assigned", seats: 1 }));
  const emails = [amara.email, bo.email, gone.email, "nobody@nowhere.example"];
  const form = assignmentForm({ emails });
  const { assignmentId } = await admin.does(assignMany, form);
  expect(await admin.does(assignMany, form)).toEqual({ assignmentId });
  const lines = await admin.sees(assignmentLines, assignmentId, all);
  expect(lines.map(({ email, outcome }) => [email, outcome])).toEqual([
    [amara.email, "enrolled"],
    [bo.email, "waiting"],
    [gone.email, "inactive"],
    ["nobody@nowhere.example", "unknown"],
  ]);
  expect((await admin.sees(ownAssignment, assignmentId)).finishedAt).not.toBeNull();
  expect(await amara.sees(myCourses)).toHaveLength(1);
  expect(await enrolled(acme)).toEqual({ people: 1, told: 1 });
});

test("a department with those below it and a class are assigned whole, everybody once", async () => {
  const { acme, admin } = await aHarbor();
  const { ids } = await departmentsOf(acme, ["Sales", "Sales / North", "Yard"]);
  const [amara, bo, cy] = [await acme.learner(), await acme.learner(), await acme.learner()];
  const place = (words: string, email: string) =>
    admin.does(placePeople, { departmentId: ids[words] ?? "", emails: [email] });
  await place("Sales / North", amara.email);
  await place("Yard", bo.email);
  const domain = amara.email.split("@")[1] ?? "";
  const { classId } = await aClass(acme, { domains: [domain], capacity: 2 });
  const { assignmentId } = await admin.does(
    assignMany,
    assignmentForm({ emails: [cy.email, amara.email], departments: [ids["Sales"] ?? ""] }),
  );
  const lines = await admin.sees(assignmentLines, assignmentId, all);
  expect(lines.map(({ email }) => email)).toEqual([cy.email, amara.email]);
  expect(await bo.sees(myCourses)).toEqual([]);
  await admin.does(assignMany, assignmentForm({ classes: [classId] }));
  expect(await admin.sees(recentAssignments)).toMatchObject([
    { people: 2, left: 0 },
    { people: 2 },
  ]);
});

test("more than 200 people are told by and by, once each however often the work is done, and it can be stopped", async () => {
  const { acme, admin } = await aHarbor();
  const emails = await aCrowd(acme, 210);
  const form = assignmentForm({ emails });
  const [{ assignmentId }] = await Promise.all([
    admin.does(assignMany, form),
    admin.does(assignMany, form),
  ]);
  expect(await admin.sees(assignmentCounts, assignmentId)).toEqual([
    { outcome: null, people: 210 },
  ]);
  const goOn = () => acme.setUp((scope) => goOnAssigning(scope, { assignmentId }));
  await Promise.all([goOn(), goOn()]);
  expect(await enrolled(acme)).toEqual({ people: 100, told: 100 });

  await admin.does(cancelAssignment, { assignmentId });
  await deliveryIn(acme)();
  expect(await enrolled(acme)).toEqual({ people: 100, told: 100 });

  const rest = await admin.does(assignMany, assignmentForm({ emails }));
  await deliveryIn(acme)();
  expect(await enrolled(acme)).toEqual({ people: 210, told: 210 });
  await admin.does(cancelAssignment, rest);
  expect(await admin.sees(ownAssignment, rest.assignmentId)).toMatchObject({ cancelledAt: null });
  const csv = await new Response(assignmentExport(acme.tenant, admin, rest.assignmentId)).text();
  expect(csv.split("\r\n").filter((line) => line.includes("@crowd.example"))).toHaveLength(210);
});

test("whoever asks assigns only what and whom they decide on", async () => {
  const { acme, admin } = await aHarbor();
  const { ids } = await departmentsOf(acme, ["Sales"]);
  const teacher = await acme.instructor();
  await acme.setUp(({ sql }) => sql`update course set author_id = ${teacher.personId}::uuid`);
  const { classId } = await aClass(acme);
  const refused = (asked: Parameters<typeof assignmentForm>[0]) =>
    expect(teacher.does(assignMany, assignmentForm(asked))).rejects;
  await refused({ departments: [ids["Sales"] ?? ""] }).toMatchObject({ code: "forbidden" });
  await refused({ classes: [classId] }).toMatchObject({ code: "missing" });
  await refused({ subject: { kind: "program", slug: "x" } }).toMatchObject({ code: "forbidden" });
  await refused({}).toMatchObject({ code: "invalid" });
  expect(await teacher.sees(assignmentChoices)).toEqual({ subjects: [], classes: [] });

  const emails = [`${randomUUID()}@example.com`];
  const { assignmentId } = await admin.does(assignMany, assignmentForm({ emails }));
  const stranger = await (await aTenant("Globex")).admin();
  for (const other of [teacher, stranger])
    await expect(other.does(cancelAssignment, { assignmentId })).rejects.toMatchObject({
      code: "missing",
    });
});
